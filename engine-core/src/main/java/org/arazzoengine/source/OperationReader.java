package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.source.Operation.MediaType;
import org.arazzoengine.source.Operation.OperationBody;
import org.arazzoengine.source.Operation.OperationParameter;
import org.arazzoengine.source.Operation.OperationResponse;
import org.arazzoengine.source.Operation.ResponseHeader;
import org.arazzoengine.source.Operation.SecurityNeed;
import org.arazzoengine.source.Operation.SecurityRequirement;
import org.arazzoengine.source.Operation.Server;
import org.arazzoengine.source.Operation.ServerVariable;

/** Reads operations of a pruned description. */
record OperationReader(String source, URI location, JsonNode pruned) {

    private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

    Operation read(OperationRef ref, Schemas schemas) {
        PrunedPlace place = PrunedPlace.of(ref);
        JsonNode item = pruned.path("paths").path(place.path());
        JsonNode operation = item.path(place.method());
        String method = OperationRef.isMethod(ref.method()) ? ref.method().toUpperCase(Locale.ROOT) : ref.method();
        return new Operation(
                source,
                operation.path("operationId").asText(""),
                method,
                ref.path(),
                servers(List.of(operation, item, pruned)),
                parameters(item, operation),
                body(operation.path("requestBody")),
                responses(operation.path("responses")),
                security(operation.has("security") ? operation.get("security") : pruned.path("security")),
                schemas);
    }

    /** What keeps the operation from being called although it has the structure of OpenAPI; empty when nothing does. */
    Optional<String> fault(OperationRef ref) {
        PrunedPlace place = PrunedPlace.of(ref);
        JsonNode item = pruned.path("paths").path(place.path());
        for (JsonNode list :
                List.of(item.path("parameters"), item.path(place.method()).path("parameters"))) {
            for (JsonNode parameter : list) {
                if (!parameter.path("name").isTextual()) {
                    return Optional.of("a parameter has no 'name'");
                }
            }
        }
        return Optional.empty();
    }

    /** Those of the first object that has any (OpenAPI: the operation's, else the path's, else the root's; row 88). */
    private List<Server> servers(List<JsonNode> objects) {
        for (JsonNode object : objects) {
            List<Server> servers = new ArrayList<>();
            object.path("servers").forEach(server -> servers.add(server(server)));
            if (!servers.isEmpty()) {
                return servers;
            }
        }
        return List.of(new Server("/", Map.of(), location));
    }

    private Server server(JsonNode server) {
        Map<String, ServerVariable> variables = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
            List<String> values = new ArrayList<>();
            variable.getValue().path("enum").forEach(value -> values.add(value.asText()));
            variables.put(
                    variable.getKey(),
                    new ServerVariable(variable.getValue().path("default").asText(""), values));
        }
        return new Server(server.path("url").asText("/"), variables, location);
    }

    /** The operation's parameters in place of the path's of the same name and place, in document order. */
    private static List<OperationParameter> parameters(JsonNode item, JsonNode operation) {
        Map<String, OperationParameter> merged = new LinkedHashMap<>();
        for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
            for (JsonNode parameter : list) {
                ParameterPlace.of(parameter.path("in").asText())
                        .ifPresent(place ->
                                merged.put(place + " " + parameter.path("name").asText(), parameter(parameter, place)));
            }
        }
        return List.copyOf(merged.values());
    }

    private static OperationParameter parameter(JsonNode raw, ParameterPlace place) {
        String written = raw.path("style").asText(place.defaultStyle());
        // Both need another encoding than the style alone, so they count as styles of their own.
        String style = raw.has("content")
                ? "content"
                : raw.path("allowReserved").asBoolean() ? written + " with allowReserved" : written;
        boolean explode = raw.path("explode").isBoolean() ? raw.get("explode").booleanValue() : style.equals("form");
        boolean required = raw.path("required").asBoolean();
        return new OperationParameter(
                raw.path("name").asText(),
                place,
                required,
                style,
                explode,
                schema(raw),
                example(raw),
                content(raw).stream().findFirst());
    }

    private static Optional<OperationBody> body(JsonNode raw) {
        return raw.isObject()
                ? Optional.of(new OperationBody(raw.path("required").asBoolean(), content(raw)))
                : Optional.empty();
    }

    private static List<OperationResponse> responses(JsonNode raw) {
        List<OperationResponse> responses = new ArrayList<>();
        for (Map.Entry<String, JsonNode> response : raw.properties()) {
            List<ResponseHeader> headers = new ArrayList<>();
            for (Map.Entry<String, JsonNode> header :
                    response.getValue().path("headers").properties()) {
                headers.add(new ResponseHeader(header.getKey(), schema(header.getValue()), example(header.getValue())));
            }
            responses.add(new OperationResponse(response.getKey(), headers, content(response.getValue())));
        }
        return responses;
    }

    private static List<MediaType> content(JsonNode raw) {
        List<MediaType> content = new ArrayList<>();
        for (Map.Entry<String, JsonNode> type : raw.path("content").properties()) {
            JsonNode value = type.getValue();
            content.add(new MediaType(
                    type.getKey(),
                    schema(value),
                    example(value),
                    value.path("encoding"),
                    Optional.ofNullable(value.get("itemSchema"))));
        }
        return content;
    }

    private static JsonNode schema(JsonNode raw) {
        return raw.has("schema") ? raw.get("schema") : ANYTHING;
    }

    private static Optional<JsonNode> example(JsonNode raw) {
        if (raw.has("example")) {
            return Optional.of(raw.get("example"));
        }
        for (JsonNode example : raw.path("examples")) {
            for (String field : List.of("value", "dataValue")) {
                if (example.has(field)) {
                    return Optional.of(example.get(field));
                }
            }
        }
        return Optional.empty();
    }

    private List<SecurityRequirement> security(JsonNode raw) {
        List<SecurityRequirement> requirements = new ArrayList<>();
        for (JsonNode alternative : raw) {
            List<SecurityNeed> needs = new ArrayList<>();
            for (Map.Entry<String, JsonNode> need : alternative.properties()) {
                List<String> scopes = new ArrayList<>();
                need.getValue().forEach(scope -> scopes.add(scope.asText()));
                JsonNode scheme = pruned.at("/components/securitySchemes").path(need.getKey());
                needs.add(new SecurityNeed(need.getKey(), scopes, scheme));
            }
            requirements.add(new SecurityRequirement(needs));
        }
        return requirements;
    }
}
