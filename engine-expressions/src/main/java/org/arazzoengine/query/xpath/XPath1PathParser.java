package org.arazzoengine.query.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.xpath.XPath1Step.KindTest;
import org.arazzoengine.query.xpath.XPath1Step.NameTest;
import org.arazzoengine.query.xpath.XPathToken.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the paths of a query of XPath 1.0 (section 2). For one query. */
final class XPath1PathParser {

    private static final Map<String, KindTest> NODE_TYPES = Map.of(
            "comment", new KindTest(XPath1Node.Kind.COMMENT, null),
            "node", new KindTest(null, null),
            "processing-instruction", new KindTest(XPath1Node.Kind.INSTRUCTION, null),
            "text", new KindTest(XPath1Node.Kind.TEXT, null));

    private final XPath1Tokens tokens;
    private final XPath1Parser expressions;

    XPath1PathParser(XPath1Tokens tokens, XPath1Parser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    static boolean isNodeType(XPathToken token) {
        return NODE_TYPES.containsKey(token.text());
    }

    XPath1Expression path() throws QuerySyntaxException {
        if (!expressions.startsPrimary()) {
            return locationPath();
        }
        int start = tokens.peek().offset();
        XPath1Expression base = expressions.primary();
        if (tokens.peek().is("[")) {
            XPath1Tokens.requireNodes(base, start, "[");
            base = new XPath1Expression.Filtered(base, predicates());
        }
        if (!tokens.peek().is("/") && !tokens.peek().is("//")) {
            return base;
        }
        XPath1Tokens.requireNodes(base, start, tokens.peek().text());
        List<XPath1Step> steps = new ArrayList<>();
        slash(steps);
        return new XPath1Path(base, relativePath(steps));
    }

    private XPath1Expression locationPath() throws QuerySyntaxException {
        List<XPath1Step> steps = new ArrayList<>();
        if (!tokens.peek().is("/") && !tokens.peek().is("//")) {
            return new XPath1Path(XPath1Path.HERE, relativePath(steps));
        }
        boolean mustGoOn = tokens.peek().is("//");
        slash(steps);
        return new XPath1Path(XPath1Path.ROOT, mustGoOn || startsStep() ? relativePath(steps) : List.of());
    }

    private boolean startsStep() {
        XPathToken token = tokens.peek();
        return token.kind() == Kind.NAME || token.is("*") || token.is("@") || token.is(".") || token.is("..");
    }

    private void slash(List<XPath1Step> steps) {
        if (tokens.take().is("//")) {
            steps.add(XPath1Step.ANYWHERE);
        }
    }

    private List<XPath1Step> relativePath(List<XPath1Step> steps) throws QuerySyntaxException {
        steps.add(step());
        while (tokens.peek().is("/") || tokens.peek().is("//")) {
            slash(steps);
            steps.add(step());
        }
        return List.copyOf(steps);
    }

    private XPath1Step step() throws QuerySyntaxException {
        if (tokens.takeIf(".")) {
            return XPath1Step.of(XPath1Axis.SELF);
        }
        if (tokens.takeIf("..")) {
            return XPath1Step.of(XPath1Axis.PARENT);
        }
        XPath1Axis axis = axis();
        XPath1Step.Test test = nodeTest();
        return new XPath1Step(axis, test, predicates());
    }

    private XPath1Axis axis() throws QuerySyntaxException {
        if (tokens.takeIf("@")) {
            return XPath1Axis.ATTRIBUTE;
        }
        if (tokens.peek().kind() != Kind.NAME || !tokens.isFollowedBy("::")) {
            return XPath1Axis.CHILD;
        }
        @Nullable XPath1Axis axis = XPath1Axis.of(tokens.peek().text());
        if (axis == null) {
            throw tokens.expected("an axis");
        }
        tokens.take();
        tokens.take();
        return axis;
    }

    private XPath1Step.Test nodeTest() throws QuerySyntaxException {
        if (tokens.takeIf("*")) {
            return new NameTest("", "*");
        }
        XPathToken token = tokens.peek();
        if (token.kind() != Kind.NAME
                || token.text().startsWith("Q{")
                || token.text().startsWith("*")) {
            throw tokens.expected("a step of a path");
        }
        tokens.take();
        if (tokens.peek().is("(")) {
            return nodeType(token);
        }
        return new NameTest(token.prefix(), token.text().substring(token.text().indexOf(':') + 1));
    }

    private XPath1Step.Test nodeType(XPathToken name) throws QuerySyntaxException {
        @Nullable KindTest test = NODE_TYPES.get(name.text());
        if (test == null) {
            throw tokens.expected("an operator");
        }
        tokens.take();
        if (tokens.peek().kind() == Kind.STRING && name.isName("processing-instruction")) {
            String target = tokens.take().text();
            test = new KindTest(test.kind(), target.substring(1, target.length() - 1));
        }
        tokens.require(")");
        return test;
    }

    private List<XPath1Expression> predicates() throws QuerySyntaxException {
        List<XPath1Expression> predicates = new ArrayList<>();
        while (tokens.takeIf("[")) {
            predicates.add(expressions.expression());
            tokens.require("]");
        }
        return List.copyOf(predicates);
    }
}
