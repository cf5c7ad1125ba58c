package org.arazzoengine.tree;

import java.nio.charset.StandardCharsets;

/**
 * A text in UTF-8 that is sound: every sequence of bytes is a character.
 *
 * @param from where the text begins in {@code bytes}, behind a byte order mark
 * @param lines where they begin
 * @param ascii whether every byte is a character
 * @param control offset of the first control character; negative when there is none
 * @param unprintable whether there are characters that YAML has in quotes only
 */
record Utf8Text(byte[] bytes, int from, Lines lines, boolean ascii, int control, boolean unprintable) {

    int end() {
        return bytes.length;
    }

    /** Whether the first character that is no blank begins an object or array of JSON. */
    boolean looksLikeJson() {
        int at = behindBlanks(from);
        return at < bytes.length && (bytes[at] == '{' || bytes[at] == '[');
    }

    /** Whether {@code c} is the first character but blanks and opening brackets. */
    boolean firstInBrackets(char c) {
        int at = behindBlanks(from);
        while (at < bytes.length && (bytes[at] == '{' || bytes[at] == '[')) {
            at = behindBlanks(at + 1);
        }
        return at < bytes.length && bytes[at] == c;
    }

    private int behindBlanks(int first) {
        int at = first;
        while (at < bytes.length && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** The byte at {@code offset}; 0 outside the text, which is no character of it. */
    int peek(int offset) {
        return offset >= from && offset < bytes.length ? bytes[offset] : 0;
    }

    String string(int first, int last) {
        return new String(bytes, first, last - first, StandardCharsets.UTF_8);
    }
}
