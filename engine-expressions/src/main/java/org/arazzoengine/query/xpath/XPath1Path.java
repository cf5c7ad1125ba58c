package org.arazzoengine.query.xpath;

import java.util.Set;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.xpath.XPathToken.Kind;

/**
 * Reads the paths of a query of XPath 1.0 and writes them with a count in every step. A count is a predicate that is
 * true; where every node is to be counted, the step's test becomes a predicate behind it. The positions that the query's
 * own predicates see stay the same.
 */
final class XPath1Path {

    static final Set<String> NODE_TYPES = Set.of("comment", "node", "processing-instruction", "text");

    private static final Set<String> DOWN =
            Set.of("attribute", "child", "descendant", "descendant-or-self", "namespace", "self");

    /** Axes that find nodes which come before the node they start from, or which other nodes find as well. */
    private static final Set<String> SORTED = Set.of(
            "ancestor",
            "ancestor-or-self",
            "following",
            "following-sibling",
            "parent",
            "preceding",
            "preceding-sibling");

    private static final String COUNT = "[$" + XPath1Counting.COUNTER + "]";

    private final XPath1Text text;
    private final XPath1Parser expressions;
    private final boolean defaultPrefix;
    private final XPath1Counting.Style style;
    private int predicates;
    private boolean sorts;
    private boolean restarts;
    private int skips;

    XPath1Path(XPath1Text text, XPath1Parser expressions, boolean defaultPrefix, XPath1Counting.Style style) {
        this.text = text;
        this.expressions = expressions;
        this.defaultPrefix = defaultPrefix;
        this.style = style;
    }

    boolean sorts() {
        return sorts;
    }

    boolean restarts() {
        return restarts;
    }

    int skips() {
        return skips;
    }

    /** Notes that nodes may come more than once, as from both sides of a union. */
    void foundTwice() {
        sorts = true;
        skip();
    }

    private void skip() {
        if (style == XPath1Counting.Style.FOUND_NODES) {
            skips++;
        }
    }

    boolean path() throws QuerySyntaxException {
        if (!expressions.startsPrimary()) {
            locationPath();
            return true;
        }
        int start = text.peek().offset();
        boolean nodes = expressions.primary();
        if (text.peek().is("[")) {
            XPath1Text.requireNodes(nodes, start, "[");
            predicates();
        }
        if (text.peek().is("/") || text.peek().is("//")) {
            XPath1Text.requireNodes(nodes, start, text.peek().text());
            slash();
            relativePath();
        }
        return nodes;
    }

    private void locationPath() throws QuerySyntaxException {
        if (!text.peek().is("/") && !text.peek().is("//")) {
            relativePath();
            return;
        }
        restarts |= predicates > 0;
        boolean mustGoOn = text.peek().is("//");
        slash();
        if (mustGoOn || startsStep()) {
            relativePath();
        }
    }

    private boolean startsStep() {
        XPathToken token = text.peek();
        return token.kind() == Kind.NAME || token.is("*") || token.is("@") || token.is(".") || token.is("..");
    }

    private void slash() {
        if (style == XPath1Counting.Style.EVERY_NODE && text.peek().is("//")) {
            text.skip();
            text.write("/descendant-or-self::node()" + COUNT + "/");
        } else {
            text.take();
        }
    }

    private void relativePath() throws QuerySyntaxException {
        step();
        while (text.peek().is("/") || text.peek().is("//")) {
            slash();
            step();
        }
    }

    private void step() throws QuerySyntaxException {
        if (predicates > 0) {
            skip();
        }
        if (text.peek().is("..")) {
            foundTwice();
        }
        if (text.takeIf(".") || text.takeIf("..")) {
            return;
        }
        String axis = axis();
        boolean elements = !axis.equals("attribute") && !axis.equals("namespace");
        String test = nodeTest(elements);
        String prefix = axis.equals("child") ? "" : axis + "::";
        if (elements && style == XPath1Counting.Style.EVERY_NODE) {
            text.write(prefix + "node()" + COUNT + "[self::" + test + "]");
        } else {
            text.write(prefix + test + COUNT);
        }
        predicates();
    }

    private String axis() throws QuerySyntaxException {
        if (text.peek().is("@")) {
            text.skip();
            return "attribute";
        }
        if (text.peek().kind() != Kind.NAME || !text.isFollowedBy("::")) {
            return "child";
        }
        if (!DOWN.contains(text.peek().text()) && !SORTED.contains(text.peek().text())) {
            throw text.expected("an axis");
        }
        String axis = text.skip().text();
        text.skip();
        if (SORTED.contains(axis)) {
            foundTwice();
        }
        return axis;
    }

    private String nodeTest(boolean elements) throws QuerySyntaxException {
        XPathToken token = text.peek();
        if (token.is("*")) {
            return text.skip().text();
        }
        if (token.kind() != Kind.NAME
                || token.text().startsWith("Q{")
                || token.text().startsWith("*")) {
            throw text.expected("a step of a path");
        }
        text.skip();
        if (text.peek().is("(")) {
            return nodeType(token);
        }
        boolean bare = defaultPrefix && elements && token.prefix().isEmpty();
        return bare ? XPath1Counting.DEFAULT_PREFIX + ":" + token.text() : token.text();
    }

    private String nodeType(XPathToken name) throws QuerySyntaxException {
        if (!NODE_TYPES.contains(name.text())) {
            throw text.expected("an operator");
        }
        text.skip();
        String argument = "";
        if (text.peek().kind() == Kind.STRING && name.isName("processing-instruction")) {
            argument = text.skip().text();
        }
        if (!text.peek().is(")")) {
            throw text.expected(")");
        }
        text.skip();
        return name.text() + "(" + argument + ")";
    }

    private void predicates() throws QuerySyntaxException {
        while (text.peek().is("[")) {
            text.take();
            predicates++;
            expressions.expression();
            predicates--;
            text.require("]");
        }
    }
}
