package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.arazzoengine.query.QueryException;

/** The order of two values: numbers by value, texts by code points, nothing else has any. */
final class Order {

    static final int BELOW = -1;
    static final int SAME = 0;
    static final int ABOVE = 1;
    static final int NONE = 2;

    /** Integers up to here are doubles without loss. */
    private static final long EXACT = 1L << 53;

    private Order() {}

    static int of(JsonNode a, JsonNode b, Evaluation evaluation) throws QueryException {
        if (a instanceof TextNode) {
            return b instanceof TextNode ? texts(a.textValue(), b.textValue(), evaluation) : NONE;
        }
        return a instanceof NumericNode && b instanceof NumericNode ? numbers(a, b) : NONE;
    }

    /**
     * Exact whatever the kinds of number. {@link java.math.BigDecimal#compareTo} looks at signs and magnitudes first,
     * so a huge exponent is never written out.
     */
    static int numbers(JsonNode a, JsonNode b) {
        if (isLong(a) && isLong(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        if (isDouble(a) && isDouble(b)) {
            return doubles(a.doubleValue(), b.doubleValue());
        }
        return isFinite(a) && isFinite(b) ? a.decimalValue().compareTo(b.decimalValue()) : NONE;
    }

    /** What is not finite is no JSON number: it comes from a program, and has no order. */
    private static boolean isFinite(JsonNode number) {
        return !(number.isDouble() || number.isFloat()) || Double.isFinite(number.doubleValue());
    }

    private static boolean isLong(JsonNode number) {
        return number instanceof IntNode || number instanceof LongNode;
    }

    private static boolean isDouble(JsonNode number) {
        return number instanceof DoubleNode ? isFinite(number) : isLong(number) && exact(number.longValue());
    }

    private static boolean exact(long value) {
        return -EXACT <= value && value <= EXACT;
    }

    private static int doubles(double a, double b) {
        return a < b ? BELOW : a > b ? ABOVE : SAME;
    }

    private static int texts(String a, String b, Evaluation evaluation) throws QueryException {
        int common = Math.min(a.length(), b.length());
        evaluation.visitText(common);
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Integer.signum(Integer.compare(rank(x), rank(y)));
            }
        }
        return Integer.signum(Integer.compare(a.length(), b.length()));
    }

    /** UTF-16 units in the order of the code points they stand for: surrogates above all others. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
