package org.arazzoengine.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.MarkupText;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.source.MediaTypes;

/**
 * What the bytes of a message mean (decision 23): JSON as a tree, XML and text as text, anything else as bytes.
 *
 * @param value missing when there is no body
 * @param fault what is wrong with a body that should be JSON
 */
public record AnswerBody(Resolved value, Optional<String> fault) {

    public static AnswerBody of(Headers headers, Body body) {
        if (body.isEmpty()) {
            return new AnswerBody(Resolved.missing("the body is empty"), Optional.empty());
        }
        String type = headers.value("Content-Type").orElse("");
        byte[] bytes = body.bytes();
        if (MediaTypes.isJson(type)) {
            return json(text(bytes, type), true);
        } else if (type.isEmpty()) {
            String text = text(bytes, type);
            return looksLikeJson(text) ? json(text, false) : new AnswerBody(text(text), Optional.empty());
        } else if (MediaTypes.isXml(type)) {
            return new AnswerBody(Resolved.of(new MarkupText(text(bytes, type))), Optional.empty());
        } else if (MediaTypes.isText(type)) {
            return new AnswerBody(text(text(bytes, type)), Optional.empty());
        }
        return new AnswerBody(Resolved.of(BinaryNode.valueOf(bytes)), Optional.empty());
    }

    private static AnswerBody json(String text, boolean declared) {
        List<String> repeated = new ArrayList<>();
        try {
            Resolved value = Resolved.of(JsonReader.read(text, repeated::add));
            return new AnswerBody(value, repeated.stream().findFirst().map(AnswerBody::repeated));
        } catch (JsonSyntaxException e) {
            Optional<String> fault = declared
                    ? Optional.of("the body is declared as JSON and is none: line " + e.line() + ", column "
                            + e.column() + ": " + e.getMessage())
                    : Optional.empty();
            return new AnswerBody(text(text), fault);
        }
    }

    private static String repeated(String name) {
        return "the body has an object with several members '" + name + "'; the last one counts";
    }

    private static Resolved text(String text) {
        JsonNode node = TextNode.valueOf(text);
        return Resolved.of(node);
    }

    private static boolean looksLikeJson(String text) {
        String start = text.stripLeading();
        return !start.isEmpty() && "{[\"0123456789-tfn".indexOf(start.charAt(0)) >= 0;
    }

    private static String text(byte[] bytes, String type) {
        String text = new String(bytes, MediaTypes.charset(type).orElseGet(() -> markedCharset(bytes)));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The encoding that a byte order mark tells; UTF-8 without one. */
    private static Charset markedCharset(byte[] bytes) {
        boolean utf16 = bytes.length >= 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
