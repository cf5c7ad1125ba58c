package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.arazzoengine.finding.Problem;

/** Reads the Components Object. */
record ComponentsReader(SpecVersion version) {

    private static final List<String> COMPONENTS = List.of("inputs", "parameters", "successActions", "failureActions");

    Components read(Fields root) {
        Optional<Fields> components = root.object("components", "the Components Object");
        if (components.isEmpty()) {
            JsonNode none = JsonNodeFactory.instance.objectNode();
            return new Components(root.at(), none, Map.of(), Map.of(), Map.of(), Map.of());
        }
        Fields fields = components.get();
        UnknownFields.find(fields, COMPONENTS);
        ParameterReader parameters = ParameterReader.of(version, ParameterReader.Place.OPTIONAL);
        ActionReader success = new ActionReader(version, ActionKind.SUCCESS);
        ActionReader failure = new ActionReader(version, ActionKind.FAILURE);
        return new Components(
                fields.at(),
                inputs(fields),
                map(fields, "parameters", "a Parameter Object", (parameter, key) -> parameters.read(parameter)),
                map(fields, "successActions", ActionKind.SUCCESS.label, success::read),
                map(fields, "failureActions", ActionKind.FAILURE.label, failure::read),
                fields.extensions());
    }

    private static JsonNode inputs(Fields components) {
        Optional<Fields> inputs = components.object("inputs", "the inputs of the Components Object");
        inputs.ifPresent(fields -> fields.node().properties().forEach(input -> {
            checkKey(fields, input.getKey());
            checkSchema(fields, input.getKey(), input.getValue());
        }));
        return inputs.map(Fields::node).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static void checkSchema(Fields inputs, String key, JsonNode schema) {
        if (!schema.isObject() && !schema.isBoolean()) {
            inputs.error(
                    Problem.WRONG_TYPE,
                    key,
                    "expected a JSON Schema in " + inputs.kind() + ", found " + Found.words(schema),
                    "AZ-COMP-04");
        }
    }

    private static <T> Map<String, T> map(
            Fields components, String section, String kind, BiFunction<Fields, String, Optional<T>> read) {
        Map<String, T> map = new LinkedHashMap<>();
        components
                .object(section, "the " + section + " of the Components Object")
                .ifPresent(fields -> {
                    for (Map.Entry<String, JsonNode> member : fields.node().properties()) {
                        checkKey(fields, member.getKey());
                        fields.object(member.getKey(), kind)
                                .flatMap(value -> read.apply(value, member.getKey()))
                                .ifPresent(value -> map.put(member.getKey(), value));
                    }
                });
        return Collections.unmodifiableMap(map);
    }

    private static void checkKey(Fields fields, String key) {
        if (!Fields.NAME.matcher(key).matches()) {
            fields.error(
                    Problem.NAME,
                    key,
                    "expected a name of letters, digits, '.', '_' and '-' in " + fields.kind() + ", found '" + key
                            + "'",
                    "AZ-COMP-02");
        }
    }
}
