package org.arazzoengine.query.goessner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.arazzoengine.query.QueryException;

/** How many nodes may still be visited. Used by one selection only. */
final class Visits {

    /** Levels of a value that a filter compares: Jackson recurses when it copies them for Jayway. */
    static final int MAX_LEVELS = 1_000;

    private record Nested(JsonNode node, int level) {}

    private final long max;
    private long left;

    Visits(long max) {
        this.max = max;
        this.left = max;
    }

    void spend(long visits) throws QueryException {
        if (visits > left) {
            throw new QueryException("the path visits more than " + max + " nodes of this value");
        }
        left -= visits;
    }

    /** Spends {@code times} visits on every node below {@code root} and on itself. */
    void spendTree(JsonNode root, int times) throws QueryException {
        Deque<Nested> open = new ArrayDeque<>();
        open.push(new Nested(root, 0));
        while (!open.isEmpty()) {
            Nested next = open.pop();
            spend(times);
            if (next.level() > MAX_LEVELS) {
                throw new QueryException("a filter compares a value that is nested beyond " + MAX_LEVELS + " levels");
            }
            next.node().forEach(child -> open.push(new Nested(child, next.level() + 1)));
        }
    }
}
