package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cursor over the children of a node, in document order; a scalar has none. Stands before the first at the start. */
final class Children {

    private final @Nullable ArrayNode elements;
    private final @Nullable Iterator<Map.Entry<String, JsonNode>> members;
    private int index = -1;
    private Map.@Nullable Entry<String, JsonNode> member;

    Children(JsonNode parent) {
        elements = parent instanceof ArrayNode array ? array : null;
        members = parent instanceof ObjectNode object ? object.properties().iterator() : null;
    }

    /** The next child; null behind the last. */
    @Nullable
    JsonNode next() {
        if (elements != null) {
            return elements.get(++index);
        }
        if (members == null || !members.hasNext()) {
            return null;
        }
        member = members.next();
        return member.getValue();
    }

    /** Adds the current child's name or index to {@code trail}. */
    void enter(Trail trail) {
        if (member != null) {
            trail.member(member.getKey());
        } else {
            trail.element(index);
        }
    }

    /** The child of {@code other} in the place of the current child; null when it has none there. */
    @Nullable
    JsonNode counterpart(JsonNode other) {
        return member != null ? other.get(member.getKey()) : other.get(index);
    }
}
