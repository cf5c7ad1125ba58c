package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.check.InputsSchema;

/** Whether a value from elsewhere may be the value of an input. Immutable. */
record InputFit(JsonNode schema) {

    /** Keywords that no value can violate once its type is right; with no others the library need not be loaded. */
    private static final Set<String> HARMLESS = Set.of(
            "type",
            "title",
            "description",
            "default",
            "example",
            "examples",
            "format",
            "nullable",
            "deprecated",
            "readOnly",
            "writeOnly",
            "$comment");

    /** {@code value} as the input's declared type, if it can be that and violates nothing. */
    Optional<JsonNode> accept(JsonNode value) {
        return Kind.of(schema).fit(value).filter(this::isValid);
    }

    private boolean isValid(JsonNode value) {
        if (schema.properties().stream().map(Map.Entry::getKey).allMatch(InputFit::isHarmless)) {
            return true;
        }
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        alone.putObject("properties").set("value", schema);
        ObjectNode instance = JsonNodeFactory.instance.objectNode();
        instance.set("value", value);
        return new InputsSchema(alone, JsonNodeFactory.instance.objectNode())
                .violations(instance)
                .isEmpty();
    }

    private static boolean isHarmless(String keyword) {
        return HARMLESS.contains(keyword) || keyword.startsWith("x-");
    }
}
