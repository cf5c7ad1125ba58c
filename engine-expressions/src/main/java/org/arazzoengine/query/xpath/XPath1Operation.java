package org.arazzoengine.query.xpath;

import java.util.function.DoubleBinaryOperator;
import org.arazzoengine.query.xpath.XPath1Value.Numeral;

/** An operation on two numbers (XPath 1.0, section 3.5). */
record XPath1Operation(DoubleBinaryOperator operator, XPath1Expression left, XPath1Expression right)
        implements XPath1Expression {

    @Override
    public XPath1Value evaluate(XPath1Focus focus) {
        XPathBudget budget = focus.budget();
        budget.spend(1);
        double x = left.evaluate(focus).number(budget);
        return new Numeral(operator.applyAsDouble(x, right.evaluate(focus).number(budget)));
    }

    /** {@code -operand}. */
    record Negation(XPath1Expression operand) implements XPath1Expression {
        @Override
        public XPath1Value evaluate(XPath1Focus focus) {
            focus.budget().spend(1);
            return new Numeral(-operand.evaluate(focus).number(focus.budget()));
        }
    }
}
