package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.json.JsonWriter;

/** The types of JSON Schema, and {@link #ANY} for a schema that names none. */
enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    NULL,
    ANY;

    private static final List<String> OF_OBJECTS =
            List.of("properties", "additionalProperties", "minProperties", "patternProperties");
    private static final List<String> OF_ARRAYS = List.of("items", "prefixItems", "minItems", "maxItems");
    private static final List<String> OF_NUMBERS =
            List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
    private static final List<String> OF_STRINGS = List.of("minLength", "maxLength", "pattern", "format");

    /** What {@code schema} itself says, without its references and parts: its type, else what its keywords are for. */
    static Kind of(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            return named(type.textValue());
        } else if (type.isArray()) {
            Kind first = ANY;
            for (JsonNode alternative : type) {
                first = first == ANY || first == NULL ? named(alternative.asText()) : first;
            }
            return first;
        }
        return inferred(schema);
    }

    private static Kind inferred(JsonNode schema) {
        if (hasAny(schema, OF_OBJECTS)) {
            return OBJECT;
        } else if (hasAny(schema, OF_ARRAYS)) {
            return ARRAY;
        } else if (hasAny(schema, OF_NUMBERS)) {
            return NUMBER;
        }
        return hasAny(schema, OF_STRINGS) ? STRING : ANY;
    }

    private static boolean hasAny(JsonNode schema, List<String> keywords) {
        return keywords.stream().anyMatch(schema::has);
    }

    private static Kind named(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "object" -> OBJECT;
            case "array" -> ARRAY;
            case "string" -> STRING;
            case "integer" -> INTEGER;
            case "number" -> NUMBER;
            case "boolean" -> BOOLEAN;
            case "null" -> NULL;
            default -> ANY;
        };
    }

    boolean accepts(JsonNode value) {
        return switch (this) {
            case OBJECT -> value.isObject();
            case ARRAY -> value.isArray();
            case STRING -> value.isTextual();
            case INTEGER -> value.isIntegralNumber() || value.isBigDecimal() && isWhole(value);
            case NUMBER -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
            case NULL -> value.isNull();
            case ANY -> true;
        };
    }

    private static boolean isWhole(JsonNode value) {
        return value.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    /**
     * {@code value} as this kind, if it is that or can be written as that without loss: descriptions quote numbers that
     * should not be, leave strings unquoted that YAML takes for numbers, and hold whole JSON examples in one string.
     */
    Optional<JsonNode> fit(JsonNode value) {
        if (accepts(value)) {
            return Optional.of(value);
        } else if (this == STRING && (value.isNumber() || value.isBoolean())) {
            return Optional.of(TextNode.valueOf(JsonWriter.text(value)));
        }
        return value.isTextual() ? parsed(value.textValue()).filter(this::accepts) : Optional.empty();
    }

    private static Optional<JsonNode> parsed(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(BooleanNode.valueOf(text.equals("true")));
        }
        try {
            return Optional.of(JsonReader.read(text));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }
}
