package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.mock.SchemaSampler.Direction;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.arazzoengine.source.Operation;
import org.arazzoengine.source.Operation.MediaType;
import org.arazzoengine.source.Operation.OperationResponse;
import org.arazzoengine.source.Operation.ResponseHeader;

/**
 * What an operation is answered with, before anything is known of the request. Immutable.
 *
 * @param json whether {@code value} is sent as JSON; otherwise as text
 * @param value absent when there is no body
 */
record AnswerTemplate(int status, Headers headers, boolean json, Charset charset, Optional<JsonNode> value) {

    /** Headers that the server or the body decide on. */
    private static final Set<String> NOT_OURS =
            Set.of("content-type", "content-length", "transfer-encoding", "connection", "date");

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    static AnswerTemplate of(Operation operation, int status) {
        SchemaSampler sampler = new SchemaSampler(operation.schemas(), Direction.ANSWER);
        Optional<OperationResponse> response = ResponseChoice.of(operation, status);
        Headers headers = response.map(found -> headers(found, sampler)).orElse(Headers.NONE);
        // RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5: these never have a body.
        boolean bodiless = status == 204 || status == 205 || status == 304;
        Optional<MediaType> type = bodiless ? Optional.empty() : response.flatMap(ResponseChoice::mediaType);
        return new AnswerTemplate(
                status,
                type.map(found -> headers.with("Content-Type", printable(found.type())))
                        .orElse(headers),
                type.filter(MediaType::isJson).isPresent(),
                type.map(found -> charset(found.type())).orElse(StandardCharsets.UTF_8),
                type.map(found -> value(found, operation, sampler)));
    }

    /** The example, unless it cannot be one: {@code 'example-value'} is no object. */
    private static JsonNode value(MediaType type, Operation operation, SchemaSampler sampler) {
        Kind kind = type.isJson() ? Kind.of(operation.schemas().follow(type.schema())) : Kind.ANY;
        return type.example().flatMap(kind::fit).orElseGet(() -> sampler.sample(type.schema(), ""));
    }

    private static Headers headers(OperationResponse response, SchemaSampler sampler) {
        Headers headers = Headers.NONE;
        for (ResponseHeader declared : response.headers()) {
            String name = declared.name();
            if (NAME.matcher(name).matches() && !NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                JsonNode value = declared.example().orElseGet(() -> sampler.sample(declared.schema(), name));
                headers = headers.with(name, headerText(value));
            }
        }
        return headers;
    }

    /** In the style {@code simple}. */
    private static String headerText(JsonNode value) {
        List<JsonNode> pieces = value.isArray() ? value.valueStream().toList() : List.of(value);
        return printable(pieces.stream().map(JsonWriter::text).collect(Collectors.joining(",")));
    }

    /** What a header cannot hold becomes a space. */
    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", " ");
    }

    private static Charset charset(String type) {
        Matcher matcher = CHARSET.matcher(type);
        try {
            Charset charset = matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
            return charset.canEncode() ? charset : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The answer to one request: JSON speaks of what the request spoke of, everything else is as declared. */
    MockAnswer answer(RequestValues request) {
        String text = value.map(body -> json ? JsonWriter.compact(Echo.of(body, request)) : JsonWriter.text(body))
                .orElse("");
        return new MockAnswer(status, headers, Body.of(text.getBytes(charset)));
    }
}
