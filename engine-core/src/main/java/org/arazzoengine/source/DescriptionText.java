package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.arazzoengine.finding.Location;

/** The text of an API description. Implementations are immutable; trees are read-only. */
interface DescriptionText {

    /** Where it was read from. */
    URI location();

    /**
     * The description with the names of all its paths, methods and operations, and with every scalar of the root. What
     * else is in it is not said: {@link #part} has the rest.
     */
    JsonNode outline();

    /** What stands at {@code pointer}; a missing node when there is nothing. */
    JsonNode part(JsonPointer pointer);

    /** The place of {@code pointer}, or of the innermost parent of it that has one. */
    Location at(String pointer);
}
