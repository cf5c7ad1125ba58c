package org.arazzoengine.query.jsonpath;

import java.util.Locale;
import org.arazzoengine.query.QuerySyntaxException;

/** The text that is parsed, where in it the parsers are, and how deep. */
final class Source {

    /** Stands for the character behind the last. */
    static final int END = -1;

    private static final int LONGEST_QUOTE = 40;

    private final String text;
    private final int maxNesting;
    private int at;
    private int depth;

    Source(String text, int maxNesting) {
        this.text = text;
        this.maxNesting = maxNesting;
    }

    int at() {
        return at;
    }

    void back(int to) {
        at = to;
    }

    int depth() {
        return depth;
    }

    /** One level down; {@link #up} with the depth from before leads back. */
    void deeper() throws QuerySyntaxException {
        if (++depth > maxNesting) {
            throw fault(
                    at,
                    "expected at most " + maxNesting
                            + " levels of filters, parentheses, functions and segments for several nodes, found more");
        }
    }

    void up(int to) {
        depth = to;
    }

    /** The code point here; {@link #END} at the end. A surrogate when it is not one of a pair. */
    int peek() {
        return at < text.length() ? text.codePointAt(at) : END;
    }

    boolean has(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    boolean hasDigit() {
        int c = peek();
        return c >= '0' && c <= '9';
    }

    void skip() {
        at += Character.charCount(text.codePointAt(at));
    }

    void skipBlank() {
        while (has(' ') || has('\t') || has('\n') || has('\r')) {
            at++;
        }
    }

    void skipDigits() {
        while (hasDigit()) {
            at++;
        }
    }

    boolean accept(char c) {
        boolean found = has(c);
        at += found ? 1 : 0;
        return found;
    }

    boolean accept(String token) {
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    String since(int start) {
        return text.substring(start, at);
    }

    /** The text from {@code start} to {@code end} as messages show it. */
    String between(int start, int end) {
        if (end - start <= LONGEST_QUOTE) {
            return text.substring(start, end);
        }
        int cut = start + LONGEST_QUOTE;
        return text.substring(start, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }

    QuerySyntaxException expected(String what) {
        return fault(at, "expected " + what + ", found " + (at == text.length() ? "the end" : shown(peek())));
    }

    /** As {@link #expected}, where everything from {@code start} to here is wrong. */
    QuerySyntaxException expectedInstead(String what, int start) {
        return fault(start, "expected " + what + ", found " + between(start, at));
    }

    QuerySyntaxException fault(int offset, String message) {
        return new QuerySyntaxException(offset, message);
    }

    private static String shown(int c) {
        if (c == '\'') {
            return "\"'\"";
        }
        boolean hidden = Character.isISOControl(c) || Character.isSpaceChar(c) || CharacterClass.isSurrogate(c);
        return !hidden
                ? "'" + Character.toString(c) + "'"
                : c == ' ' ? "a blank" : String.format(Locale.ROOT, "U+%04X", c);
    }
}
