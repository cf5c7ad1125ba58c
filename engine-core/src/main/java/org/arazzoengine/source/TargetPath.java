package org.arazzoengine.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What {@code operationPath} and {@code channelPath} say: a source, and a pointer into it (docs/spec/decisions.md, row
 * 84).
 *
 * @param source its name
 * @param pointer as written, without the number sign
 */
public record TargetPath(String source, String pointer, Spelling spelling) {

    /** What the name of a source stands behind. */
    public static final String PREFIX = "$sourceDescriptions.";

    private static final String URL = ".url";

    /** How the source is written. */
    public enum Spelling {
        /** {@code {$sourceDescriptions.x.url}} */
        SPECIFIED,
        /** The same without braces. */
        UNBRACED,
        /** T23: {@code $sourceDescriptions.x}, with or without braces. */
        WITHOUT_URL,
        /** T2: {@code x} */
        BARE_NAME
    }

    /** @param names of the sources there are; a name that is none of them is taken only behind the expression's root */
    public static Optional<TargetPath> read(String text, Collection<String> names) {
        int hash = text.indexOf('#');
        if (hash < 0) {
            return Optional.empty();
        }
        String pointer = text.substring(hash + 1);
        String written = text.substring(0, hash);
        String bare = withoutBraces(written);
        if (names.contains(bare)) {
            return Optional.of(new TargetPath(bare, pointer, Spelling.BARE_NAME));
        }
        if (!bare.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String name = bare.substring(PREFIX.length());
        if (!name.endsWith(URL) || names.contains(name)) {
            return Optional.of(new TargetPath(name, pointer, Spelling.WITHOUT_URL));
        }
        Spelling spelling = bare.equals(written) ? Spelling.UNBRACED : Spelling.SPECIFIED;
        return Optional.of(new TargetPath(name.substring(0, name.length() - URL.length()), pointer, spelling));
    }

    /** {@code text} without the braces around it. */
    public static String withoutBraces(String text) {
        return text.length() > 2 && text.startsWith("{") && text.endsWith("}")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /**
     * The name at the beginning of {@code rest}, which a dot ends: that of a source if there is one, the longest,
     * because names may hold dots; else up to the first dot. Empty when there is no dot.
     */
    public static Optional<String> name(String rest, Collection<String> names) {
        return names.stream()
                .filter(name -> rest.startsWith(name + "."))
                .max(Comparator.comparingInt(String::length))
                .or(() -> rest.indexOf('.') < 0 ? Optional.empty() : Optional.of(rest.substring(0, rest.indexOf('.'))));
    }

    /** {@code text} as it is meant: a double quote and a backslash of an id are escaped in an expression (AZ-SDX-03). */
    public static String unescaped(String text) {
        return text.replaceAll("\\\\([\"\\\\])", "$1");
    }

    /** The specification's way to write {@code pointer} of {@code source}. */
    public static String specified(String source, String pointer) {
        return "{" + PREFIX + source + URL + "}#" + pointer;
    }
}
