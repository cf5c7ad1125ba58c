package org.arazzoengine.query.regex;

import java.io.Serial;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;

/**
 * A regular expression that java.util.regex runs, because RE2 does not know some part of it. The only class that knows
 * java.util.regex. Its time is bounded by what it reads: the text counts the reads and ends the search when they are
 * too many. Immutable and safe for use by several threads.
 */
final class Backtracking implements Search {

    private final Pattern pattern;

    private Backtracking(Pattern pattern) {
        this.pattern = pattern;
    }

    static Backtracking compile(Piece piece, boolean sticky) throws QuerySyntaxException {
        String text = new JavaSyntax(piece).whole(piece, sticky);
        try {
            return new Backtracking(Pattern.compile(text));
        } catch (StackOverflowError e) {
            // Pattern recurses over the parts of a pattern, thousands of them, and offers no other way to bound that.
            throw new QuerySyntaxException(0, "expected a pattern with fewer parts, found one with too many");
        } catch (PatternSyntaxException e) {
            // The one thing that is left: it finds no bound for repeated groups with alternatives in a look-behind.
            throw new QuerySyntaxException(
                    Measure.firstLookBehind(piece),
                    "this engine does not know look-behinds with repeated groups whose length is not plain");
        }
    }

    @Override
    public boolean find(String text, long maxSteps) throws QueryException {
        try {
            return pattern.matcher(new Fenced(text, maxSteps)).find(1);
        } catch (StepsUsedUp e) {
            throw Search.usedUp(maxSteps);
        }
    }

    /** A text between two fences that counts how often it is read. */
    private static final class Fenced implements CharSequence {

        private final String text;
        private final long maxSteps;
        private long steps;

        private Fenced(String text, long maxSteps) {
            this.text = text;
            this.maxSteps = maxSteps;
        }

        @Override
        public int length() {
            return text.length() + 2;
        }

        @Override
        public char charAt(int index) {
            if (++steps > maxSteps) {
                throw new StepsUsedUp();
            }
            if (index == 0 || index == text.length() + 1) {
                return JavaSyntax.FENCE;
            }
            char read = text.charAt(index - 1);
            return read == JavaSyntax.FENCE ? JavaSyntax.FENCE - 1 : read;
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return toString().substring(start, end);
        }

        @Override
        public String toString() {
            return JavaSyntax.FENCE + text + JavaSyntax.FENCE;
        }
    }

    /** Ends a search; seen by nobody outside. */
    private static final class StepsUsedUp extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private StepsUsedUp() {
            super(null, null, false, false);
        }
    }
}
