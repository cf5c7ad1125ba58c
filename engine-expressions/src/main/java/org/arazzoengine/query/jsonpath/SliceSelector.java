package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.arazzoengine.query.QueryException;
import org.jspecify.annotations.Nullable;

/** The elements of an array from {@code start} to before {@code end} (RFC 9535 section 2.3.4.2.2); null is left out. */
record SliceSelector(
        @Nullable Long start, @Nullable Long end, @Nullable Long step) implements Selector {

    @Override
    public boolean select(JsonNode node, Walk walk, int next) throws QueryException {
        return node instanceof ArrayNode array && select(array, walk, next);
    }

    private boolean select(ArrayNode array, Walk walk, int next) throws QueryException {
        int size = array.size();
        long by = step == null ? 1 : step;
        if (by == 0) {
            return false;
        }
        long from = start == null ? by > 0 ? 0 : size - 1 : bound(start, size, by);
        long to = end == null ? by > 0 ? size : -1 : bound(end, size, by);
        for (long i = from; by > 0 ? i < to : i > to; i += by) {
            walk.evaluation().visit();
            if (walk.element((int) i, array.get((int) i), next)) {
                return true;
            }
        }
        return false;
    }

    /** Counts from the end when negative, and moves what is outside to the next place where the slice can end. */
    private static long bound(long index, int size, long by) {
        long at = index < 0 ? index + size : index;
        return by > 0 ? Math.min(Math.max(at, 0), size) : Math.min(Math.max(at, -1), size - 1);
    }

    @Override
    public void print(StringBuilder out) {
        out.append(start == null ? "" : start).append(':').append(end == null ? "" : end);
        if (step != null) {
            out.append(':').append(step);
        }
    }
}
