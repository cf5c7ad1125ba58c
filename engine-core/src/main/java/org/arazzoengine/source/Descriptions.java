package org.arazzoengine.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tells an API description from any other file. Stateless. */
final class Descriptions {

    /** The field that says what a description is stands near the beginning of every one that was ever seen. */
    private static final int LOOKED_AT = 256 * 1024;

    /** Blanks are taken once, for good: otherwise a file of empty lines would take minutes. */
    private static final Pattern ROOT_FIELD =
            Pattern.compile("(?m)(?:^|[{,])[ \\t]*+[\"']?(openapi|swagger|asyncapi|arazzo)[\"']?\\s*+:");

    private Descriptions() {}

    /** Whether {@code bytes} are meant as an API description, however broken: what is none is never quoted. */
    static boolean areMeant(byte[] bytes) {
        return rootField(bytes).isPresent();
    }

    /** The field that says what {@code bytes} are meant as, without reading them. */
    static Optional<String> rootField(byte[] bytes) {
        Matcher field = ROOT_FIELD.matcher(text(bytes, LOOKED_AT));
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }

    /** {@code bytes} as text to search in: letters that are not ASCII may be others. */
    static String text(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), charset(bytes));
    }

    private static Charset charset(byte[] bytes) {
        boolean utf16 = bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
        return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
