package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.arazzoengine.expr.ExpressionParser;
import org.arazzoengine.expr.ExpressionSyntaxException;

/** The text of a condition and the place where its reader is: white space, words and strings. */
final class ConditionText {

    /** White space or one of these ends an expression (decision 31). */
    private static final String ENDS_TOKEN = "!&()<=>{}|";

    private final String text;
    private int at;
    private int end;

    ConditionText(String text) {
        this.text = text;
        this.end = text.length();
    }

    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    /** Ends what was read before {@code place} and the white space behind it. */
    void moveBehind(int place) {
        at = place;
        skipSpace();
    }

    /** Where the white space before {@code place} begins. */
    int endBefore(int place) {
        int stop = place;
        while (stop > 0 && Character.isWhitespace(text.charAt(stop - 1))) {
            stop--;
        }
        return stop;
    }

    boolean isAtEnd() {
        return at == end;
    }

    /** Of the whole text, its braces included. */
    int length() {
        return text.length();
    }

    /** The character here; only before the end. */
    char here() {
        return text.charAt(at);
    }

    String from(int start, int stop) {
        return text.substring(start, stop);
    }

    /** What is left, in quotes for a message. */
    String rest() {
        return ExpressionParser.quote(text.substring(at, end));
    }

    boolean startsWith(String token) {
        return at + token.length() <= end && text.startsWith(token, at);
    }

    /** Where {@code c} stands next; negative when it does not. */
    int find(char c, int from) {
        int found = text.indexOf(c, from);
        return found < end ? found : -1;
    }

    /** Begins again inside of the braces around the whole text (decision 32), if there are any. */
    boolean unwrap() {
        int open = 0;
        int close = text.length() - 1;
        while (open < close && Character.isWhitespace(text.charAt(open))) {
            open++;
        }
        while (close > open && Character.isWhitespace(text.charAt(close))) {
            close--;
        }
        if (open >= close || text.charAt(open) != '{' || text.charAt(close) != '}') {
            return false;
        }
        at = open + 1;
        end = close;
        return true;
    }

    /** Takes {@code token} and the white space around it, when it is next. */
    boolean accept(String token) {
        skipSpace();
        if (!startsWith(token)) {
            return false;
        }
        moveBehind(at + token.length());
        return true;
    }

    boolean peek(char c) {
        skipSpace();
        return at < end && text.charAt(at) == c;
    }

    void skipSpace() {
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** A text in single quotes; a quote inside is doubled. */
    JsonNode single() throws ExpressionSyntaxException {
        return quoted('\'', false, "single");
    }

    /** A text in double quotes; a quote inside is doubled or behind a backslash. */
    JsonNode doubled() throws ExpressionSyntaxException {
        return quoted('"', true, "double");
    }

    private JsonNode quoted(char quote, boolean backslash, String name) throws ExpressionSyntaxException {
        StringBuilder value = new StringBuilder();
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            boolean escapes = c == quote || backslash && c == '\\';
            if (escapes && i + 1 < end && text.charAt(i + 1) == quote) {
                value.append(quote);
                i++;
            } else if (c != quote) {
                value.append(c);
            } else {
                moveBehind(i + 1);
                return TextNode.valueOf(value.toString());
            }
        }
        throw fault("expected a closing " + name + " quote");
    }

    /** White space or an operator character ends a token; a bracket only when it is unbalanced (decision 31). */
    int tokenEnd(int start) {
        int open = 0;
        int i = start;
        for (; i < end && !endsToken(text.charAt(i)); i++) {
            char c = text.charAt(i);
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (open < 0) {
                break;
            }
        }
        return i;
    }

    /** As {@link #tokenEnd}, but names in brackets and quotes, and expressions in braces, hold any characters. */
    int pathEnd(int start) {
        char quote = 0;
        int open = 0;
        int i = start;
        for (; i < end; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (open > 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '[' || c == ']') {
                open += c == '[' ? 1 : -1;
            } else if (text.startsWith("{$", i) && find('}', i) > 0) {
                i = find('}', i);
            } else if (open == 0 && endsToken(c)) {
                break;
            }
        }
        return Math.min(i, end);
    }

    /** Whether a JSONPath query begins here: {@code $} or {@code @} with a segment or nothing behind it. */
    boolean isPath() {
        char c = text.charAt(at);
        char next = at + 1 < end ? text.charAt(at + 1) : ' ';
        return (c == '$' || c == '@') && (next == '.' || next == '[' || endsToken(next));
    }

    private static boolean endsToken(char c) {
        return Character.isWhitespace(c) || ENDS_TOKEN.indexOf(c) >= 0;
    }

    ExpressionSyntaxException fault(String message) {
        return new ExpressionSyntaxException(at, message);
    }
}
