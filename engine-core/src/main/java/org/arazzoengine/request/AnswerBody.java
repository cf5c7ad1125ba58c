package org.arazzoengine.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.source.MediaTypes;

/**
 * What the bytes of a message mean (decision 23): JSON as a tree, XML and text as text, anything else as bytes.
 *
 * @param value missing when there is no body
 * @param fault why a body that should be JSON was kept as text
 */
public record AnswerBody(Resolved value, Optional<String> fault) {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

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
        } else if (MediaTypes.isText(type)) {
            return new AnswerBody(text(text(bytes, type)), Optional.empty());
        }
        return new AnswerBody(Resolved.of(BinaryNode.valueOf(bytes)), Optional.empty());
    }

    private static AnswerBody json(String text, boolean declared) {
        try {
            return new AnswerBody(Resolved.of(JsonReader.read(text)), Optional.empty());
        } catch (JsonSyntaxException e) {
            Optional<String> fault = declared
                    ? Optional.of("the body is declared as JSON and is none: line " + e.line() + ", column "
                            + e.column() + ": " + e.getMessage())
                    : Optional.empty();
            return new AnswerBody(text(text), fault);
        }
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
        Matcher matcher = CHARSET.matcher(type);
        Charset charset = StandardCharsets.UTF_8;
        if (matcher.find()) {
            try {
                charset = Charset.forName(matcher.group(1));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                charset = StandardCharsets.UTF_8;
            }
        }
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
