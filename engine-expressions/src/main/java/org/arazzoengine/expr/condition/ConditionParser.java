package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.expr.ExpressionParser;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.jspecify.annotations.Nullable;

/** Recursive descent over the grammar of this package; not reusable, one text an instance. */
final class ConditionParser {

    /** Longest condition that is read, in characters. */
    private static final int MAX_LENGTH = 10_000;

    /** Groups may nest this deep: far beyond any author, far below the thread's stack. */
    private static final int MAX_DEPTH = 200;

    private final String text;
    private int at;
    private int depth;

    ConditionParser(String text) {
        this.text = text;
    }

    Condition parse() throws ExpressionSyntaxException {
        if (text.length() > MAX_LENGTH) {
            throw fault("expected a condition of at most " + MAX_LENGTH + " characters, found " + text.length());
        }
        Condition condition = anyOf();
        if (at < text.length()) {
            throw fault("expected an operator or the end, found " + ExpressionParser.quote(text.substring(at)));
        }
        return condition;
    }

    private Condition anyOf() throws ExpressionSyntaxException {
        List<Condition> terms = new ArrayList<>();
        do {
            terms.add(allOf());
        } while (accept("||"));
        return terms.size() == 1 ? terms.get(0) : new Condition.AnyOf(terms);
    }

    private Condition allOf() throws ExpressionSyntaxException {
        List<Condition> terms = new ArrayList<>();
        do {
            terms.add(term());
        } while (accept("&&"));
        return terms.size() == 1 ? terms.get(0) : new Condition.AllOf(terms);
    }

    private Condition term() throws ExpressionSyntaxException {
        if (accept("!")) {
            return new Condition.Not(peek('(') ? group() : new Condition.Truth(operand()));
        }
        if (peek('(')) {
            return group();
        }
        Operand left = operand();
        Operator operator = operator();
        return operator == null ? new Condition.Truth(left) : new Condition.Compare(left, operator, operand());
    }

    private Condition group() throws ExpressionSyntaxException {
        at++;
        if (++depth > MAX_DEPTH) {
            throw fault("expected at most " + MAX_DEPTH + " nested parentheses");
        }
        Condition condition = anyOf();
        if (!accept(")")) {
            throw fault(
                    at < text.length()
                            ? "expected ')', found " + ExpressionParser.quote(text.substring(at))
                            : "expected ')'");
        }
        depth--;
        return condition;
    }

    private @Nullable Operator operator() {
        for (Operator operator : Operator.values()) {
            if (accept(operator.spelling())) {
                return operator;
            }
        }
        return null;
    }

    private Operand operand() throws ExpressionSyntaxException {
        skipSpace();
        if (at == text.length()) {
            throw fault("expected a value, found the end");
        }
        char c = text.charAt(at);
        if (c == '\'') {
            return new Operand.Literal(string());
        }
        if (c == '$' || text.startsWith("{$", at)) {
            return reference();
        }
        return new Operand.Literal(word());
    }

    private JsonNode string() throws ExpressionSyntaxException {
        StringBuilder value = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) != '\'') {
                value.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                value.append('\'');
                i++;
            } else {
                at = i + 1;
                skipSpace();
                return TextNode.valueOf(value.toString());
            }
        }
        throw fault("expected a closing single quote");
    }

    private JsonNode word() throws ExpressionSyntaxException {
        int end = at;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "!&()<=>{}|".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(at, end);
        JsonNode value = literal(word);
        if (value == null) {
            String found = word.isEmpty() ? text.substring(at, at + 1) : word;
            throw fault("expected a runtime expression, a number, true, false, null or a text in single quotes, found "
                    + ExpressionParser.quote(found));
        }
        at = end;
        skipSpace();
        return value;
    }

    private static @Nullable JsonNode literal(String word) {
        switch (word) {
            case "true":
                return BooleanNode.TRUE;
            case "false":
                return BooleanNode.FALSE;
            case "null":
                return NullNode.instance;
            default:
                try {
                    JsonNode number = JsonReader.read(word);
                    return number.isNumber() ? number : null;
                } catch (JsonSyntaxException e) {
                    return null;
                }
        }
    }

    private Operand reference() throws ExpressionSyntaxException {
        boolean braced = text.charAt(at) == '{';
        int start = braced ? at + 1 : at;
        int end = braced ? text.indexOf('}', start) : tokenEnd(start);
        if (end < 0) {
            throw fault("expected '}'");
        }
        Operand reference = ReferenceReader.read(text.substring(start, end), start);
        at = braced ? end + 1 : end;
        skipSpace();
        return reference;
    }

    /** White space or an operator character ends an expression; a bracket only when it is unbalanced (decision 31). */
    private int tokenEnd(int start) {
        int open = 0;
        int end = start;
        for (; end < text.length(); end++) {
            char c = text.charAt(end);
            if (Character.isWhitespace(c) || "!&()<=>{}|".indexOf(c) >= 0) {
                break;
            }
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (open < 0) {
                break;
            }
        }
        return end;
    }

    private boolean accept(String token) {
        skipSpace();
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        skipSpace();
        return true;
    }

    private boolean peek(char c) {
        skipSpace();
        return at < text.length() && text.charAt(at) == c;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private ExpressionSyntaxException fault(String message) {
        return new ExpressionSyntaxException(at, message);
    }
}
