package org.arazzoengine.mock;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A part of a regular expression that stands for one character: {@code [A-Z]}, {@code \d}, {@code \.} or a dot.
 *
 * @param sample a character that it matches
 * @param end the place behind it in the pattern
 */
record CharacterClass(char sample, int end) {

    private static final String PREFERRED = "aA1-_ ";
    private static final String KNOWN_ESCAPES = "dDwWsStnr";

    /** The one that begins at {@code start}; empty when it is not understood. */
    static Optional<CharacterClass> at(String pattern, int start) {
        int end = end(pattern, start);
        if (end < 0) {
            return Optional.empty();
        }
        try {
            // A lone class has nothing to backtrack into, so that it is safe to ask Java what it matches.
            Predicate<String> matches =
                    Pattern.compile(pattern.substring(start, end)).asMatchPredicate();
            return sample(matches).map(c -> new CharacterClass(c, end));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Character> sample(Predicate<String> matches) {
        for (char c : PREFERRED.toCharArray()) {
            if (matches.test(String.valueOf(c))) {
                return Optional.of(c);
            }
        }
        for (char c = 0x21; c < 0x250; c++) {
            if (matches.test(String.valueOf(c))) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    /** The place behind it, negative when it is not understood. */
    private static int end(String pattern, int start) {
        return switch (pattern.charAt(start)) {
            case '[' -> endOfBrackets(pattern, start);
            case '\\' -> isKnownEscape(pattern, start) ? start + 2 : -1;
            default -> start + 1;
        };
    }

    private static boolean isKnownEscape(String pattern, int start) {
        if (start + 1 == pattern.length()) {
            return false;
        }
        char c = pattern.charAt(start + 1);
        return KNOWN_ESCAPES.indexOf(c) >= 0 || !Character.isLetterOrDigit(c);
    }

    private static int endOfBrackets(String pattern, int start) {
        for (int at = start + 1; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            // To Java these are nested classes and intersections, elsewhere they are plain characters.
            if (c == '[' || pattern.startsWith("&&", at) || c == '\\' && !isKnownEscape(pattern, at)) {
                return -1;
            } else if (c == ']') {
                return at + 1;
            }
            at += c == '\\' ? 1 : 0;
        }
        return -1;
    }
}
