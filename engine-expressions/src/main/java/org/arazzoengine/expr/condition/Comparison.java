package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How values compare in simple conditions: numbers exactly, texts without case, a number with a numeric text as
 * numbers, everything else only with its own kind (decisions 34 to 39). Missing operands arrive here as null.
 */
public final class Comparison {

    /** What {@link #order} answers when two values have no order. */
    static final int NO_ORDER = Integer.MIN_VALUE;

    /** Longest text that is read as a number, in characters; no text makes an arithmetic bomb. */
    private static final int MAX_NUMBER_LENGTH = 400;

    private static final int MAX_EXPONENT_DIGITS = 4;

    /** What a number of a condition, or a text that counts as one, can be. */
    static final String NUMBER = "a number of at most " + MAX_NUMBER_LENGTH + " characters with an exponent of at most "
            + MAX_EXPONENT_DIGITS + " digits";

    private Comparison() {}

    /** Whether the two are equal; objects and arrays deeply, their member texts with case (decision 37). */
    public static boolean equal(JsonNode left, JsonNode right) {
        if (left.isNumber() || right.isNumber()) {
            return numbers(left, right) == 0;
        }
        if (left.isTextual() && right.isTextual()) {
            return left.textValue().equals(right.textValue()) || fold(left).equals(fold(right));
        }
        return left.isContainerNode() && right.isContainerNode() ? deepEqual(left, right) : left.equals(right);
    }

    /** The order of the two, below, at or above 0, or {@link #NO_ORDER} (null, booleans, containers, mixed kinds). */
    static int order(JsonNode left, JsonNode right) {
        if (left.isTextual() && right.isTextual()) {
            return Integer.signum(fold(left).compareTo(fold(right)));
        }
        return left.isNumber() || right.isNumber() ? numbers(left, right) : NO_ORDER;
    }

    /** Whether a value alone passes: true, numbers but 0, texts but the empty one, objects and arrays (decision 39). */
    static boolean truth(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> {
                BigDecimal number = number(value);
                yield number == null ? Double.isInfinite(value.doubleValue()) : number.signum() != 0;
            }
            case STRING -> !value.textValue().isEmpty();
            case OBJECT, ARRAY, BINARY -> true;
            default -> false;
        };
    }

    private static String fold(JsonNode text) {
        return text.textValue().toLowerCase(Locale.ROOT);
    }

    private static int numbers(JsonNode left, JsonNode right) {
        if (isLong(left) && isLong(right)) {
            return Long.compare(left.longValue(), right.longValue());
        }
        BigDecimal l = number(left);
        BigDecimal r = number(right);
        return l == null || r == null ? NO_ORDER : l.compareTo(r);
    }

    private static boolean isLong(JsonNode value) {
        return value.isInt() || value.isLong();
    }

    /** Null when it is no finite number and no text of one. */
    private static @Nullable BigDecimal number(JsonNode value) {
        if (value.isFloatingPointNumber() && !value.isBigDecimal() && !Double.isFinite(value.doubleValue())) {
            return null;
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isTextual() && isNumber(value.textValue()) ? new BigDecimal(value.textValue()) : null;
    }

    /** Whether {@code text} is a number as JSON writes it (RFC 8259, section 6), within the bounds. */
    static boolean isNumber(String text) {
        return text.length() <= MAX_NUMBER_LENGTH && isNumber(text, MAX_EXPONENT_DIGITS);
    }

    /** Whether {@code text} is a number but for the bounds. */
    static boolean isNumberBeyondBounds(String text) {
        return isNumber(text, text.length()) && !isNumber(text);
    }

    private static boolean isNumber(String text, int exponentDigits) {
        int at = text.startsWith("-") ? 1 : 0;
        int digits = digits(text, at);
        if (digits == at || text.charAt(at) == '0' && digits > at + 1) {
            return false;
        }
        at = digits;
        if (at < text.length() && text.charAt(at) == '.') {
            digits = digits(text, at + 1);
            if (digits == at + 1) {
                return false;
            }
            at = digits;
        }
        return at == text.length() || isExponent(text, at, exponentDigits);
    }

    private static boolean isExponent(String text, int at, int most) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        boolean signed = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0;
        int start = signed ? at + 2 : at + 1;
        int end = digits(text, start);
        return end > start && end - start <= most && end == text.length();
    }

    private static int digits(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private record Pair(JsonNode left, JsonNode right) {}

    /** With a stack of its own: a tree may be deeper than the thread's. */
    private static boolean deepEqual(JsonNode first, JsonNode second) {
        Deque<Pair> open = new ArrayDeque<>();
        open.push(new Pair(first, second));
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            if (!sameHere(pair.left(), pair.right(), open)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two values are the same but for what they hold, which is put on {@code open}. */
    private static boolean sameHere(JsonNode left, JsonNode right, Deque<Pair> open) {
        if (left.isNumber() && right.isNumber()) {
            return numbers(left, right) == 0;
        }
        if (!left.isContainerNode() || left.getNodeType() != right.getNodeType()) {
            return left.equals(right);
        }
        if (left.size() != right.size()) {
            return false;
        }
        if (left.isArray()) {
            Iterator<JsonNode> others = right.iterator();
            left.forEach(element -> open.push(new Pair(element, others.next())));
            return true;
        }
        for (Map.Entry<String, JsonNode> member : left.properties()) {
            JsonNode other = right.get(member.getKey());
            if (other == null) {
                return false;
            }
            open.push(new Pair(member.getValue(), other));
        }
        return true;
    }
}
