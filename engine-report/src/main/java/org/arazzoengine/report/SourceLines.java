package org.arazzoengine.report;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.arazzoengine.source.Descriptions;

/**
 * The lines of an Arazzo document or API description, for quoting. Of any other text there are none: a document from a
 * stranger must not make the engine show what is in the user's files. Immutable.
 */
public final class SourceLines {

    private static final Pattern YAML_LINE_END = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");
    private static final Pattern JSON_LINE_END = Pattern.compile("\r\n|[\n\r]");

    private final List<String> lines;

    private SourceLines(List<String> lines) {
        this.lines = lines;
    }

    /** The lines of {@code bytes}, UTF-8 or UTF-16 with a byte order mark; empty when it is no description. */
    public static Optional<SourceLines> of(byte[] bytes) {
        String text = decoded(bytes);
        boolean json = text.stripLeading().startsWith("{");
        return Descriptions.areMeant(bytes)
                ? Optional.of(new SourceLines(List.of((json ? JSON_LINE_END : YAML_LINE_END).split(text, -1))))
                : Optional.empty();
    }

    private static String decoded(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        boolean utf16 = mark == 0xFEFF || mark == 0xFFFE;
        Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The line {@code number}, counted from 1. */
    Optional<String> line(int number) {
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }
}
