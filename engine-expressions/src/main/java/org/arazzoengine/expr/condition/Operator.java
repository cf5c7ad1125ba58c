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
        if (this == EQUAL || this == NOT_EQUAL) {
            return Comparison.equal(left, right) == (this == EQUAL);
        }
        int order = Comparison.order(left, right);
        if (order == Comparison.NO_ORDER) {
            return false;
        }
        return switch (this) {
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case LESS -> order < 0;
            default -> order > 0;
        };
    }
}
