package org.arazzoengine.query.xpath;

import java.util.IdentityHashMap;
import java.util.Map;

/** Counts the steps of one evaluation, by one thread. */
final class XPathBudget {

    private static final int CHARACTERS_A_STEP = 8;
    private static final int COMPARISONS_A_STEP = 8;

    private final long max;
    private final Map<Object, long[]> joins = new IdentityHashMap<>();
    private long used;

    XPathBudget(long max) {
        this.max = max;
    }

    /** Counts {@code steps} and ends the evaluation when they are too many. */
    void spend(long steps) {
        used += steps;
        if (used > max || used < 0) {
            throw new Exceeded(message());
        }
    }

    /** Counts one value of {@code length} characters. */
    void spendText(long length) {
        spend(1 + length / CHARACTERS_A_STEP);
    }

    /**
     * Counts one item of a comparison of everything with everything, which is compared with what the other side has
     * given so far.
     *
     * @param comparison which one it is
     * @param side 0 or 1
     * @param index how many items this side has given before
     */
    void spendComparisons(Object comparison, int side, long index) {
        long[] given = joins.computeIfAbsent(comparison, key -> new long[2]);
        given[side] = index + 1;
        spend(given[1 - side] / COMPARISONS_A_STEP);
    }

    /** For engines that wrap what is thrown at them. */
    boolean isUsedUp() {
        return used > max || used < 0;
    }

    String message() {
        return "the XPath takes more than " + max + " steps on this document; select less at a time";
    }

    /** Thrown through the libraries, which must not take it for an error of the query that could be handled. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exceeded(String message) {
            super(message, null, false, false);
        }
    }
}
