package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Strings that fit the length and pattern of a schema: what its format or the name suggest, else what the pattern gives,
 * else any text. Stateless.
 */
final class TextSamples {

    private TextSamples() {}

    static JsonNode of(JsonNode schema, NameHint hint) {
        int min = Bounds.size(schema, "minLength", 0, Bounds.MAX_TEXT);
        int max = Math.max(min, Bounds.size(schema, "maxLength", Bounds.MAX_TEXT, Bounds.MAX_TEXT));
        Optional<String> pattern = Optional.ofNullable(schema.path("pattern").textValue());
        Stream<String> natural = Stream.of(formatted(schema.path("format").asText(""), hint), hint.text())
                .flatMap(Optional::stream)
                .filter(text -> text.length() >= min && text.length() <= max)
                .filter(text -> pattern.isEmpty() || PatternMatch.of(pattern.get(), text));
        String text = natural.findFirst()
                .or(() -> pattern.flatMap(regex -> PatternText.of(regex, min, max)))
                .orElseGet(() -> sized(hint.anyText(), min, max));
        return TextNode.valueOf(text);
    }

    private static String sized(String text, int min, int max) {
        return text.length() > max ? text.substring(0, max) : text + "x".repeat(Math.max(0, min - text.length()));
    }

    private static Optional<String> formatted(String format, NameHint hint) {
        String instant = hint.instant().toString();
        return Optional.ofNullable(
                switch (format) {
                    case "date-time" -> instant;
                    case "date" -> hint.date();
                    case "time" -> instant.substring(instant.indexOf('T') + 1);
                    case "duration" -> "P1D";
                    case "email", "idn-email" -> "sample@example.com";
                    case "uuid" -> "123e4567-e89b-12d3-a456-426614174000";
                    case "uri", "url", "iri" -> "https://example.com/sample";
                    case "uri-reference", "iri-reference", "json-pointer" -> "/sample";
                    case "uri-template" -> "https://example.com/{sample}";
                    case "hostname", "idn-hostname" -> "example.com";
                    case "ipv4", "ip" -> "192.0.2.1";
                    case "ipv6" -> "2001:db8::1";
                    case "byte", "base64", "base64url" -> "c2FtcGxl";
                    case "password" -> "sample-password";
                    case "phone" -> "+12025550100";
                    case "regex" -> "sample";
                    default -> null;
                });
    }
}
