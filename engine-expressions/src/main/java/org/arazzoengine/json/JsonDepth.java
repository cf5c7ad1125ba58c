package org.arazzoengine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;

/** How deep trees are: what is put together from several can be deeper than any text that was read. Stateless. */
public final class JsonDepth {

    private record Level(JsonNode value, int depth) {}

    /** A tree that shares its parts can have more places than memory has bytes. */
    private static final int MAX_PLACES = 10_000_000;

    private JsonDepth() {}

    /** Whether objects and arrays in {@code value} nest deeper than {@code levels}, or are too many to tell. */
    public static boolean exceeds(JsonNode value, int levels) {
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(value, 1));
        for (int places = 0; !open.isEmpty(); places++) {
            Level level = open.pop();
            if (places == MAX_PLACES) {
                return true;
            }
            if (level.value().isContainerNode()) {
                if (level.depth() > levels) {
                    return true;
                }
                level.value().forEach(child -> open.push(new Level(child, level.depth() + 1)));
            }
        }
        return false;
    }
}
