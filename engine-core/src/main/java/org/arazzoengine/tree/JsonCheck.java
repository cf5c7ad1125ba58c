package org.arazzoengine.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Goes through a text up to the first place where it is no JSON (RFC 8259); one use. */
final class JsonCheck {

    record Fault(int offset, String message, String hint) {}

    private static final String QUOTES = "Put names and texts in double quotes.";

    private final byte[] bytes;
    private final int end;
    private int at;

    /** Offsets of the brackets that are open. */
    private int[] open = new int[16];

    private int depth;

    private JsonCheck(Utf8Text text) {
        this.bytes = text.bytes();
        this.end = text.end();
        this.at = text.from();
    }

    static JsonCheck of(Utf8Text text) {
        return new JsonCheck(text);
    }

    @Nullable
    Fault find() {
        Fault fault = value();
        while (fault == null && depth > 0) {
            fault = next();
        }
        skipBlanks();
        return fault != null || at == end ? fault : fault("the end of the text behind the JSON value", "");
    }

    /** What follows a value: a comma and another one, or the bracket that closes. */
    private @Nullable Fault next() {
        skipBlanks();
        boolean object = bytes[open[depth - 1]] == '{';
        if (peek() == (object ? '}' : ']')) {
            at++;
            depth--;
            return null;
        } else if (peek() != ',') {
            return at == end ? unclosed() : fault("',' or '" + (object ? '}' : ']') + "' behind the value", comment());
        }
        int comma = at++;
        skipBlanks();
        if (peek() == '}' || peek() == ']') {
            return new Fault(
                    comma,
                    "expected another " + (object ? "member" : "value") + " behind ',', found '" + (char) peek() + "'",
                    "JSON has no comma behind the last one: remove it.");
        }
        return object ? member() : value();
    }

    private @Nullable Fault member() {
        skipBlanks();
        if (peek() != '"') {
            return at == end
                    ? unclosed()
                    : fault("a name in double quotes", comment().isEmpty() ? QUOTES : comment());
        }
        Fault fault = string();
        skipBlanks();
        if (fault == null && peek() != ':') {
            fault = fault("':' behind the name", comment());
        }
        at++;
        return fault == null ? value() : fault;
    }

    /** A scalar, or the beginning of an object or array up to its first scalar. */
    private @Nullable Fault value() {
        while (true) {
            skipBlanks();
            int c = peek();
            if (c != '{' && c != '[') {
                return scalar();
            }
            if (depth == open.length) {
                open = Arrays.copyOf(open, depth * 2);
            }
            open[depth++] = at++;
            skipBlanks();
            if (peek() == (c == '{' ? '}' : ']')) {
                return null;
            } else if (c == '{') {
                return member();
            }
        }
    }

    private @Nullable Fault scalar() {
        int c = peek();
        if (c == '"') {
            return string();
        } else if (at == end && depth > 0) {
            return unclosed();
        }
        int from = at;
        while (at < end && isWordPart(bytes[at])) {
            at++;
        }
        String word = string(from, at);
        if (word.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?")) {
            return null;
        }
        at = from;
        return word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?[eE][+-]?[0-9]+")
                ? fault("a number whose exponent has at most nine digits", "")
                : fault("a value", comment().isEmpty() ? advice(word) : comment());
    }

    private static String advice(String word) {
        if (word.matches("[-+]?(NaN|Infinity)")) {
            return "JSON has no such number.";
        } else if (word.matches("(?i)true|false|null|None|undefined")) {
            return "JSON knows true, false and null, in small letters.";
        }
        return word.matches("[-+.]?[0-9].*") ? "Write numbers like -1, 0.5 or 1e3." : QUOTES;
    }

    private @Nullable Fault string() {
        int from = at++;
        while (at < end && bytes[at] != '"') {
            if (bytes[at] >= 0 && bytes[at] < ' ') {
                return bytes[at] == '\n' || bytes[at] == '\r'
                        ? new Fault(
                                from,
                                "expected '\"' at the end of the text that begins here, found the end of the line",
                                "")
                        : fault("a text without control characters", "Write it as an escape, such as \\t or \\u0000.");
            }
            if (bytes[at] == '\\' && !isEscape()) {
                return fault(
                        "one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX", "Write \\\\ for a backslash.");
            }
            at += bytes[at] == '\\' ? 2 : 1;
        }
        if (at >= end) {
            return new Fault(
                    from, "expected '\"' at the end of the text that begins here, found the end of the text", "");
        }
        at++;
        return null;
    }

    private boolean isEscape() {
        if (at + 1 >= end) {
            return false;
        }
        if (bytes[at + 1] != 'u') {
            return "\"\\/bfnrt".indexOf(bytes[at + 1]) >= 0;
        }
        return at + 5 < end && string(at + 2, at + 6).matches("[0-9a-fA-F]{4}");
    }

    private Fault unclosed() {
        int opened = open[depth - 1];
        return new Fault(
                opened,
                "expected '" + (bytes[opened] == '{' ? '}' : ']') + "' for the '" + (char) bytes[opened]
                        + "' that is opened here, found the end of the text",
                "");
    }

    private Fault fault(String expected, String hint) {
        return new Fault(at, "expected " + expected + ", found " + Found.at(bytes, at, end), hint);
    }

    private String comment() {
        boolean comment =
                peek() == '#' || peek() == '/' && at + 1 < end && (bytes[at + 1] == '/' || bytes[at + 1] == '*');
        return comment ? "JSON has no comments: remove it, or write the document in YAML." : "";
    }

    private int peek() {
        return at < end ? bytes[at] : 0;
    }

    private void skipBlanks() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }

    private static boolean isWordPart(byte c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '.' || c == '-' || c == '+';
    }

    private String string(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
}
