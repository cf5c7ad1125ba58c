package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;

/** What the references of an inputs schema lead to. Implementations are immutable. */
interface SchemaTargets {

    /** Whether {@code reference} is one that is followed; where it leads is another question. */
    boolean isKnown(String reference);

    /** What {@code reference} leads to; missing when it leads nowhere. */
    JsonNode target(String reference);

    /** Made anew each time. */
    SchemaValidation validation();
}
