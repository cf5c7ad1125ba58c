package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.query.pointer.Pointer;

/**
 * Which schema says something of which place of a value: {@code properties}, {@code items} and {@code allOf}, through
 * references. What only may apply ({@code anyOf}, {@code if} and the like) is left out.
 */
record SchemaPlaces(SchemaTargets targets) {

    /** Deeper places are not looked at. */
    private static final int MAX_DEPTH = 32;

    /** Sees every place that a schema says something of. */
    interface Visitor {
        void place(JsonNode schema, JsonNode value, String pointer);
    }

    /** The schema itself, or what its reference leads to. */
    JsonNode follow(JsonNode written) {
        JsonNode current = written;
        Set<String> seen = new LinkedHashSet<>();
        for (String reference = reference(current);
                targets.isKnown(reference) && seen.add(reference);
                reference = reference(current)) {
            current = targets.target(reference);
        }
        return current;
    }

    private static String reference(JsonNode schema) {
        return schema.path("$ref").asText("");
    }

    void visit(JsonNode schema, JsonNode value, Visitor visitor) {
        visit(schema, value, "", MAX_DEPTH, visitor);
    }

    private void visit(JsonNode written, JsonNode value, String pointer, int depth, Visitor visitor) {
        JsonNode schema = follow(written);
        if (depth == 0 || value.isMissingNode() || schema.isMissingNode()) {
            return;
        }
        visitor.place(schema, value, pointer);
        schema.path("allOf").forEach(part -> visit(part, value, pointer, depth - 1, visitor));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            visit(
                    property.getValue(),
                    value.path(property.getKey()),
                    pointer + "/" + Pointer.escape(property.getKey()),
                    depth - 1,
                    visitor);
        }
        for (int i = 0; value.isArray() && schema.has("items") && i < value.size(); i++) {
            visit(schema.get("items"), value.get(i), pointer + "/" + i, depth - 1, visitor);
        }
    }

    /** A copy of {@code value} with the defaults of the members that its objects lack. */
    JsonNode withDefaults(JsonNode schema, JsonNode value) {
        return withDefaults(schema, value, MAX_DEPTH);
    }

    private JsonNode withDefaults(JsonNode written, JsonNode value, int depth) {
        JsonNode schema = follow(written);
        if (depth == 0) {
            return value;
        }
        JsonNode complete = value;
        for (JsonNode part : schema.path("allOf")) {
            complete = withDefaults(part, complete, depth - 1);
        }
        if (value.isObject()) {
            return members(schema, complete, depth);
        }
        return value.isArray() && schema.has("items") ? elements(schema.get("items"), complete, depth) : complete;
    }

    private ObjectNode members(JsonNode schema, JsonNode value, int depth) {
        ObjectNode complete = JsonNodeFactory.instance.objectNode();
        complete.setAll((ObjectNode) value);
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode own = complete.path(property.getKey());
            JsonNode present = own.isMissingNode() ? follow(property.getValue()).path("default") : own;
            if (!present.isMissingNode()) {
                complete.set(property.getKey(), withDefaults(property.getValue(), present, depth - 1));
            }
        }
        return complete;
    }

    private ArrayNode elements(JsonNode items, JsonNode value, int depth) {
        ArrayNode complete = JsonNodeFactory.instance.arrayNode();
        value.forEach(element -> complete.add(withDefaults(items, element, depth - 1)));
        return complete;
    }
}
