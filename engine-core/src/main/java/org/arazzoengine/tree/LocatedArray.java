package org.arazzoengine.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.Serial;
import java.util.List;

/** An array that knows where it and its elements stand. */
// Jackson declares deepCopy() in a way that every subclass of its nodes inherits the warning of.
@SuppressWarnings("unchecked")
final class LocatedArray extends ArrayNode {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long[] places;

    /**
     * @param places of the array, then of its elements in their order
     */
    LocatedArray(List<JsonNode> elements, long[] places) {
        super(JsonNodeFactory.instance, elements);
        this.places = places;
    }

    long start() {
        return places[0];
    }

    /** Where the element {@code index} stands. */
    long place(int index) {
        return places[index + 1];
    }
}
