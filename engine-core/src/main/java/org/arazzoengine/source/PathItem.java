package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;

/** A Path Item Object with what its {@code $ref} leads to. Stateless. */
final class PathItem {

    private static final String REF = "$ref";

    private PathItem() {}

    /**
     * {@code written} and what it refers to as one object. What stands beside a {@code $ref} belongs to the path as well;
     * which of two fields of the same name counts is not defined by OpenAPI: here the nearer one does.
     */
    static JsonNode whole(JsonNode written, ReferencePass references) {
        Deque<JsonNode> layers = new ArrayDeque<>();
        JsonNode current = written;
        // Where it goes round in a circle or on for too long, following it all says so.
        while (current.path(REF).isTextual() && current.size() > 1 && layers.size() < ReferencePass.MAX_HOPS) {
            layers.push(current);
            current = references.target(current.get(REF).textValue());
        }
        JsonNode innermost = references.follow(current);
        if (layers.isEmpty()) {
            return innermost;
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        innermost.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
        layers.forEach(layer -> layer.properties().stream()
                .filter(member -> !member.getKey().equals(REF))
                .forEach(member -> whole.set(member.getKey(), member.getValue())));
        return whole;
    }
}
