package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.arazzoengine.document.ParameterPlace;

/**
 * An operation of an OpenAPI description, as far as a run needs it.
 *
 * @param source name of the source description it comes from
 * @param operationId empty when it has none
 * @param method as it is sent
 * @param path template, such as {@code /customers/{customerId}}
 * @param declaredServers of the operation, else of its path, else of the description; at least one
 * @param parameters of the path and the operation, the operation's in place of the path's
 * @param body what may be sent
 * @param responses as declared, in document order
 * @param security each of them one way to be allowed; none when there is no need to be
 * @param schemas looks up schema references of the description
 */
public record Operation(
        String source,
        String operationId,
        String method,
        String path,
        List<Server> declaredServers,
        List<OperationParameter> parameters,
        Optional<OperationBody> body,
        List<OperationResponse> responses,
        List<SecurityRequirement> security,
        Schemas schemas) {

    public Operation {
        declaredServers = List.copyOf(declaredServers);
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        security = List.copyOf(security);
    }

    /**
     * A Server Object.
     *
     * @param url as written, with variables in braces; may be relative
     * @param variables in document order
     * @param location of the description, which a relative URL counts from
     */
    public record Server(String url, Map<String, ServerVariable> variables, URI location) {

        public Server {
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        }

        /** The base URL with each variable as {@code chosen} has it, else by its default. */
        public String url(Map<String, String> chosen) {
            String filled = url;
            for (Map.Entry<String, ServerVariable> variable : variables.entrySet()) {
                String value = chosen.getOrDefault(
                        variable.getKey(), variable.getValue().defaultValue());
                filled = filled.replace("{" + variable.getKey() + "}", value);
            }
            try {
                return location.resolve(filled).toString();
            } catch (IllegalArgumentException notAUri) {
                return filled;
            }
        }
    }

    /**
     * A Server Variable Object.
     *
     * @param values the only ones that are allowed; empty when all are
     */
    public record ServerVariable(String defaultValue, List<String> values) {
        public ServerVariable {
            values = List.copyOf(values);
        }
    }

    /** A Security Requirement Object: all of the needs together are one way to be allowed; none means anybody is. */
    public record SecurityRequirement(List<SecurityNeed> needs) {
        public SecurityRequirement {
            needs = List.copyOf(needs);
        }
    }

    /**
     * A security scheme that is to be satisfied.
     *
     * @param name its key in {@code securitySchemes}
     * @param scopes the scopes or roles that are needed
     * @param scheme the Security Scheme Object, in the words of OpenAPI 3; missing when there is none of that name
     */
    public record SecurityNeed(String name, List<String> scopes, JsonNode scheme) {

        public SecurityNeed {
            scopes = List.copyOf(scopes);
        }

        private Optional<ApiKey> apiKey() {
            return scheme.path("type").asText().equals("apiKey")
                            && scheme.path("name").isTextual()
                    ? ParameterPlace.of(scheme.path("in").asText())
                            .map(place -> new ApiKey(place, scheme.get("name").textValue()))
                    : Optional.empty();
        }
    }

    /**
     * A declared parameter.
     *
     * @param style one of the OpenAPI styles, the default of its place when not written; {@code content} when it is
     *     described by a media type instead
     * @param schema an empty object when none is written
     * @param content the media type that describes it instead
     */
    public record OperationParameter(
            String name,
            ParameterPlace in,
            boolean required,
            String style,
            boolean explode,
            JsonNode schema,
            Optional<JsonNode> example,
            Optional<MediaType> content) {}

    /** What may be sent: the media types in document order. */
    public record OperationBody(boolean required, List<MediaType> content) {
        public OperationBody {
            content = List.copyOf(content);
        }
    }

    /**
     * A declared answer.
     *
     * @param status such as {@code 200}, {@code 2XX} or {@code default}
     */
    public record OperationResponse(String status, List<ResponseHeader> headers, List<MediaType> content) {
        public OperationResponse {
            headers = List.copyOf(headers);
            content = List.copyOf(content);
        }
    }

    /** A declared header of an answer. */
    public record ResponseHeader(String name, JsonNode schema, Optional<JsonNode> example) {}

    /**
     * A media type.
     *
     * @param type as written, such as {@code application/json; charset=utf-8}
     * @param schema an empty object when none is written
     * @param example {@code example}, else the value of the first of {@code examples}
     * @param encoding Encoding Objects by the name of a property; missing when there are none
     * @param itemSchema of each of the items of a sequence (OpenAPI 3.2)
     */
    public record MediaType(
            String type,
            JsonNode schema,
            Optional<JsonNode> example,
            JsonNode encoding,
            Optional<JsonNode> itemSchema) {

        /** A media type that says nothing of its parts. */
        public MediaType(String type, JsonNode schema, Optional<JsonNode> example) {
            this(type, schema, example, MissingNode.getInstance(), Optional.empty());
        }

        /** Whether it is JSON: {@code application/json} or {@code …+json}, with or without parameters. */
        public boolean isJson() {
            return MediaTypes.isJson(type);
        }
    }

    /** A place where the API expects a key. */
    public record ApiKey(ParameterPlace in, String name) {}

    /** The base URLs of the servers in order, with the defaults of their variables, resolved. */
    public List<String> servers() {
        return declaredServers.stream().map(server -> server.url(Map.of())).toList();
    }

    /** Where the API expects keys, in any of the ways to be allowed. */
    public List<ApiKey> apiKeys() {
        return needs().flatMap(need -> need.apiKey().stream()).distinct().toList();
    }

    private Stream<SecurityNeed> needs() {
        return security.stream().flatMap(requirement -> requirement.needs().stream());
    }

    /** Whether every way to call it needs credentials. */
    public boolean secured() {
        return !security.isEmpty()
                && security.stream()
                        .noneMatch(requirement -> requirement.needs().isEmpty());
    }

    /** The declared parameter {@code name} at {@code in}; header names compare without case (AZ-PARAM-10). */
    public Optional<OperationParameter> parameter(ParameterPlace in, String name) {
        return parameters.stream()
                .filter(declared -> declared.in() == in && in.sameName(declared.name(), name))
                .findFirst();
    }

    /** Whether the API expects a key at this place. */
    public boolean expectsKey(ParameterPlace in, String name) {
        return apiKeys().stream().anyMatch(key -> key.in() == in && in.sameName(key.name(), name));
    }

    /** {@code POST /customers}. */
    public String label() {
        return method + " " + path;
    }
}
