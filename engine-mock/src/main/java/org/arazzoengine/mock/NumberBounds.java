package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Between what a schema wants a number to be. */
record NumberBounds(Optional<Bound> low, Optional<Bound> high) {

    /** A number with a longer exponent is no bound that a sample has to come near to. */
    private static final int MAX_SCALE = 400;

    /**
     * One end.
     *
     * @param open whether the value itself is not allowed
     */
    record Bound(BigDecimal value, boolean open) {}

    static NumberBounds of(JsonNode schema) {
        return new NumberBounds(
                bound(schema, "minimum", "exclusiveMinimum", 1), bound(schema, "maximum", "exclusiveMaximum", -1));
    }

    /** The value of {@code keyword}, if it is a number that can be reckoned with. */
    static Optional<BigDecimal> number(JsonNode schema, String keyword) {
        JsonNode value = schema.path(keyword);
        return value.isNumber() && Math.abs((long) value.decimalValue().scale()) <= MAX_SCALE
                ? Optional.of(value.decimalValue())
                : Optional.empty();
    }

    /** OpenAPI 3.0 has a boolean beside the bound; 3.1, as JSON Schema 2020-12, an open bound of its own. */
    private static Optional<Bound> bound(JsonNode schema, String closedKeyword, String openKeyword, int inward) {
        boolean opened = schema.path(openKeyword).booleanValue();
        Optional<Bound> closed = number(schema, closedKeyword).map(value -> new Bound(value, opened));
        Optional<Bound> open = number(schema, openKeyword).map(value -> new Bound(value, true));
        if (closed.isEmpty() || open.isEmpty()) {
            return closed.or(() -> open);
        }
        int order = open.get().value().compareTo(closed.get().value()) * inward;
        return order >= 0 ? open : closed;
    }

    boolean allow(BigDecimal value) {
        return low.filter(bound -> !isInside(bound, value.compareTo(bound.value())))
                        .isEmpty()
                && high.filter(bound -> !isInside(bound, bound.value().compareTo(value)))
                        .isEmpty();
    }

    private static boolean isInside(Bound bound, int order) {
        return bound.open() ? order > 0 : order >= 0;
    }
}
