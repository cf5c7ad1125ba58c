package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Operations of OpenAPI 2.0 as those of 3.0. References to schemas stay: what they lead to is looked up in the
 * description itself. Used for one answer.
 */
final class SwaggerUpgrade {

    private final Function<String, JsonNode> part;
    private final ReferencePass references;
    private final URI location;

    /** @param part what stands at a pointer of the description */
    SwaggerUpgrade(Function<String, JsonNode> part, ReferencePass references, URI location) {
        this.part = part;
        this.references = references;
        this.location = location;
    }

    /** The Server Objects for {@code schemes}; where one is not said, it is that of the description itself. */
    ArrayNode servers(JsonNode schemes) {
        ArrayNode servers = JsonNodeFactory.instance.arrayNode();
        String host = part.apply("/host").asText("");
        String basePath = part.apply("/basePath").asText("/");
        List<String> named = texts(schemes);
        if (host.isEmpty() && named.isEmpty()) {
            servers.addObject().put("url", basePath);
            return servers;
        }
        boolean fromWeb = location.getRawAuthority() != null && SourcePolicy.isWeb(location);
        if (host.isEmpty() && !fromWeb) {
            servers.addObject().put("url", basePath);
            return servers;
        }
        String authority = host.isEmpty() ? location.getRawAuthority() : host;
        for (String scheme : named.isEmpty() ? List.of(fromWeb ? location.getScheme() : "https") : named) {
            servers.addObject().put("url", scheme + "://" + authority + basePath);
        }
        return servers;
    }

    void securitySchemes(ObjectNode target) {
        for (Map.Entry<String, JsonNode> scheme :
                part.apply("/securityDefinitions").properties()) {
            target.set(scheme.getKey(), SwaggerSecurity.upgraded(references.follow(scheme.getValue())));
        }
    }

    /** @param item the Path Item Object, whose parameters are the operation's as well */
    ObjectNode operation(JsonNode item, JsonNode source) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("operationId", "security")) {
            if (source.has(name)) {
                operation.set(name, source.get(name));
            }
        }
        if (source.has("schemes")) {
            operation.set("servers", servers(source.get("schemes")));
        }
        parameters(item, source, operation);
        ObjectNode responses = operation.putObject("responses");
        for (Map.Entry<String, JsonNode> response : source.path("responses").properties()) {
            responses.set(response.getKey(), response(references.follow(response.getValue()), source));
        }
        return operation;
    }

    private void parameters(JsonNode item, JsonNode source, ObjectNode operation) {
        Map<String, JsonNode> merged = new LinkedHashMap<>();
        for (JsonNode list : List.of(item.path("parameters"), source.path("parameters"))) {
            for (JsonNode written : list) {
                JsonNode parameter = references.follow(written);
                merged.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter);
            }
        }
        ArrayNode parameters = operation.putArray("parameters");
        List<JsonNode> form = new ArrayList<>();
        for (JsonNode parameter : merged.values()) {
            switch (parameter.path("in").asText()) {
                case "body" -> operation.set("requestBody", body(parameter, consumes(source)));
                case "formData" -> form.add(parameter);
                default -> parameters.add(SwaggerParameters.upgraded(parameter));
            }
        }
        if (!form.isEmpty()) {
            operation.set("requestBody", SwaggerParameters.form(form, consumes(source)));
        }
    }

    private static ObjectNode body(JsonNode parameter, List<String> consumes) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("required", parameter.path("required").asBoolean());
        ObjectNode content = body.putObject("content");
        for (String type : consumes.isEmpty() ? List.of("application/json") : consumes) {
            content.putObject(type).set("schema", parameter.path("schema"));
        }
        return body;
    }

    private ObjectNode response(JsonNode source, JsonNode operation) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("description", source.path("description").asText());
        ObjectNode headers = response.putObject("headers");
        for (Map.Entry<String, JsonNode> header : source.path("headers").properties()) {
            headers.putObject(header.getKey()).set("schema", SwaggerParameters.schema(header.getValue()));
        }
        if (source.has("schema")) {
            ObjectNode content = response.putObject("content");
            List<String> produces = types("produces", operation);
            for (String type : produces.isEmpty() ? List.of("application/json") : produces) {
                ObjectNode mediaType = content.putObject(type);
                mediaType.set("schema", source.get("schema"));
                if (source.path("examples").has(type)) {
                    mediaType.set("example", source.get("examples").get(type));
                }
            }
        }
        return response;
    }

    private List<String> consumes(JsonNode operation) {
        return types("consumes", operation);
    }

    /** The operation's own, even if these are none, else the description's. */
    private List<String> types(String field, JsonNode operation) {
        return texts(operation.has(field) ? operation.get(field) : part.apply("/" + field));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
