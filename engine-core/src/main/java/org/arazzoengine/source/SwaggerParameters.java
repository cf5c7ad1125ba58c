package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parameters of OpenAPI 2.0 as those of 3.0. Stateless. */
final class SwaggerParameters {

    private static final String MULTIPART = "multipart/form-data";
    private static final String URLENCODED = "application/x-www-form-urlencoded";

    /** What of a parameter is not about its value. */
    private static final Set<String> OWN =
            Set.of("name", "in", "description", "required", "collectionFormat", "allowEmptyValue", "x-example");

    private SwaggerParameters() {}

    /** A parameter that is neither the body nor a part of a form. */
    static ObjectNode upgraded(JsonNode source) {
        ObjectNode parameter = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("name", "in", "required", "allowEmptyValue")) {
            if (source.has(name)) {
                parameter.set(name, source.get(name));
            }
        }
        if (source.has("x-example")) {
            parameter.set("example", source.get("x-example"));
        }
        style(source, parameter, source.path("in").asText().equals("query"));
        parameter.set("schema", schema(source));
        return parameter;
    }

    /** @param form whether values that are separated by commas are of the style {@code form} here */
    private static void style(JsonNode source, ObjectNode target, boolean form) {
        if (!source.path("type").asText().equals("array")) {
            return;
        }
        switch (source.path("collectionFormat").asText("csv")) {
            case "multi" -> target.put("style", "form").put("explode", true);
            case "ssv" -> target.put("style", "spaceDelimited").put("explode", false);
            case "pipes" -> target.put("style", "pipeDelimited").put("explode", false);
            case "tsv" -> target.put("style", "tabDelimited").put("explode", false);
            default -> target.put("style", form ? "form" : "simple").put("explode", false);
        }
    }

    /** The Schema Object that the members of {@code source} are in 2.0. */
    static ObjectNode schema(JsonNode source) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : source.properties()) {
            if (!OWN.contains(member.getKey())) {
                schema.set(member.getKey(), member.getValue());
            }
        }
        return (ObjectNode) SwaggerSchemas.upgraded(schema.deepCopy());
    }

    /** The Request Body Object for the parameters of a form. */
    static ObjectNode form(List<JsonNode> parameters, List<String> consumes) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        ObjectNode encoding = JsonNodeFactory.instance.objectNode();
        boolean files = false;
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asText();
            ObjectNode property = schema(parameter);
            properties.set(name, property);
            files |= property.path("format").asText().equals("binary");
            if (parameter.path("required").asBoolean()) {
                required.add(name);
            }
            if (parameter.path("type").asText().equals("array")) {
                style(parameter, encoding.putObject(name), true);
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("required", !required.isEmpty());
        ObjectNode content = body.putObject("content");
        for (String type : formTypes(consumes, files)) {
            ObjectNode mediaType = content.putObject(type);
            mediaType.set("schema", schema);
            if (!encoding.isEmpty()) {
                mediaType.set("encoding", encoding);
            }
        }
        return body;
    }

    /** Other types cannot hold a form, even if the description says that it consumes them. */
    private static List<String> formTypes(List<String> consumes, boolean files) {
        List<String> fitting = consumes.stream()
                .filter(type -> MediaTypes.essence(type).equals(MULTIPART)
                        || !files && MediaTypes.essence(type).equals(URLENCODED))
                .toList();
        return fitting.isEmpty() ? List.of(files ? MULTIPART : URLENCODED) : fitting;
    }
}
