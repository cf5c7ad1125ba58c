package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.mock.SchemaSampler.Direction;
import org.arazzoengine.source.Schemas;

/** One walk down a schema, which makes one value; not reusable. */
final class SampleWalk {

    /** Objects and arrays of one value. Scalars need no bound of their own: each is inside one of these. */
    private static final int MAX_CONTAINERS = 500;

    private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

    private final Schemas schemas;
    private final String hidden;
    private final int maxDepth;
    private final Set<JsonNode> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private int containers;

    SampleWalk(Schemas schemas, Direction direction, int maxDepth) {
        this.schemas = schemas;
        this.hidden = direction == Direction.REQUEST ? "readOnly" : "writeOnly";
        this.maxDepth = maxDepth;
    }

    /** Whether the walk was given up because the value became too large. */
    boolean isExhausted() {
        return containers > MAX_CONTAINERS;
    }

    /** A value, or nothing where there is none that ends. */
    Optional<JsonNode> value(JsonNode schema, String name) {
        // In 3.1 a reference may have neighbours; in 3.0 they are ignored, but what they state is meant all the same.
        Optional<JsonNode> beside = schema.has("$ref") ? StatedValue.of(schema) : Optional.empty();
        JsonNode target = schemas.follow(schema);
        Optional<JsonNode> stated = beside.or(() -> StatedValue.of(target));
        boolean impossible = target.isBoolean() && !target.booleanValue();
        if (stated.isPresent() || impossible || above.contains(target) || isExhausted()) {
            return stated;
        }
        Optional<ObjectNode> flat = FlatSchema.of(target, schemas, above);
        above.add(target);
        Optional<JsonNode> made = flat.flatMap(found -> StatedValue.of(found).or(() -> made(found, name)));
        above.remove(target);
        return made;
    }

    private Optional<JsonNode> made(JsonNode schema, String name) {
        Kind kind = Kind.of(schema);
        return switch (kind) {
            case OBJECT -> mayOpen() ? Optional.of(object(schema)) : Optional.empty();
            case ARRAY -> mayOpen() ? Optional.of(array(schema, name)) : Optional.empty();
            case STRING -> Optional.of(TextSamples.of(schema, NameHint.of(name)));
            case INTEGER, NUMBER -> Optional.of(NumberSamples.of(schema, kind == Kind.INTEGER, NameHint.of(name)));
            case BOOLEAN -> Optional.of(BooleanNode.TRUE);
            case NULL -> Optional.of(NullNode.instance);
            case ANY ->
                Optional.of(
                        name.isEmpty()
                                ? JsonNodeFactory.instance.objectNode()
                                : TextSamples.of(schema, NameHint.of(name)));
        };
    }

    private boolean mayOpen() {
        return above.size() <= maxDepth && ++containers <= MAX_CONTAINERS;
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        JsonNode properties = schema.path("properties");
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            if (!isHidden(property.getValue())) {
                add(object, property.getKey(), property.getValue());
            }
        }
        JsonNode others = schema.path("additionalProperties");
        JsonNode other = others.isObject() ? others : ANYTHING;
        for (JsonNode name : schema.path("required")) {
            if (!properties.has(name.asText())) {
                add(object, name.asText(), other);
            }
        }
        // A map shows what its values look like.
        boolean isMap = object.isEmpty() && properties.isEmpty() && !other.isEmpty();
        int wanted = Bounds.size(schema, "minProperties", isMap ? 1 : 0, Bounds.MAX_ITEMS);
        for (int i = 1; object.size() < wanted && i <= Bounds.MAX_ITEMS; i++) {
            add(object, i == 1 ? "key" : "key" + i, other);
        }
        return object;
    }

    private void add(ObjectNode object, String name, JsonNode schema) {
        value(schema, name).ifPresent(value -> object.set(name, value));
    }

    private boolean isHidden(JsonNode property) {
        return property.path(hidden).booleanValue()
                || schemas.follow(property).path(hidden).booleanValue();
    }

    private JsonNode array(JsonNode schema, String name) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        int most = Bounds.size(schema, "maxItems", Bounds.MAX_ITEMS, Bounds.MAX_ITEMS);
        int wanted = Math.min(most, Math.max(1, Bounds.size(schema, "minItems", 1, Bounds.MAX_ITEMS)));
        // The name of an array is a plural; its elements are better guessed at from the singular.
        String elementName = name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
        for (int i = 0; i < wanted; i++) {
            value(element(schema, i), elementName).ifPresent(array::add);
        }
        return array;
    }

    private static JsonNode element(JsonNode schema, int index) {
        JsonNode items = schema.path("items");
        JsonNode tuple = items.isArray() ? items : schema.path("prefixItems");
        JsonNode own = tuple.path(index);
        JsonNode usual = items.isArray() ? MissingNode.getInstance() : items;
        if (own.isMissingNode()) {
            return usual.isMissingNode() ? ANYTHING : usual;
        }
        return own;
    }
}
