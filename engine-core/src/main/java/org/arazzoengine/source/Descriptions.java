package org.arazzoengine.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tells an API description from any other file: what is none is never quoted. Stateless. */
public final class Descriptions {

    /** The field that says what a description is stands near the beginning of every one that was ever seen. */
    private static final int LOOKED_AT = 256 * 1024;

    /**
     * A version behind its field, which begins a line or follows a brace or comma: at any depth of JSON and flow style,
     * because what stands around it need not be readable, but not indented in block style, where any program may have
     * such a setting. Blanks are taken once, for good: otherwise a file of empty lines would take minutes.
     */
    private static final Pattern ROOT_FIELD = Pattern.compile(
            "(?m)(?:^\uFEFF?|[{,]\\s*+)[\"']?(openapi|swagger|asyncapi|arazzo)[\"']?[ \\t]*+:\\s*+[\"']?\\d");

    private Descriptions() {}

    /** Whether {@code bytes}, UTF-8 or UTF-16 with a byte order mark, are meant as a description, however broken. */
    public static boolean areMeant(byte[] bytes) {
        return rootField(bytes).isPresent()
                || ROOT_FIELD.matcher(text(bytes, bytes.length)).find();
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
