package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** One evaluation of a query: the root, and the visits that are left. Used by one thread. */
final class Evaluation {

    private static final int CHARACTERS_PER_VISIT = 16;
    private static final int REGEXP_STEPS_PER_VISIT = 256;

    private final JsonNode root;
    private final long limit;
    private long left;

    /** The last pattern that came from the document: filters meet the same one again and again. */
    private @Nullable String pattern;

    private @Nullable IRegexp regexp;

    Evaluation(JsonNode root, long limit) {
        this.root = root;
        this.limit = Math.max(0, limit);
        this.left = this.limit;
    }

    JsonNode root() {
        return root;
    }

    void visit() throws QueryException {
        if (--left < 0) {
            throw exhausted();
        }
    }

    /** Counts the work on {@code length} characters; nothing for short texts. */
    void visitText(int length) throws QueryException {
        visits(length / CHARACTERS_PER_VISIT);
    }

    boolean matches(IRegexp expression, String text, boolean whole) throws QueryException {
        visits((long) expression.size() * text.length() / REGEXP_STEPS_PER_VISIT);
        return whole ? expression.matches(text) : expression.find(text);
    }

    /** The expression of a pattern that is not known before the evaluation; null when it is no I-Regexp. */
    @Nullable
    IRegexp regexp(String text) throws QueryException {
        if (!text.equals(pattern)) {
            visitText(text.length());
            try {
                regexp = IRegexp.compile(text);
            } catch (QuerySyntaxException e) {
                throw new QueryException(
                        "in a pattern of match() or search(), at offset " + e.offset() + ": " + e.getMessage());
            }
            pattern = text;
            visits(regexp == null ? 0 : regexp.size());
        }
        return regexp;
    }

    void visits(long count) throws QueryException {
        left -= count;
        if (left < 0) {
            throw exhausted();
        }
    }

    private QueryException exhausted() {
        return new QueryException("expected a result after at most " + limit + " visited nodes, found that more than "
                + limit + " nodes were visited");
    }
}
