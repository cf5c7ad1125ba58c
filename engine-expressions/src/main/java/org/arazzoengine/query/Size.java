package org.arazzoengine.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.Optional;

/** How long a value is (RFC 9535, section 2.4.4). Stateless. */
public final class Size {

    private Size() {}

    /** The code points of a text, the elements of an array, the members of an object; nothing else has a size. */
    public static Optional<JsonNode> of(JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue();
            return Optional.of(IntNode.valueOf(text.codePointCount(0, text.length())));
        }
        return value.isContainerNode() ? Optional.of(IntNode.valueOf(value.size())) : Optional.empty();
    }
}
