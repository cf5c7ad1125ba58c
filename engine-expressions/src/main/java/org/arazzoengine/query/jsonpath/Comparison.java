package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.query.QueryException;
import org.jspecify.annotations.Nullable;

/** A comparison of two operands (RFC 9535 section 2.3.5.2.2). */
record Comparison(Operand left, Operator operator, Operand right) implements Logical {

    @Override
    public boolean test(JsonNode current, Evaluation evaluation) throws QueryException {
        JsonNode a = left.value(current, evaluation);
        JsonNode b = right.value(current, evaluation);
        return switch (operator) {
            case EQUAL -> Equality.equal(a, b, evaluation);
            case NOT_EQUAL -> !Equality.equal(a, b, evaluation);
            case LESS -> order(a, b, evaluation) == Order.BELOW;
            case GREATER -> order(a, b, evaluation) == Order.ABOVE;
            case LESS_OR_EQUAL -> within(order(a, b, evaluation), Order.BELOW, a, b, evaluation);
            case GREATER_OR_EQUAL -> within(order(a, b, evaluation), Order.ABOVE, a, b, evaluation);
        };
    }

    /** What has no order may still be equal: true <= true. */
    private static boolean within(
            int order, int wanted, @Nullable JsonNode a, @Nullable JsonNode b, Evaluation evaluation)
            throws QueryException {
        return order == Order.NONE ? Equality.equal(a, b, evaluation) : order == wanted || order == Order.SAME;
    }

    private static int order(@Nullable JsonNode a, @Nullable JsonNode b, Evaluation evaluation) throws QueryException {
        return a == null || b == null ? Order.NONE : Order.of(a, b, evaluation);
    }

    @Override
    public void print(StringBuilder out) {
        left.print(out);
        out.append(operator.spelling());
        right.print(out);
    }
}
