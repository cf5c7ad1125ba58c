package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A selector of at most one child. */
sealed interface SingularSelector extends Selector permits NameSelector, IndexSelector {

    @Nullable
    JsonNode child(JsonNode parent);

    /** Adds the child's name or index to {@code trail}. */
    void enter(JsonNode parent, Trail trail);
}
