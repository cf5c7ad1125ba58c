package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.source.Schemas;

/**
 * Folds compositions into a schema: every part of allOf, one alternative of oneOf and of anyOf (the first that is
 * neither null nor recursive). What a schema says itself counts before what its parts say. One instance a schema; the
 * description is only read.
 */
final class FlatSchema {

    private final Schemas schemas;
    private final Set<JsonNode> above;
    private final Map<JsonNode, Optional<ObjectNode>> known = new IdentityHashMap<>();

    private FlatSchema(Schemas schemas, Set<JsonNode> above) {
        this.schemas = schemas;
        this.above = above;
    }

    /**
     * {@code schema} as a new object without allOf, oneOf and anyOf; the schemas of its members are the description's
     * own. Empty when no value of it can do without one of the schemas {@code above} it.
     *
     * @param schema follows no reference any more
     * @param above compared by identity
     */
    static Optional<ObjectNode> of(JsonNode schema, Schemas schemas, Set<JsonNode> above) {
        return new FlatSchema(schemas, above).flat(schema);
    }

    private Optional<ObjectNode> flat(JsonNode schema) {
        Optional<ObjectNode> before = known.get(schema);
        if (before != null) {
            return before;
        }
        // Whoever meets this schema again while it is being folded adds nothing by it.
        known.put(schema, Optional.of(JsonNodeFactory.instance.objectNode()));
        Optional<ObjectNode> folded = fold(schema);
        known.put(schema, folded);
        return folded;
    }

    private Optional<ObjectNode> fold(JsonNode schema) {
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        add(flat, schema);
        for (JsonNode part : schema.path("allOf")) {
            if (!addPart(flat, part)) {
                return Optional.empty();
            }
        }
        boolean possible = addAlternative(flat, schema.path("oneOf")) && addAlternative(flat, schema.path("anyOf"));
        return possible ? Optional.of(flat) : Optional.empty();
    }

    private boolean addPart(ObjectNode flat, JsonNode part) {
        JsonNode target = schemas.follow(part);
        Optional<ObjectNode> folded = above.contains(target) ? Optional.empty() : flat(target);
        folded.ifPresent(found -> add(flat, found));
        return folded.isPresent();
    }

    private boolean addAlternative(ObjectNode flat, JsonNode alternatives) {
        boolean possible = alternatives.isEmpty();
        for (JsonNode alternative : alternatives) {
            if (Kind.of(schemas.follow(alternative)) == Kind.NULL) {
                possible = true;
            } else if (addPart(flat, alternative)) {
                return true;
            }
        }
        return possible;
    }

    private static void add(ObjectNode flat, JsonNode schema) {
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            JsonNode value = member.getValue();
            switch (member.getKey()) {
                case "allOf", "oneOf", "anyOf" -> {}
                case "properties" -> addProperties(flat, value);
                case "required" -> addRequired(flat, value);
                default -> flat.putIfAbsent(member.getKey(), value);
            }
        }
    }

    private static void addProperties(ObjectNode flat, JsonNode properties) {
        ObjectNode merged = flat.get("properties") instanceof ObjectNode some ? some : flat.putObject("properties");
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            JsonNode first = merged.get(property.getKey());
            merged.set(property.getKey(), first == null ? property.getValue() : both(first, property.getValue()));
        }
    }

    private static void addRequired(ObjectNode flat, JsonNode required) {
        ArrayNode merged = flat.get("required") instanceof ArrayNode some ? some : flat.putArray("required");
        // JSON Schema had a boolean here once, and some still write it; it says nothing about members.
        if (required.isArray()) {
            required.forEach(merged::add);
        }
    }

    private static JsonNode both(JsonNode first, JsonNode second) {
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        both.putArray("allOf").add(first).add(second);
        return both;
    }
}
