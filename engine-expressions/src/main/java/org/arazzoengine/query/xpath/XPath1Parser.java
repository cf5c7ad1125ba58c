package org.arazzoengine.query.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.xpath.XPath1Expression.Junction;
import org.arazzoengine.query.xpath.XPath1Expression.Literal;
import org.arazzoengine.query.xpath.XPathToken.Kind;
import org.jspecify.annotations.Nullable;

/** Reads a query by the grammar and the types of XPath 1.0 (sections 3 and 4). For one query. */
final class XPath1Parser {

    /** Operators by how tightly they bind, the loosest first. */
    private static final List<Set<String>> OPERATORS = List.of(
            Set.of("or"),
            Set.of("and"),
            Set.of("=", "!="),
            Set.of("<", "<=", ">", ">="),
            Set.of("+", "-"),
            Set.of("*", "div", "mod"));

    private final XPath1Tokens tokens;
    private final XPath1PathParser paths;

    private XPath1Parser(List<XPathToken> tokens) {
        this.tokens = new XPath1Tokens(tokens);
        paths = new XPath1PathParser(this.tokens, this);
    }

    static XPath1Expression parse(List<XPathToken> tokens) throws QuerySyntaxException {
        XPath1Parser parser = new XPath1Parser(tokens);
        XPath1Expression expression = parser.expression();
        if (parser.tokens.peek().kind() != Kind.END) {
            throw parser.tokens.expected("an operator or the end");
        }
        return expression;
    }

    XPath1Expression expression() throws QuerySyntaxException {
        return operation(0);
    }

    private XPath1Expression operation(int level) throws QuerySyntaxException {
        if (level == OPERATORS.size()) {
            return negation();
        }
        XPath1Expression left = operation(level + 1);
        while (tokens.peek().kind() != Kind.STRING
                && OPERATORS.get(level).contains(tokens.peek().text())) {
            String operator = tokens.take().text();
            left = operation(operator, left, operation(level + 1));
        }
        return left;
    }

    private static XPath1Expression operation(String operator, XPath1Expression left, XPath1Expression right) {
        return switch (operator) {
            case "or" -> new Junction(true, left, right);
            case "and" -> new Junction(false, left, right);
            case "+" -> new XPath1Operation(Double::sum, left, right);
            case "-" -> new XPath1Operation((x, y) -> x - y, left, right);
            case "*" -> new XPath1Operation((x, y) -> x * y, left, right);
            case "div" -> new XPath1Operation((x, y) -> x / y, left, right);
            case "mod" -> new XPath1Operation((x, y) -> x % y, left, right);
            default -> new XPath1Comparison(XPath1Comparison.Operator.of(operator), left, right);
        };
    }

    private XPath1Expression negation() throws QuerySyntaxException {
        int signs = 0;
        while (tokens.takeIf("-")) {
            signs++;
        }
        XPath1Expression operand = union();
        if (signs == 0) {
            return operand;
        }
        XPath1Expression negated = new XPath1Operation.Negation(operand);
        return signs % 2 == 1 ? negated : new XPath1Operation.Negation(negated);
    }

    private XPath1Expression union() throws QuerySyntaxException {
        int start = tokens.peek().offset();
        XPath1Expression left = paths.path();
        while (tokens.peek().is("|")) {
            XPath1Tokens.requireNodes(left, start, "|");
            tokens.take();
            start = tokens.peek().offset();
            XPath1Expression right = paths.path();
            XPath1Tokens.requireNodes(right, start, "|");
            left = new XPath1Expression.Union(left, right);
        }
        return left;
    }

    boolean startsPrimary() {
        XPathToken token = tokens.peek();
        return switch (token.kind()) {
            case STRING, NUMBER -> true;
            case SIGN -> token.is("(") || token.is("$");
            case NAME -> tokens.isFollowedBy("(") && !XPath1PathParser.isNodeType(token);
            case END -> false;
        };
    }

    XPath1Expression primary() throws QuerySyntaxException {
        XPathToken token = tokens.peek();
        if (token.is("$")) {
            throw new QuerySyntaxException(token.offset(), "there are no variables here");
        }
        if (token.kind() == Kind.NUMBER && token.text().toLowerCase(Locale.ROOT).contains("e")) {
            throw new QuerySyntaxException(token.offset(), "expected a number without exponent, found " + token.text());
        }
        if (token.kind() == Kind.NAME) {
            return call();
        }
        tokens.take();
        if (!token.is("(")) {
            return literal(token);
        }
        XPath1Expression inner = expression();
        tokens.require(")");
        return inner;
    }

    private static XPath1Expression literal(XPathToken token) {
        String text = token.text();
        return new Literal(
                token.kind() == Kind.NUMBER
                        ? new XPath1Value.Numeral(Double.parseDouble(text))
                        : new XPath1Value.Text(text.substring(1, text.length() - 1)));
    }

    private XPath1Expression call() throws QuerySyntaxException {
        XPathToken name = tokens.take();
        @Nullable XPath1Function function = XPath1Function.of(name.text());
        if (function == null) {
            throw new QuerySyntaxException(
                    name.offset(), "expected a function of XPath 1.0, found " + name.text() + "()");
        }
        tokens.require("(");
        List<XPath1Expression> arguments = arguments(name, function);
        if (arguments.size() < function.min() || arguments.size() > function.max()) {
            throw new QuerySyntaxException(
                    name.offset(),
                    "expected " + function.arguments() + " of " + name.text() + "(), found " + arguments.size());
        }
        tokens.require(")");
        return function.on(arguments);
    }

    private List<XPath1Expression> arguments(XPathToken name, XPath1Function function) throws QuerySyntaxException {
        List<XPath1Expression> arguments = new ArrayList<>();
        if (tokens.peek().is(")")) {
            return arguments;
        }
        do {
            int start = tokens.peek().offset();
            XPath1Expression argument = expression();
            if (function.takesNodes()) {
                XPath1Tokens.requireNodes(argument, start, name.text() + "()");
            }
            arguments.add(argument);
        } while (tokens.takeIf(","));
        return arguments;
    }
}
