package org.arazzoengine.query.xpath;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** What an expression of XPath 1.0 gives (section 1), with its conversions (sections 4.2 to 4.4). Immutable. */
sealed interface XPath1Value {

    /** As by {@code boolean()}. */
    boolean truth();

    /** As by {@code number()}; {@code budget} pays for texts that have to be made. */
    double number(XPathBudget budget);

    /** As by {@code string()}. */
    String text(XPathBudget budget);

    /** @param nodes in document order, each once */
    record Nodes(List<XPath1Node> nodes) implements XPath1Value {
        @Override
        public boolean truth() {
            return !nodes.isEmpty();
        }

        @Override
        public double number(XPathBudget budget) {
            return numberOf(text(budget));
        }

        @Override
        public String text(XPathBudget budget) {
            return nodes.isEmpty() ? "" : nodes.get(0).text(budget);
        }
    }

    /** A number. */
    record Numeral(double value) implements XPath1Value {
        @Override
        public boolean truth() {
            return value != 0 && !Double.isNaN(value);
        }

        @Override
        public double number(XPathBudget budget) {
            return value;
        }

        @Override
        public String text(XPathBudget budget) {
            if (value == 0) {
                return "0";
            }
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                return Double.toString(value);
            }
            return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
    }

    /** A text. */
    record Text(String value) implements XPath1Value {
        @Override
        public boolean truth() {
            return !value.isEmpty();
        }

        @Override
        public double number(XPathBudget budget) {
            budget.spendText(value.length());
            return numberOf(value);
        }

        @Override
        public String text(XPathBudget budget) {
            return value;
        }
    }

    /** A boolean. */
    record Truth(boolean value) implements XPath1Value {
        @Override
        public boolean truth() {
            return value;
        }

        @Override
        public double number(XPathBudget budget) {
            return value ? 1 : 0;
        }

        @Override
        public String text(XPathBudget budget) {
            return Boolean.toString(value);
        }
    }

    private static double numberOf(String text) {
        return Numbers.SYNTAX.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** How numbers are written in texts: with white space around, a minus, no plus and no exponent. */
    final class Numbers {

        private static final Pattern SYNTAX =
                Pattern.compile("[ \\t\\r\\n]*+-?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)[ \\t\\r\\n]*+");

        private Numbers() {}
    }
}
