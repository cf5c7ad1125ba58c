package org.arazzoengine.query.regex;

import org.arazzoengine.query.QuerySyntaxException;

/** Where the reading of a pattern stands. Used by one reading only. */
final class Cursor {

    private final String pattern;
    private int at;

    Cursor(String pattern) {
        this.pattern = pattern;
    }

    int at() {
        return at;
    }

    void back(int offset) {
        at = offset;
    }

    boolean more() {
        return at < pattern.length();
    }

    boolean sees(String text) {
        return pattern.startsWith(text, at);
    }

    boolean takes(String text) {
        boolean seen = sees(text);
        at += seen ? text.length() : 0;
        return seen;
    }

    /** The code point here, which is behind the cursor then. */
    int take() {
        int codePoint = pattern.codePointAt(at);
        at += Character.charCount(codePoint);
        return codePoint;
    }

    int peek() {
        return more() ? pattern.codePointAt(at) : -1;
    }

    /** The text up to {@code end}, which is behind the cursor then. */
    String takeUntil(char end, String what) throws QuerySyntaxException {
        int to = pattern.indexOf(end, at);
        if (to < 0) {
            at = pattern.length();
            throw fault(at, "'" + end + "' at the end of " + what);
        }
        String text = pattern.substring(at, to);
        at = to + 1;
        return text;
    }

    /** The value of {@code count} hexadecimal digits here, or -1, and then the cursor stays. */
    int takeHex(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            char digit = at + i < pattern.length() ? pattern.charAt(at + i) : ' ';
            // Character.digit takes digits of every script.
            if (digit > 'f' || Character.digit(digit, 16) < 0) {
                return -1;
            }
            value = value * 16 + Character.digit(digit, 16);
        }
        at += count;
        return value;
    }

    /** The decimal number here, {@link Piece#ENDLESS} less one at most, or -1. */
    int takeNumber() {
        int from = at;
        long value = 0;
        while (peek() >= '0' && peek() <= '9') {
            value = Math.min(Piece.ENDLESS - 1L, value * 10 + (pattern.charAt(at) - '0'));
            at++;
        }
        return at == from ? -1 : (int) value;
    }

    QuerySyntaxException fault(int offset, String expected) {
        if (offset >= pattern.length()) {
            return new QuerySyntaxException(offset, "expected " + expected + ", found the end of the pattern");
        }
        int behind = pattern.charAt(offset) == '\\' && offset + 1 < pattern.length() ? offset + 1 : offset;
        return fault(offset, behind + Character.charCount(pattern.codePointAt(behind)), expected);
    }

    /** {@code from} to {@code to} is what was found. */
    QuerySyntaxException fault(int from, int to, String expected) {
        return new QuerySyntaxException(from, "expected " + expected + ", found '" + pattern.substring(from, to) + "'");
    }
}
