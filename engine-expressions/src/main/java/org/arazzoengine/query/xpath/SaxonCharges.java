package org.arazzoengine.query.xpath;

import java.util.Map;
import java.util.regex.Pattern;
import net.sf.saxon.expr.CastExpression;
import net.sf.saxon.expr.CastableExpression;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.GeneralComparison;
import net.sf.saxon.expr.StringLiteral;
import net.sf.saxon.expr.SystemFunctionCall;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import net.sf.saxon.value.Cardinality;
import net.sf.saxon.value.NumericValue;
import net.sf.saxon.value.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a query whose price is not the size of what they are given: they compare everything with everything,
 * multiply texts, or make a long value from a short one.
 */
final class SaxonCharges {

    /** Longest text that may be used once for every item or character of another one. */
    private static final int MAX_REPEATED_TEXT = 1_000;

    private static final int MAX_NUMBER_TEXT = 3_000;
    private static final int MAX_PRECISION = 3_000;

    /** Number of the operand that is used once for every item or character of the first one. */
    private static final Map<String, Integer> REPEATED =
            Map.of("string-join", 1, "replace", 2, "contains", 1, "substring-before", 1, "substring-after", 1);

    /** Number of the operand that holds the flags of a regular expression. */
    private static final Map<String, Integer> FLAGS =
            Map.of("matches", 2, "tokenize", 2, "replace", 3, "analyze-string", 2);

    private static final Map<String, Integer> PRECISION = Map.of("round", 1, "round-half-to-even", 1);

    /** Widths in a picture of dates and times, which may name any number of digits. */
    private static final Pattern WIDTH = Pattern.compile("[0-9]{4}");

    private SaxonCharges() {}

    static boolean isSpecial(String function) {
        return REPEATED.containsKey(function)
                || FLAGS.containsKey(function)
                || PRECISION.containsKey(function)
                || function.startsWith("format-")
                || function.equals("deep-equal");
    }

    static @Nullable SaxonCharge find(Expression parent, int operand) {
        if (parent instanceof GeneralComparison comparison) {
            return comparison(comparison, operand);
        }
        if (parent instanceof CastExpression || parent instanceof CastableExpression) {
            return SaxonCharges::numberText;
        }
        return parent instanceof SystemFunctionCall call ? function(call, operand) : null;
    }

    private static @Nullable SaxonCharge comparison(GeneralComparison comparison, int operand) {
        Expression other = operand == 0 ? comparison.getRhsExpression() : comparison.getLhsExpression();
        if (!Cardinality.allowsMany(other.getCardinality())) {
            return null;
        }
        return (item, index, budget) -> {
            SaxonCharge.bySize(item, index, budget);
            budget.spendComparisons(comparison, operand, index);
        };
    }

    /** Reading digits has a price that grows faster than their number. */
    private static void numberText(Item item, long index, XPathBudget budget) {
        SaxonCharge.bySize(item, index, budget);
        if (item instanceof StringValue text && text.length() > MAX_NUMBER_TEXT) {
            throw new XPathBudget.Exceeded("a text of more than " + MAX_NUMBER_TEXT + " characters is cast");
        }
    }

    private static @Nullable SaxonCharge function(SystemFunctionCall call, int operand) {
        String name = call.getFunctionName().getLocalPart();
        if (name.equals("deep-equal")) {
            return SaxonCharges::wholeTree;
        }
        if (FLAGS.getOrDefault(name, -1) == operand) {
            return SaxonCharges::flags;
        }
        if (PRECISION.getOrDefault(name, -1) == operand) {
            return SaxonCharges::precision;
        }
        if (name.startsWith("format-") && operand == 1) {
            return name.endsWith("number") || name.endsWith("integer")
                    ? SaxonCharges::repeatedText
                    : SaxonCharges::picture;
        }
        int repeated = REPEATED.getOrDefault(name, -1);
        if (repeated == operand) {
            return SaxonCharges::repeatedText;
        }
        if (operand == 0 && repeated > 0 && repeated < call.getArity()) {
            return timesLengthOf(call.getArg(repeated), name.equals("string-join"));
        }
        return operand == 0 && FLAGS.containsKey(name) ? SaxonCharges::everyCharacter : null;
    }

    private static void wholeTree(Item item, long index, XPathBudget budget) {
        if (item instanceof NodeInfo) {
            budget.spend(item instanceof TinyNodeImpl node ? node.getTree().getNumberOfNodes() : 1);
        } else {
            SaxonCharge.bySize(item, index, budget);
        }
    }

    /** Saxon's own flags behind a semicolon would choose another engine, one that can take exponential time. */
    private static void flags(Item item, long index, XPathBudget budget) {
        if (item instanceof StringValue text && text.getStringValue().contains(";")) {
            throw new XPathBudget.Exceeded("expected flags of a regular expression, found " + text.getStringValue());
        }
        budget.spend(1);
    }

    private static void picture(Item item, long index, XPathBudget budget) {
        repeatedText(item, index, budget);
        if (item instanceof StringValue text
                && WIDTH.matcher(text.getStringValue()).find()) {
            throw new XPathBudget.Exceeded("a picture has a number of more than 3 digits");
        }
    }

    private static void precision(Item item, long index, XPathBudget budget) {
        if (item instanceof NumericValue number && Math.abs(number.getDoubleValue()) > MAX_PRECISION) {
            throw new XPathBudget.Exceeded("a number is rounded to more than " + MAX_PRECISION + " places");
        }
        budget.spend(1);
    }

    private static void repeatedText(Item item, long index, XPathBudget budget) {
        if (item instanceof StringValue text && text.length() > MAX_REPEATED_TEXT) {
            throw new XPathBudget.Exceeded("a text to search for, to insert or to separate with has more than "
                    + MAX_REPEATED_TEXT + " characters");
        }
        SaxonCharge.bySize(item, index, budget);
    }

    private static void everyCharacter(Item item, long index, XPathBudget budget) {
        SaxonCharge.bySize(item, index, budget);
        if (item instanceof StringValue text) {
            budget.spend(text.length());
        }
    }

    /** The items, or the characters of the item, times what is used once for each of them. */
    private static SaxonCharge timesLengthOf(Expression repeated, boolean onceAnItem) {
        long length = repeated instanceof StringLiteral literal
                ? literal.getGroundedValue().length()
                : 128;
        return (item, index, budget) -> {
            SaxonCharge.bySize(item, index, budget);
            long times = !onceAnItem && item instanceof StringValue text ? text.length() : 1;
            budget.spendText(times * length / 8);
        };
    }
}
