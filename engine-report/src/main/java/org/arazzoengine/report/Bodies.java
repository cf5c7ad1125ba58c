package org.arazzoengine.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.request.AnswerBody;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;

/**
 * The body of a message as a report shows it: JSON as JSON, text as text, bytes as Base64, without secrets.
 *
 * @param value null when there is no body
 * @param truncated whether only the beginning is there
 */
record Bodies(JsonNode value, boolean truncated) {

    /** A longer body is cut, in bytes. */
    static final int MAX_BYTES = 256 * 1024;

    static Bodies of(Headers headers, Body body, Masker masker) {
        if (body.isEmpty()) {
            return new Bodies(NullNode.instance, false);
        }
        JsonNode value = AnswerBody.of(headers, body).value().toOptional().orElse(NullNode.instance);
        if (value instanceof BinaryNode) {
            return bytes(body);
        }
        JsonNode masked = masker.json(value);
        if (body.size() <= MAX_BYTES) {
            return new Bodies(masked, false);
        }
        String text = JsonWriter.text(masked);
        return new Bodies(TextNode.valueOf(text.substring(0, Math.min(text.length(), MAX_BYTES))), true);
    }

    private static Bodies bytes(Body body) {
        boolean truncated = body.size() > MAX_BYTES;
        byte[] bytes = body.bytes();
        byte[] shown = truncated ? Arrays.copyOf(bytes, MAX_BYTES) : bytes;
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        value.put("base64", new String(Base64.getEncoder().encode(shown), StandardCharsets.US_ASCII));
        value.put("size", body.size());
        return new Bodies(value, truncated);
    }
}
