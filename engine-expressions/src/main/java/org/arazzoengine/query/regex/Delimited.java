package org.arazzoengine.query.regex;

import java.util.Optional;

/**
 * A regular expression written like a literal of JavaScript, {@code /pattern/flags} (ECMA-262,
 * RegularExpressionLiteral). Neither part has been looked into: {@code pattern} is as between the slashes.
 */
public record Delimited(String pattern, String flags) {

    private static final String FLAGS = "dgimsuvy";

    static Optional<Delimited> read(String text) {
        int end = text.startsWith("/") ? closing(text) : -1;
        if (end <= 1) {
            return Optional.empty();
        }
        String flags = text.substring(end + 1);
        return flags.chars().allMatch(flag -> FLAGS.indexOf(flag) >= 0)
                ? Optional.of(new Delimited(text.substring(1, end), flags))
                : Optional.empty();
    }

    /** The first slash that is neither escaped nor in a class, or -1; a line end stands in no literal. */
    private static int closing(String text) {
        boolean inClass = false;
        for (int at = 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (CodePoints.LINE_ENDS.contains(c)) {
                return -1;
            }
            if (c == '\\') {
                at++;
            } else if (c == '/' && !inClass) {
                return at;
            } else {
                inClass = c == '[' || inClass && c != ']';
            }
        }
        return -1;
    }
}
