package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.ParameterPlace;

/**
 * An operation of an OpenAPI description, as far as a run needs it.
 *
 * @param source name of the source description it comes from
 * @param operationId empty when it has none
 * @param method in capitals
 * @param path template, such as {@code /customers/{customerId}}
 * @param servers base URLs in order, variables replaced by their defaults; relative ones already resolved against the
 *     description's location
 * @param parameters of the path and the operation, the operation's in place of the path's
 * @param body what may be sent
 * @param responses as declared, in document order
 * @param apiKeys where the API expects keys, from its security schemes
 * @param secured whether every way to call it needs credentials
 * @param schemas looks up schema references of the description
 */
public record Operation(
        String source,
        String operationId,
        String method,
        String path,
        List<String> servers,
        List<OperationParameter> parameters,
        Optional<OperationBody> body,
        List<OperationResponse> responses,
        List<ApiKey> apiKeys,
        boolean secured,
        Schemas schemas) {

    public Operation {
        servers = List.copyOf(servers);
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        apiKeys = List.copyOf(apiKeys);
    }

    /**
     * A declared parameter.
     *
     * @param style one of the OpenAPI styles, the default of its place when not written; {@code content} when it is
     *     described by a media type instead
     * @param schema an empty object when none is written
     */
    public record OperationParameter(
            String name,
            ParameterPlace in,
            boolean required,
            String style,
            boolean explode,
            JsonNode schema,
            Optional<JsonNode> example) {}

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
     */
    public record MediaType(String type, JsonNode schema, Optional<JsonNode> example) {

        /** Whether it is JSON: {@code application/json} or {@code …+json}, with or without parameters. */
        public boolean isJson() {
            return MediaTypes.isJson(type);
        }
    }

    /** A place where the API expects a key. */
    public record ApiKey(ParameterPlace in, String name) {}

    /** The declared parameter {@code name} at {@code in}; header names compare without case (AZ-PARAM-10). */
    public Optional<OperationParameter> parameter(ParameterPlace in, String name) {
        return parameters.stream()
                .filter(declared -> declared.in() == in && in.sameName(declared.name(), name))
                .findFirst();
    }

    /** Whether the API expects a key at this place. */
    public boolean expectsKey(ParameterPlace in, String name) {
        return apiKeys.stream().anyMatch(key -> key.in() == in && in.sameName(key.name(), name));
    }

    /** {@code POST /customers}. */
    public String label() {
        return method + " " + path;
    }
}
