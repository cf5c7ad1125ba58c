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

    /** Navigation is tried this far from the end of a token; every try costs what is behind it. */
    private static final int MAX_STEPS = 64;

    private ReferenceReader() {}

    static Operand.Reference read(String token, int offset) throws ExpressionSyntaxException {
        List<Operand.Reading> readings = new ArrayList<>();
        ExpressionSyntaxException whole = null;
        int split = token.length();
        for (int steps = 0; split > 0 && steps <= MAX_STEPS; steps++) {
            Optional<List<Navigation>> navigation = steps(token.substring(split));
            if (navigation.isEmpty()) {
                break;
            }
            try {
                RuntimeExpression expression = ExpressionParser.parse(token.substring(0, split), offset);
                readings.add(new Operand.Reading(expression, navigation.get()));
            } catch (ExpressionSyntaxException e) {
                whole = whole == null ? e : whole;
            }
            // A pointer takes the rest of the token, so there is nothing to navigate behind it.
            split = token.indexOf('#') >= 0 ? -1 : previousSplit(token, split);
        }
        if (readings.isEmpty()) {
            throw whole == null
                    ? new ExpressionSyntaxException(
                            offset, "expected a runtime expression, found " + ExpressionParser.quote(token))
                    : whole;
        }
        return new Operand.Reference(token, readings);
    }

    private static int previousSplit(String token, int split) {
        return Math.max(token.lastIndexOf('.', split - 1), token.lastIndexOf('[', split - 1));
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
