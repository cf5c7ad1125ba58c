package org.arazzoengine.query.xpath;

import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.query.xpath.XPath1Value.Nodes;
import org.arazzoengine.query.xpath.XPath1Value.Truth;

/** A compiled expression of XPath 1.0. Immutable and safe for use by several threads. */
interface XPath1Expression {

    /** The value at {@code focus}, whose budget is charged for everything that is looked at. */
    XPath1Value evaluate(XPath1Focus focus);

    /** Whether the value is a node-set, which the grammar of 1.0 alone tells. */
    default boolean givesNodes() {
        return false;
    }

    /** A literal. */
    record Literal(XPath1Value value) implements XPath1Expression {
        @Override
        public XPath1Value evaluate(XPath1Focus focus) {
            return value;
        }
    }

    /** {@code or} and {@code and}: the right side counts only if the left does not decide. */
    record Junction(boolean decisive, XPath1Expression left, XPath1Expression right) implements XPath1Expression {
        @Override
        public XPath1Value evaluate(XPath1Focus focus) {
            focus.budget().spend(1);
            return new Truth(
                    left.evaluate(focus).truth() == decisive
                            ? decisive
                            : right.evaluate(focus).truth());
        }
    }

    /** {@code |}. */
    record Union(XPath1Expression left, XPath1Expression right) implements XPath1Expression {
        @Override
        public XPath1Value evaluate(XPath1Focus focus) {
            XPath1NodeSet found = new XPath1NodeSet(focus.budget());
            for (XPath1Expression side : List.of(left, right)) {
                List<XPath1Node> nodes = ((Nodes) side.evaluate(focus)).nodes();
                focus.budget().spend(1 + nodes.size());
                nodes.forEach(found::add);
            }
            return found.nodes();
        }

        @Override
        public boolean givesNodes() {
            return true;
        }
    }

    /** An expression in parentheses with predicates behind, which count in document order. */
    record Filtered(XPath1Expression base, List<XPath1Expression> predicates) implements XPath1Expression {
        @Override
        public XPath1Value evaluate(XPath1Focus focus) {
            List<XPath1Node> nodes = ((Nodes) base.evaluate(focus)).nodes();
            for (XPath1Expression predicate : predicates) {
                nodes = passing(nodes, predicate, focus);
            }
            return new Nodes(nodes);
        }

        @Override
        public boolean givesNodes() {
            return true;
        }
    }

    /** Those of {@code nodes} that pass {@code predicate} (section 2.4): a number asks for the position. */
    static List<XPath1Node> passing(List<XPath1Node> nodes, XPath1Expression predicate, XPath1Focus focus) {
        List<XPath1Node> passing = new ArrayList<>();
        int position = 0;
        for (XPath1Node node : nodes) {
            position++;
            focus.budget().spend(1);
            XPath1Value value = predicate.evaluate(focus.at(node, position, nodes.size()));
            boolean passes = value instanceof XPath1Value.Numeral number ? number.value() == position : value.truth();
            if (passes) {
                passing.add(node);
            }
        }
        return passing;
    }
}
