package org.arazzoengine.mock;

import java.io.Serial;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Whether a short text matches a pattern of a stranger, found out with a bounded number of steps. Stateless.
 *
 * <p>Patterns of JSON Schema are those of ECMAScript. What Java reads differently is rare in them, and a wrong answer
 * only costs a nicer sample.
 */
final class PatternMatch {

    private static final int MAX_STEPS = 10_000;

    private PatternMatch() {}

    /** True only when {@code pattern} is known to match somewhere in {@code text}. */
    static boolean of(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new Metered(text)).find();
        } catch (PatternSyntaxException | TooLong e) {
            return false;
        }
    }

    private static final class TooLong extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    /** A text that can be looked at so many times and not more: each step of the matcher looks at a character. */
    private static final class Metered implements CharSequence {

        private final String text;
        private int steps;

        Metered(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > MAX_STEPS) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
