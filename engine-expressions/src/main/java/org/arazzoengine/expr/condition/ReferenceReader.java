package org.arazzoengine.expr.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arazzoengine.expr.ExpressionParser;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.RuntimeExpression;

/** Splits a reference of a condition into an expression and the navigation behind it, in every way that is possible. */
final class ReferenceReader {

    private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\]#]+)|\\[([0-9]{1,9})]");

    private ReferenceReader() {}

    static Operand.Reference read(String token, int offset) throws ExpressionSyntaxException {
        List<Operand.Reading> readings = new ArrayList<>();
        ExpressionSyntaxException whole = null;
        for (int split = token.length(); split > 0; split = previousSplit(token, split)) {
            Optional<List<Navigation>> steps = steps(token.substring(split));
            if (steps.isEmpty()) {
                break;
            }
            try {
                RuntimeExpression expression = ExpressionParser.parse(token.substring(0, split), offset);
                if (!hasIndex(token.substring(0, split))) {
                    readings.add(new Operand.Reading(expression, steps.get()));
                }
            } catch (ExpressionSyntaxException e) {
                whole = whole == null ? e : whole;
            }
        }
        if (readings.isEmpty()) {
            throw whole == null
                    ? new ExpressionSyntaxException(offset, "expected a runtime expression, found '" + token + "'")
                    : whole;
        }
        return new Operand.Reference(token, readings);
    }

    /** A name that ends in an index is never meant as a name inside a condition, where indices navigate. */
    private static boolean hasIndex(String expression) {
        return expression.indexOf('#') < 0 && expression.endsWith("]");
    }

    private static int previousSplit(String token, int split) {
        int previous = Math.max(token.lastIndexOf('.', split - 1), token.lastIndexOf('[', split - 1));
        return token.indexOf('#') >= 0 && previous < split ? -1 : previous;
    }

    private static Optional<List<Navigation>> steps(String rest) {
        List<Navigation> steps = new ArrayList<>();
        Matcher step = STEP.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            if (!step.find(at) || step.start() != at) {
                return Optional.empty();
            }
            steps.add(
                    step.group(1) != null
                            ? new Navigation.Member(step.group(1))
                            : new Navigation.Element(Integer.parseInt(step.group(2))));
            at = step.end();
        }
        return Optional.of(steps);
    }
}
