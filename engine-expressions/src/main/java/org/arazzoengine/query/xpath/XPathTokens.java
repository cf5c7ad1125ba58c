package org.arazzoengine.query.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.xpath.XPathToken.Kind;

/**
 * Cuts a query into tokens, the same for all versions, and bounds its length and nesting before a recursive parser sees
 * it.
 */
final class XPathTokens {

    private static final String NAME_START = "[\\p{L}\\p{Nl}_]";
    private static final String NC_NAME = NAME_START + "[\\p{L}\\p{Nl}_\\p{Nd}\\p{Mc}\\p{Mn}.·-]*+";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<name>Q\\{[^{}]*+\\}(?:\\*|" + NC_NAME + ")|" + NC_NAME
                    + "(?::(?:" + NC_NAME + "|\\*))?|\\*:" + NC_NAME + ")"
                    + "|(?<string>\"[^\"]*+\"|'[^']*+')"
                    + "|(?<number>(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?)"
                    + "|(?<sign>::|//|\\.\\.|!=|<=|>=|<<|>>|\\|\\||=>|.)",
            Pattern.DOTALL);

    private final String text;
    private final boolean comments;
    private final XPathLimits limits;
    private final List<XPathToken> tokens = new ArrayList<>();
    private int nesting;

    private XPathTokens(String text, boolean comments, XPathLimits limits) {
        this.text = text;
        this.comments = comments;
        this.limits = limits;
    }

    /** The tokens of {@code text} without white space and, from version 2.0 on, comments; the last is of kind {@code END}. */
    static List<XPathToken> of(String text, XPathVersion version, XPathLimits limits) throws QuerySyntaxException {
        if (text.length() > limits.maxExpressionLength()) {
            throw new QuerySyntaxException(
                    limits.maxExpressionLength(),
                    "expected at most " + limits.maxExpressionLength() + " characters, found " + text.length());
        }
        XPathTokens reader = new XPathTokens(text, version != XPathVersion.XPATH_10, limits);
        reader.read();
        return List.copyOf(reader.tokens);
    }

    private void read() throws QuerySyntaxException {
        Matcher matcher = TOKEN.matcher(text);
        int at = skip(0);
        while (at < text.length()) {
            matcher.region(at, text.length()).lookingAt();
            XPathToken token = new XPathToken(kind(matcher), matcher.group(), at);
            check(token);
            tokens.add(token);
            at = skip(matcher.end());
        }
        tokens.add(new XPathToken(Kind.END, "", text.length()));
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("name") != null) {
            return Kind.NAME;
        }
        if (matcher.group("string") != null) {
            return Kind.STRING;
        }
        return matcher.group("number") != null ? Kind.NUMBER : Kind.SIGN;
    }

    private void check(XPathToken token) throws QuerySyntaxException {
        if (tokens.size() >= limits.maxTokens()) {
            throw new QuerySyntaxException(
                    token.offset(), "expected at most " + limits.maxTokens() + " names, literals and signs");
        }
        if (token.is("'") || token.is("\"")) {
            throw new QuerySyntaxException(token.offset(), "expected a closing " + token.text() + ", found the end");
        }
        if (token.is("(") || token.is("[") || token.is("{")) {
            nesting++;
        } else if (token.is(")") || token.is("]") || token.is("}")) {
            nesting--;
        }
        if (nesting > limits.maxNesting()) {
            throw new QuerySyntaxException(
                    token.offset(),
                    "expected at most " + limits.maxNesting() + " levels of parentheses, brackets and braces");
        }
    }

    /** The next position from {@code at} that is neither white space nor in a comment. */
    private int skip(int at) throws QuerySyntaxException {
        int next = at;
        while (next < text.length()) {
            if (comments && text.startsWith("(:", next)) {
                next = afterComment(next);
            } else if (" \t\r\n".indexOf(text.charAt(next)) >= 0) {
                next++;
            } else {
                return next;
            }
        }
        return next;
    }

    private int afterComment(int start) throws QuerySyntaxException {
        int depth = 0;
        for (int at = start; at < text.length() - 1; at++) {
            if (text.startsWith("(:", at)) {
                depth++;
                at++;
            } else if (text.startsWith(":)", at)) {
                depth--;
                at++;
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        throw new QuerySyntaxException(start, "expected the comment to end with :), found the end");
    }
}
