package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.arazzoengine.mock.NumberBounds.Bound;

/**
 * Numbers within the bounds of a schema: 1 (a fraction: 1.5), or the instant that the name speaks of, when that is
 * allowed; else the one next to a bound. Bounds that no number meets give one that violates them. Stateless.
 */
final class NumberSamples {

    private static final BigDecimal USUAL_FRACTION = new BigDecimal("1.5");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private NumberSamples() {}

    static JsonNode of(JsonNode schema, boolean integer, NameHint hint) {
        boolean whole = integer || schema.path("format").asText("").startsWith("int");
        BigDecimal usual = whole ? BigDecimal.ONE : USUAL_FRACTION;
        BigDecimal wanted =
                hint.epoch().isPresent() ? BigDecimal.valueOf(hint.epoch().getAsLong()) : usual;
        NumberBounds bounds = NumberBounds.of(schema);
        return node(step(schema, whole)
                .map(step -> multiple(bounds, step, wanted))
                .orElseGet(() -> anyNear(bounds, wanted)));
    }

    private static JsonNode node(BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 0) {
            return DecimalNode.valueOf(value);
        }
        BigInteger whole = value.toBigInteger();
        if (whole.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(whole.intValue());
        }
        return whole.bitLength() < Long.SIZE ? LongNode.valueOf(whole.longValue()) : BigIntegerNode.valueOf(whole);
    }

    /** What the value must be a multiple of; empty when it need not be any. */
    private static Optional<BigDecimal> step(JsonNode schema, boolean whole) {
        Optional<BigDecimal> multipleOf =
                NumberBounds.number(schema, "multipleOf").filter(value -> value.signum() > 0);
        return whole ? Optional.of(multipleOf.map(NumberSamples::wholeStep).orElse(BigDecimal.ONE)) : multipleOf;
    }

    /** The smallest whole multiple: of 2.5 it is 5, of 0.5 it is 1. */
    private static BigDecimal wholeStep(BigDecimal multipleOf) {
        BigDecimal stripped = multipleOf.stripTrailingZeros();
        if (stripped.scale() <= 0) {
            return stripped;
        }
        BigInteger digits = stripped.unscaledValue();
        return new BigDecimal(digits.divide(digits.gcd(BigInteger.TEN.pow(stripped.scale()))));
    }

    private static BigDecimal anyNear(NumberBounds bounds, BigDecimal wanted) {
        Optional<BigDecimal> low = bounds.low().map(Bound::value);
        Optional<BigDecimal> high = bounds.high().map(Bound::value);
        Stream<Optional<BigDecimal>> candidates = Stream.of(
                Optional.of(wanted),
                low,
                high,
                low.map(BigDecimal.ONE::add),
                high.map(value -> value.subtract(BigDecimal.ONE)),
                low.flatMap(value -> high.map(value::add)).map(HALF::multiply));
        return candidates
                .flatMap(Optional::stream)
                .filter(bounds::allow)
                .findFirst()
                .orElse(wanted);
    }

    private static BigDecimal multiple(NumberBounds bounds, BigDecimal step, BigDecimal wanted) {
        BigDecimal above = bounds.low()
                .map(bound -> rounded(bound.value(), step, RoundingMode.CEILING))
                .orElse(wanted);
        BigDecimal below = bounds.high()
                .map(bound -> rounded(bound.value(), step, RoundingMode.FLOOR))
                .orElse(wanted);
        Stream<BigDecimal> candidates = Stream.of(
                rounded(wanted, step, RoundingMode.CEILING), above, above.add(step), below, below.subtract(step));
        return candidates
                .filter(bounds::allow)
                .findFirst()
                .orElseGet(() -> rounded(wanted, step, RoundingMode.CEILING));
    }

    private static BigDecimal rounded(BigDecimal value, BigDecimal step, RoundingMode mode) {
        return value.divide(step, 0, mode).multiply(step);
    }
}
