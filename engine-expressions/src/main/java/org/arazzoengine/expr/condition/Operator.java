package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;

/** The comparison operators (AZ-SIMPLE-02), longest spelling first so that a reader can try them in order. */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    GREATER(">");

    private final String spelling;

    Operator(String spelling) {
        this.spelling = spelling;
    }

    /** As written in a condition. */
    public String spelling() {
        return spelling;
    }

    boolean holds(JsonNode left, JsonNode right) {
        return switch (this) {
            case EQUAL -> Comparison.equal(left, right);
            case NOT_EQUAL -> !Comparison.equal(left, right);
            case AT_MOST ->
                Comparison.order(left, right).filter(order -> order <= 0).isPresent();
            case AT_LEAST ->
                Comparison.order(left, right).filter(order -> order >= 0).isPresent();
            case LESS ->
                Comparison.order(left, right).filter(order -> order < 0).isPresent();
            case GREATER ->
                Comparison.order(left, right).filter(order -> order > 0).isPresent();
        };
    }
}
