package org.arazzoengine.expr;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Texts that begin with {@code $word.} where no root is called so (tolerance T21, decision 11). */
public final class UnknownRoot {

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("input", "$inputs"),
            Map.entry("output", "$outputs"),
            Map.entry("step", "$steps"),
            Map.entry("workflow", "$workflows"),
            Map.entry("sourcedescription", "$sourceDescriptions"),
            Map.entry("component", "$components"),
            Map.entry("body", "$response.body"),
            Map.entry("header", "$response.header"),
            Map.entry("headers", "$response.header"),
            Map.entry("status", "$statusCode"),
            Map.entry("env", "$inputs"),
            Map.entry("faker", "$inputs"),
            Map.entry("inputs", "$inputs"),
            Map.entry("outputs", "$outputs"),
            Map.entry("steps", "$steps"),
            Map.entry("workflows", "$workflows"),
            Map.entry("statuscode", "$statusCode"),
            Map.entry("request", "$request"),
            Map.entry("response", "$response"),
            Map.entry("message", "$message"),
            Map.entry("sourcedescriptions", "$sourceDescriptions"),
            Map.entry("components", "$components"));

    private UnknownRoot() {}

    /** What to say about {@code text} as a value; empty when it does not begin with {@code $word} and a dot. */
    public static Optional<Diagnostic> in(String text) {
        String root = text.startsWith("$") ? ExpressionParser.root(text) : "";
        boolean alone = text.length() == 1 + root.length();
        if (root.isEmpty() || !alone && text.charAt(1 + root.length()) != '.') {
            return Optional.empty();
        }
        Optional<String> meant = meant(root);
        if (meant.isPresent()) {
            return Optional.of(Diagnostic.tolerated(
                    Tolerance.UNKNOWN_ROOT,
                    0,
                    "there is no root '$" + root + "', so the text stays as it is; did you mean '" + meant.get() + "'?",
                    ""));
        }
        return alone
                ? Optional.empty()
                : Optional.of(Diagnostic.note(11, 0, "there is no root '$" + root + "'; the text stays as it is"));
    }

    /** What to say about the reference at {@code offset} of a condition; empty when its root is one, or like none. */
    public static Optional<Diagnostic> inCondition(String text, int offset) {
        if (offset < 0
                || !text.startsWith("$", offset)
                || ExpressionParser.beginsLikeExpression(text.substring(offset))) {
            return Optional.empty();
        }
        String root = ExpressionParser.root(text.substring(offset));
        return meant(root)
                .map(meant -> Diagnostic.tolerated(
                        Tolerance.UNKNOWN_ROOT,
                        offset,
                        "there is no root '$" + root + "'; did you mean '" + meant + "'?",
                        ""));
    }

    /** What to say about {@code inner}, which stands in braces at {@code offset}; empty when it looks like no reference. */
    static Optional<Diagnostic> inBraces(String inner, int offset) {
        String root = inner.startsWith("$") ? ExpressionParser.root(inner) : "";
        int end = 1 + root.length();
        if (root.isEmpty() || end < inner.length() && ".#".indexOf(inner.charAt(end)) < 0) {
            return Optional.empty();
        }
        String message = "there is no root '$" + root + "', so the braces stay as they are";
        Optional<Diagnostic> meant = meant(root)
                .map(other -> Diagnostic.tolerated(
                        Tolerance.UNKNOWN_ROOT, offset, message + "; did you mean '" + other + "'?", ""));
        boolean name = inner.chars().noneMatch(Character::isWhitespace);
        return meant.or(() -> name ? Optional.of(Diagnostic.warning(11, offset, message, "")) : Optional.empty());
    }

    /** The root that was probably meant by {@code root}. */
    static Optional<String> meant(String root) {
        return Optional.ofNullable(MEANT.get(root.toLowerCase(Locale.ROOT)));
    }
}
