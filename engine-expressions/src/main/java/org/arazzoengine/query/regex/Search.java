package org.arazzoengine.query.regex;

import org.arazzoengine.query.QueryException;

/** An engine with a compiled pattern in it. Immutable and safe for use by several threads. */
sealed interface Search permits Linear, Backtracking {

    /** Whether some part of {@code text} matches. Throws when that takes more than {@code maxSteps}. */
    boolean find(String text, long maxSteps) throws QueryException;

    static QueryException usedUp(long maxSteps) {
        return new QueryException("the regular expression takes more than " + maxSteps + " steps on this text");
    }
}
