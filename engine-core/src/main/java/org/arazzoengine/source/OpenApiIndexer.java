package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.source.Operation.ApiKey;
import org.arazzoengine.source.Operation.MediaType;
import org.arazzoengine.source.Operation.OperationBody;
import org.arazzoengine.source.Operation.OperationParameter;
import org.arazzoengine.source.Operation.OperationResponse;
import org.arazzoengine.source.Operation.ResponseHeader;
import org.jspecify.annotations.Nullable;

/**
 * The only user of swagger-parser: reads a pruned description with it and turns what it found into our own types.
 * Schemas and examples are taken from the tree instead, where every digit and every keyword survives.
 */
final class OpenApiIndexer {

    private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

    private final String source;
    private final URI location;
    private final JsonNode pruned;
    private final Schemas schemas;
    private final @Nullable OpenAPI api;
    private final List<String> messages;

    /** @param pruned made by {@link OpenApiPruner}: no references but those to schemas */
    OpenApiIndexer(String source, URI location, JsonNode pruned, Schemas schemas) {
        this.source = source;
        this.location = location;
        this.pruned = pruned;
        this.schemas = schemas;
        SwaggerParseResult result = parse(pruned);
        this.api = result.getOpenAPI();
        this.messages = new ArrayList<>(orEmpty(result.getMessages()));
    }

    /** swagger-parser throws whatever its casts throw when a description has another shape than OpenAPI's. */
    private static SwaggerParseResult parse(JsonNode pruned) {
        try {
            return new OpenAPIDeserializer().deserialize(pruned);
        } catch (RuntimeException malformed) {
            return new SwaggerParseResult();
        }
    }

    /** Whether swagger-parser could make nothing of the description. */
    boolean gaveUp() {
        return api == null;
    }

    /** What swagger-parser had to say about the description. */
    List<String> messages() {
        return messages;
    }

    Optional<Operation> operation(OperationRef ref) {
        PathItem item =
                api == null || api.getPaths() == null ? null : api.getPaths().get(ref.path());
        PathItem.HttpMethod method = PathItem.HttpMethod.valueOf(ref.method().toUpperCase(Locale.ROOT));
        io.swagger.v3.oas.models.Operation model =
                item == null ? null : item.readOperationsMap().get(method);
        if (api == null || item == null || model == null) {
            return Optional.empty();
        }
        JsonNode raw = pruned.at(ref.pointer());
        if (hasUnreadable(raw.path("parameters"))
                || hasUnreadable(pruned.at(parent(ref.pointer())).path("parameters"))
                || raw.has("requestBody") && raw.get("requestBody").isEmpty()) {
            messages.add("a parameter or the request body is a reference that leads nowhere or into another file");
            return Optional.empty();
        }
        return Optional.of(new Operation(
                source,
                model.getOperationId() == null ? "" : model.getOperationId(),
                method.name(),
                ref.path(),
                servers(List.of(orEmpty(model.getServers()), orEmpty(item.getServers()), orEmpty(api.getServers()))),
                parameters(orEmpty(item.getParameters()), orEmpty(model.getParameters()), ref, raw),
                body(model, raw.path("requestBody")),
                responses(raw.path("responses")),
                apiKeys(model),
                !requirements(model).isEmpty() && requirements(model).stream().noneMatch(Map::isEmpty),
                schemas));
    }

