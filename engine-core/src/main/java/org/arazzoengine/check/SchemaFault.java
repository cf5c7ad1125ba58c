package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.pointer.Pointer;
import org.arazzoengine.query.regex.Regex;

/**
 * What in a schema is not as JSON Schema wants it.
 *
 * @param pointer from the schema; empty for itself
 * @param expected in words
 */
record SchemaFault(String pointer, String expected, JsonNode found, String hint) {

    /** The faults of {@code schema} itself: those of schemas within it are their own. */
    static List<SchemaFault> in(JsonNode schema) {
        List<SchemaFault> faults = new ArrayList<>();
        if (!SchemaShape.isSchema(schema)) {
            faults.add(new SchemaFault("", "a schema, which is an object or a boolean", schema, ""));
        }
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            keyword("/" + Pointer.escape(member.getKey()), member.getKey(), member.getValue(), faults);
        }
        return faults;
    }

    private static void keyword(String pointer, String keyword, JsonNode value, List<SchemaFault> faults) {
        if (!SchemaShape.of(keyword).map(shape -> shape.fits().test(value)).orElse(true)) {
            String expected = SchemaShape.of(keyword).orElseThrow().expected();
            faults.add(new SchemaFault(
                    pointer, expected + " in '" + keyword + "' of a schema", value, advice(keyword, value)));
        } else if (keyword.equals("type")) {
            for (JsonNode type : value.isArray() ? value : List.of(value)) {
                type(pointer, type, faults);
            }
        } else if (keyword.equals("pattern")) {
            pattern(pointer, value.textValue(), keyword, faults);
        } else if (keyword.equals("patternProperties")) {
            value.fieldNames()
                    .forEachRemaining(name -> pattern(pointer + "/" + Pointer.escape(name), name, keyword, faults));
        }
    }

    /** The validator takes any value for a pattern that it cannot read. */
    private static void pattern(String pointer, String pattern, String keyword, List<SchemaFault> faults) {
        try {
            Regex.compile(pattern);
        } catch (QuerySyntaxException e) {
            faults.add(new SchemaFault(
                    pointer,
                    "a regular expression of ECMA-262 in '" + keyword + "' of a schema",
                    TextNode.valueOf(pattern),
                    "At its character " + (e.offset() + 1) + ": " + e.getMessage() + "."));
        }
    }

    private static void type(String pointer, JsonNode type, List<SchemaFault> faults) {
        if (!type.isTextual() || !SchemaShape.TYPES.contains(type.textValue())) {
            String hint = NearMiss.hint(type.asText(), SchemaShape.TYPES);
            faults.add(new SchemaFault(pointer, "a type of JSON Schema in 'type'", type, hint));
        }
    }

    /** What other versions of JSON Schema have at these places. */
    private static String advice(String keyword, JsonNode found) {
        return switch (keyword) {
            case "items" -> found.isArray() ? "Since 2020-12 such a list stands in 'prefixItems'." : "";
            case "required" -> found.isBoolean() ? "The object around it lists the names that it requires." : "";
            case "exclusiveMinimum", "exclusiveMaximum" -> found.isBoolean() ? "The bound itself stands here." : "";
            default -> "";
        };
    }
}
