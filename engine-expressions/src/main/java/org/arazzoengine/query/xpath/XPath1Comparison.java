package org.arazzoengine.query.xpath;

import java.util.Collection;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.arazzoengine.query.xpath.XPath1Value.Nodes;
import org.arazzoengine.query.xpath.XPath1Value.Numeral;
import org.arazzoengine.query.xpath.XPath1Value.Text;
import org.arazzoengine.query.xpath.XPath1Value.Truth;

/**
 * A comparison (XPath 1.0, section 3.4). One of node-sets holds when it does for some of their nodes; that is found
 * without comparing each node with each.
 */
record XPath1Comparison(Operator operator, XPath1Expression left, XPath1Expression right) implements XPath1Expression {

    /** The six comparisons. */
    enum Operator {
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST;

        static Operator of(String sign) {
            return switch (sign) {
                case "=" -> EQUAL;
                case "!=" -> UNEQUAL;
                case "<" -> LESS;
                case "<=" -> AT_MOST;
                case ">" -> GREATER;
                default -> AT_LEAST;
            };
        }

        boolean isOrder() {
            return this != EQUAL && this != UNEQUAL;
        }

        private Operator turned() {
            return switch (this) {
                case LESS -> GREATER;
                case AT_MOST -> AT_LEAST;
                case GREATER -> LESS;
                case AT_LEAST -> AT_MOST;
                default -> this;
            };
        }

        private boolean holds(double x, double y) {
            return switch (this) {
                case EQUAL -> x == y;
                case UNEQUAL -> x != y;
                case LESS -> x < y;
                case AT_MOST -> x <= y;
                case GREATER -> x > y;
                case AT_LEAST -> x >= y;
            };
        }

        private boolean holds(boolean equal) {
            return equal == (this == EQUAL);
        }
    }

    @Override
    public XPath1Value evaluate(XPath1Focus focus) {
        XPathBudget budget = focus.budget();
        budget.spend(1);
        XPath1Value x = left.evaluate(focus);
        XPath1Value y = right.evaluate(focus);
        if (x instanceof Nodes many && y instanceof Nodes others) {
            return new Truth(nodes(many.nodes(), others.nodes(), budget));
        }
        if (x instanceof Nodes many && !(y instanceof Truth)) {
            return new Truth(nodesWith(many.nodes(), operator, y, budget));
        }
        if (y instanceof Nodes many && !(x instanceof Truth)) {
            return new Truth(nodesWith(many.nodes(), operator.turned(), x, budget));
        }
        return new Truth(single(x, y, budget));
    }

    private boolean single(XPath1Value x, XPath1Value y, XPathBudget budget) {
        if (operator.isOrder()) {
            return operator.holds(ordinal(x, budget), ordinal(y, budget));
        }
        if (x instanceof Truth || y instanceof Truth) {
            return operator.holds(x.truth() == y.truth());
        }
        if (x instanceof Numeral || y instanceof Numeral) {
            return operator.holds(x.number(budget), y.number(budget));
        }
        return operator.holds(x.text(budget).equals(y.text(budget)));
    }

    /** Beside a boolean, a node-set counts as the boolean that it is. */
    private static double ordinal(XPath1Value value, XPathBudget budget) {
        XPath1Value single = value instanceof Nodes ? new Truth(value.truth()) : value;
        return single.number(budget);
    }

    private static boolean nodesWith(List<XPath1Node> nodes, Operator operator, XPath1Value other, XPathBudget budget) {
        boolean numbers = operator.isOrder() || other instanceof Numeral;
        double number = numbers ? other.number(budget) : 0;
        for (XPath1Node node : nodes) {
            String text = node.text(budget);
            boolean holds = numbers
                    ? operator.holds(new Text(text).number(budget), number)
                    : operator.holds(text.equals(other.text(budget)));
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private boolean nodes(List<XPath1Node> some, List<XPath1Node> others, XPathBudget budget) {
        if (some.isEmpty() || others.isEmpty()) {
            return false;
        }
        if (operator.isOrder()) {
            return ordered(numbers(some, budget), numbers(others, budget));
        }
        Set<String> texts = texts(some, budget);
        Set<String> otherTexts = texts(others, budget);
        return operator == Operator.EQUAL
                ? !Collections.disjoint(texts, otherTexts)
                : texts.size() > 1 || !texts.equals(otherTexts);
    }

    private boolean ordered(DoubleSummaryStatistics some, DoubleSummaryStatistics others) {
        if (some.getCount() == 0 || others.getCount() == 0) {
            return false;
        }
        boolean less = operator == Operator.LESS || operator == Operator.AT_MOST;
        return less ? operator.holds(some.getMin(), others.getMax()) : operator.holds(some.getMax(), others.getMin());
    }

    private static DoubleSummaryStatistics numbers(Collection<XPath1Node> nodes, XPathBudget budget) {
        DoubleSummaryStatistics numbers = new DoubleSummaryStatistics();
        for (XPath1Node node : nodes) {
            double number = new Text(node.text(budget)).number(budget);
            if (!Double.isNaN(number)) {
                numbers.accept(number);
            }
        }
        return numbers;
    }

    private static Set<String> texts(Collection<XPath1Node> nodes, XPathBudget budget) {
        Set<String> texts = new HashSet<>();
        nodes.forEach(node -> texts.add(node.text(budget)));
        return texts;
    }
}