    /** What is left of a reference that could not be followed has no name. */
    private static boolean hasUnreadable(JsonNode parameters) {
        for (JsonNode parameter : parameters) {
            if (!parameter.path("name").isTextual()) {
                return true;
            }
        }
        return false;
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The first list that has servers (OpenAPI: the operation's, else the path's, else the root's; decision 88). */
    private List<String> servers(List<List<Server>> candidates) {
        for (List<Server> servers : candidates) {
            if (!servers.isEmpty()) {
                return servers.stream().map(this::url).toList();
            }
        }
        return List.of(location.resolve("/").toString());
    }

    private String url(Server server) {
        String url = server.getUrl() == null ? "/" : server.getUrl();
        if (server.getVariables() != null) {
            for (Map.Entry<String, ServerVariable> variable :
                    server.getVariables().entrySet()) {
                url = url.replace(
                        "{" + variable.getKey() + "}",
                        String.valueOf(variable.getValue().getDefault()));
            }
        }
        try {
            return location.resolve(url).toString();
        } catch (IllegalArgumentException notAUri) {
            return url;
        }
    }

    /** The operation's parameters in place of the path's of the same name and place, in document order. */
    private List<OperationParameter> parameters(
            List<Parameter> ofPath, List<Parameter> ofOperation, OperationRef ref, JsonNode rawOperation) {
        Map<String, OperationParameter> merged = new LinkedHashMap<>();
        String pathItem = parent(ref.pointer());
        addAll(merged, ofPath, pruned.at(pathItem).path("parameters"));
        addAll(merged, ofOperation, rawOperation.path("parameters"));
        return List.copyOf(merged.values());
    }

    private static void addAll(Map<String, OperationParameter> merged, List<Parameter> models, JsonNode raw) {
        for (Parameter model : models) {
            if (model.getName() == null) {
                continue;
            }
            ParameterPlace.of(String.valueOf(model.getIn())).ifPresent(place -> {
                OperationParameter parameter = parameter(model, place, find(raw, model));
                merged.put(place + " " + parameter.name(), parameter);
            });
        }
    }

    private static JsonNode find(JsonNode raw, Parameter model) {
        for (JsonNode parameter : raw) {
            if (parameter.path("name").asText().equals(model.getName())
                    && parameter.path("in").asText().equals(model.getIn())) {
                return parameter;
            }
        }
        return ANYTHING;
    }

    private static OperationParameter parameter(Parameter model, ParameterPlace place, JsonNode raw) {
        String written = raw.path("style").asText(place.defaultStyle());
        // Both need another encoding than the style alone, so they count as styles of their own.
        String style = raw.has("content")
                ? "content"
                : raw.path("allowReserved").asBoolean() ? written + " with allowReserved" : written;
        boolean explode = raw.path("explode").isBoolean() ? raw.get("explode").booleanValue() : style.equals("form");
        boolean required = Boolean.TRUE.equals(model.getRequired());
        return new OperationParameter(model.getName(), place, required, style, explode, schema(raw), example(raw));
    }

    private static Optional<OperationBody> body(io.swagger.v3.oas.models.Operation model, JsonNode raw) {
        if (model.getRequestBody() == null) {
            return Optional.empty();
        }
        boolean required = Boolean.TRUE.equals(model.getRequestBody().getRequired());
        return Optional.of(new OperationBody(required, content(raw)));
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
            content.add(new MediaType(type.getKey(), schema(type.getValue()), example(type.getValue())));
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
            if (example.has("value")) {
                return Optional.of(example.get("value"));
            }
        }
        return Optional.empty();
    }

    /** The operation's own, even if that is none, else the description's; each is one way to be allowed. */
    private List<SecurityRequirement> requirements(io.swagger.v3.oas.models.Operation model) {
        return model.getSecurity() != null ? model.getSecurity() : orEmpty(api == null ? null : api.getSecurity());
    }

    private List<ApiKey> apiKeys(io.swagger.v3.oas.models.Operation model) {
        Set<ApiKey> keys = new LinkedHashSet<>();
        for (SecurityRequirement requirement : requirements(model)) {
            for (String scheme : requirement.keySet()) {
                apiKey(scheme).ifPresent(keys::add);
            }
        }
        return List.copyOf(keys);
    }

    private Optional<ApiKey> apiKey(String name) {
        Map<String, SecurityScheme> schemes = api == null || api.getComponents() == null
                ? null
                : api.getComponents().getSecuritySchemes();
        SecurityScheme scheme = schemes == null ? null : schemes.get(name);
        if (scheme == null || scheme.getType() != SecurityScheme.Type.APIKEY || scheme.getName() == null) {
            return Optional.empty();
        }
        return ParameterPlace.of(String.valueOf(scheme.getIn())).map(place -> new ApiKey(place, scheme.getName()));
    }
}
