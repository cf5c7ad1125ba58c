package org.arazzoengine.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Line and column of every node, kept per container as one array of numbers: scalars are shared objects in Jackson's
 * tree and cannot be keys. Written by {@link TreeReader} only, read-only afterwards.
 */
public final class Positions {

    /** A place, both numbers from 1. */
    public record Position(int line, int column) {}

    /** A root that is no container begins where the text does. */
    private static final Position BEGINNING = new Position(1, 1);

    /** Start of the container, then its children in order: line, column, line, column, … */
    private final Map<JsonNode, int[]> byContainer = new IdentityHashMap<>();

    Positions() {}

    void put(JsonNode container, int[] places) {
        byContainer.put(container, places);
    }

    Position start(JsonNode container) {
        return place(container, 0);
    }

    Position child(JsonNode container, int index) {
        return place(container, index + 1);
    }

    private Position place(JsonNode container, int slot) {
        int[] places = byContainer.get(container);
        return places == null || places.length <= 2 * slot
                ? BEGINNING
                : new Position(places[2 * slot], places[2 * slot + 1]);
    }
}
