package org.arazzoengine.expr;

import java.util.Optional;

/** Says of a query that cannot be read that it holds a runtime expression without braces. Stateless. */
public final class MissingBraces {

    private MissingBraces() {}

    /**
     * What to write instead of the expression without braces at {@code offset} of {@code query}, or just before, where a
     * reader stops that has taken the {@code $}; empty when there is none.
     */
    public static Optional<String> at(String query, int offset) {
        int start = query.startsWith("$", offset) ? offset : offset - 1;
        if (start < 0 || start >= query.length() || query.startsWith("{", start - 1)) {
            return Optional.empty();
        }
        int end = UnbracedScanner.expressionEnd(query, start);
        if (end < 0) {
            return Optional.empty();
        }
        String written = query.substring(start, end);
        return Optional.of(
                ExpressionParser.quote(written) + " stands in a query without braces; write {" + written + "}");
    }
}
