package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the values of JSON Schema's keywords must be (JSON Schema 2020-12, Core and Validation). Keywords that are not
 * listed here can have any value.
 *
 * @param expected in words
 * @param holds how schemas stand in the value
 */
record SchemaShape(String expected, Holds holds, Predicate<JsonNode> fits) {

    /** How schemas stand in the value of a keyword. */
    enum Holds {
        NONE,
        ONE,
        BY_NAME,
        IN_LIST
    }

    static final List<String> TYPES = List.of("null", "boolean", "object", "array", "number", "string", "integer");

    private static final Map<String, SchemaShape> BY_KEYWORD = new LinkedHashMap<>();

    static {
        put(
                new SchemaShape("an object or a boolean", Holds.ONE, SchemaShape::isSchema),
                "additionalProperties unevaluatedProperties propertyNames items unevaluatedItems contains not if then"
                        + " else contentSchema");
        put(
                new SchemaShape("an object with a schema per name", Holds.BY_NAME, JsonNode::isObject),
                "properties patternProperties $defs definitions dependentSchemas");
        put(
                new SchemaShape(
                        "a list with at least one schema", Holds.IN_LIST, value -> value.isArray() && !value.isEmpty()),
                "allOf anyOf oneOf prefixItems");
        plain("a list of texts", SchemaShape::areTexts, "required");
        plain("a list", JsonNode::isArray, "enum");
        plain("a number", JsonNode::isNumber, "minimum maximum exclusiveMinimum exclusiveMaximum");
        plain(
                "a number above 0",
                value -> value.isNumber() && value.decimalValue().signum() > 0,
                "multipleOf");
        plain(
                "a whole number from 0",
                SchemaShape::isCount,
                "minLength maxLength minItems maxItems minProperties maxProperties minContains maxContains");
        plain("true or false", JsonNode::isBoolean, "uniqueItems");
        plain("a text", JsonNode::isTextual, "$ref $dynamicRef $anchor $dynamicAnchor $id pattern");
    }

    private static void plain(String expected, Predicate<JsonNode> fits, String keywords) {
        put(new SchemaShape(expected, Holds.NONE, fits), keywords);
    }

    private static void put(SchemaShape shape, String keywords) {
        for (String keyword : keywords.split(" ")) {
            BY_KEYWORD.put(keyword, shape);
        }
    }

    /** The shape of what stands behind {@code keyword}; empty when it can be anything. */
    static Optional<SchemaShape> of(String keyword) {
        return Optional.ofNullable(BY_KEYWORD.get(keyword));
    }

    static boolean isSchema(JsonNode value) {
        return value.isObject() || value.isBoolean();
    }

    private static boolean areTexts(JsonNode value) {
        boolean texts = value.isArray();
        for (JsonNode element : value) {
            texts &= element.isTextual();
        }
        return texts;
    }

    private static boolean isCount(JsonNode value) {
        return value.isNumber()
                && value.decimalValue().signum() >= 0
                && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }
}
