package org.arazzoengine.query.xpath;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.xpath.XPathToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query by the grammar and the types of XPath 1.0 (sections 3 and 4) and writes it out again with counts in the
 * steps of its paths. The JDK, which evaluates it, says neither where a query is wrong nor how many nodes it looks at.
 * Each rule tells whether its result is a node-set.
 */
final class XPath1Parser {

    /** Operators by how tightly they bind, the loosest first. */
    private static final List<Set<String>> OPERATORS = List.of(
            Set.of("or"),
            Set.of("and"),
            Set.of("=", "!="),
            Set.of("<", "<=", ">", ">="),
            Set.of("+", "-"),
            Set.of("*", "div", "mod"));

    private static final int EQUALITY = 2;
    private static final int RELATION = 3;

    private final XPath1Text text;
    private final XPath1Path paths;
    private boolean joins;

    private XPath1Parser(List<XPathToken> tokens, boolean defaultPrefix, XPath1Counting.Style style) {
        text = new XPath1Text(tokens);
        paths = new XPath1Path(text, this, defaultPrefix, style);
    }

    /** @param defaultPrefix whether element names without prefix get {@link XPath1Counting#DEFAULT_PREFIX} */
    static XPath1Counting parse(List<XPathToken> tokens, boolean defaultPrefix, XPath1Counting.Style style)
            throws QuerySyntaxException {
        XPath1Parser parser = new XPath1Parser(tokens, defaultPrefix, style);
        parser.expression();
        if (parser.text.peek().kind() != Kind.END) {
            throw parser.text.expected("an operator or the end");
        }
        XPath1Path paths = parser.paths;
        return new XPath1Counting(parser.text.written(), parser.joins, paths.sorts(), paths.restarts(), paths.skips());
    }

    boolean expression() throws QuerySyntaxException {
        return operation(0);
    }

    private boolean operation(int level) throws QuerySyntaxException {
        if (level == OPERATORS.size()) {
            return negation();
        }
        boolean nodes = operation(level + 1);
        while (text.peek().kind() != Kind.STRING
                && OPERATORS.get(level).contains(text.peek().text())) {
            text.take();
            boolean right = operation(level + 1);
            joins |= nodes && right && (level == EQUALITY || level == RELATION);
            nodes = false;
        }
        return nodes;
    }

    private boolean negation() throws QuerySyntaxException {
        boolean negated = false;
        while (text.takeIf("-")) {
            negated = true;
        }
        return union() && !negated;
    }

    private boolean union() throws QuerySyntaxException {
        int start = text.peek().offset();
        boolean nodes = paths.path();
        while (text.peek().is("|")) {
            XPath1Text.requireNodes(nodes, start, "|");
            text.take();
            paths.foundTwice();
            start = text.peek().offset();
            nodes = paths.path();
            XPath1Text.requireNodes(nodes, start, "|");
        }
        return nodes;
    }

    boolean startsPrimary() {
        XPathToken token = text.peek();
        return switch (token.kind()) {
            case STRING, NUMBER -> true;
            case SIGN -> token.is("(") || token.is("$");
            case NAME -> text.isFollowedBy("(") && !XPath1Path.NODE_TYPES.contains(token.text());
            case END -> false;
        };
    }

    boolean primary() throws QuerySyntaxException {
        XPathToken token = text.peek();
        if (token.is("$")) {
            throw new QuerySyntaxException(token.offset(), "there are no variables here");
        }
        if (token.kind() == Kind.NUMBER && token.text().toLowerCase(Locale.ROOT).contains("e")) {
            throw new QuerySyntaxException(token.offset(), "expected a number without exponent, found " + token.text());
        }
        if (token.kind() == Kind.NAME) {
            return call();
        }
        text.take();
        if (!token.is("(")) {
            return false;
        }
        boolean nodes = expression();
        text.require(")");
        return nodes;
    }

    private boolean call() throws QuerySyntaxException {
        XPathToken name = text.take();
        @Nullable XPath1Function function = XPath1Function.of(name.text());
        if (function == null) {
            throw new QuerySyntaxException(
                    name.offset(), "expected a function of XPath 1.0, found " + name.text() + "()");
        }
        text.require("(");
        int arguments = 0;
        if (!text.peek().is(")")) {
            do {
                int start = text.peek().offset();
                boolean nodes = expression();
                arguments++;
                if (function.takesNodes()) {
                    XPath1Text.requireNodes(nodes, start, name.text() + "()");
                }
            } while (text.takeIf(","));
        }
        if (arguments < function.min() || arguments > function.max()) {
            throw new QuerySyntaxException(
                    name.offset(),
                    "expected " + function.arguments() + " of " + name.text() + "(), found " + arguments);
        }
        text.require(")");
        return function.givesNodes();
    }
}
