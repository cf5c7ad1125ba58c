package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How values compare in simple conditions: numbers exactly, texts without case, a number with a numeric text as
 * numbers, everything else only with its own kind (decisions 34 to 39). Missing operands arrive here as null.
 */
public final class Comparison {

    /** A JSON number (RFC 8259) of bounded length, so that no text makes an arithmetic bomb. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,400})(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,4})?");

    private Comparison() {}

    /** Whether the two are equal; objects and arrays deeply, their member texts with case (decision 37). */
    public static boolean equal(JsonNode left, JsonNode right) {
        if (left.isContainerNode() || right.isContainerNode()) {
            return deepEqual(left, right);
        }
        if (left.isNumber() || right.isNumber()) {
            return numbers(left, right).filter(order -> order == 0).isPresent();
        }
        if (left.isTextual() && right.isTextual()) {
            return fold(left).equals(fold(right));
        }
        return left.equals(right);
    }

    /** The order of the two, below, at or above 0; empty when they have none (null, booleans, containers, mixed). */
    static Optional<Integer> order(JsonNode left, JsonNode right) {
        if (left.isTextual() && right.isTextual()) {
            return Optional.of(fold(left).compareTo(fold(right)));
        }
        return left.isNumber() || right.isNumber() ? numbers(left, right) : Optional.empty();
    }

    /** Whether a value alone passes: true, numbers but 0, texts but the empty one, objects and arrays (decision 39). */
    static boolean truth(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.decimalValue().signum() != 0;
            case STRING -> !value.textValue().isEmpty();
            case OBJECT, ARRAY -> true;
            default -> false;
        };
    }

    private static String fold(JsonNode text) {
        return text.textValue().toLowerCase(Locale.ROOT);
    }

    private static Optional<Integer> numbers(JsonNode left, JsonNode right) {
        return number(left).flatMap(l -> number(right).map(l::compareTo));
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        return value.isTextual() && NUMBER.matcher(value.textValue()).matches()
                ? Optional.of(new BigDecimal(value.textValue()))
                : Optional.empty();
    }

    private static boolean deepEqual(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.isArray() && right.isArray()) {
            return left.size() == right.size() && elementsEqual(left.iterator(), right.iterator());
        }
        if (left.isObject() && right.isObject()) {
            return left.size() == right.size() && membersEqual(left, right);
        }
        return left.equals(right);
    }

    private static boolean elementsEqual(Iterator<JsonNode> left, Iterator<JsonNode> right) {
        while (left.hasNext()) {
            if (!deepEqual(left.next(), right.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean membersEqual(JsonNode left, JsonNode right) {
        for (Map.Entry<String, JsonNode> member : left.properties()) {
            JsonNode other = right.get(member.getKey());
            if (other == null || !deepEqual(member.getValue(), other)) {
                return false;
            }
        }
        return true;
    }
}
