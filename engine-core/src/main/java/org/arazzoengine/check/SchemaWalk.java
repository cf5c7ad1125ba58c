package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.BiConsumer;
import org.arazzoengine.query.pointer.Pointer;

/** Every schema within a schema: what stands in values, examples and unknown keywords is none. Stateless. */
final class SchemaWalk {

    private record Place(String pointer, JsonNode schema) {}

    private SchemaWalk() {}

    /** Shows {@code schema} and all within it, outermost first and in document order, each with its pointer. */
    static void visit(String pointer, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
        Deque<Place> waiting = new ArrayDeque<>();
        waiting.push(new Place(pointer, schema));
        while (!waiting.isEmpty()) {
            Place place = waiting.pop();
            visitor.accept(place.pointer(), place.schema());
            Deque<Place> within = new ArrayDeque<>();
            for (Map.Entry<String, JsonNode> member : place.schema().properties()) {
                String below = place.pointer() + "/" + Pointer.escape(member.getKey());
                SchemaShape.of(member.getKey())
                        .filter(shape -> shape.fits().test(member.getValue()))
                        .ifPresent(shape -> collect(shape.holds(), below, member.getValue(), within));
            }
            within.forEach(waiting::push);
        }
    }

    /** The last first: they are put on a stack. */
    private static void collect(SchemaShape.Holds holds, String pointer, JsonNode value, Deque<Place> within) {
        switch (holds) {
            case NONE -> {}
            case ONE -> within.push(new Place(pointer, value));
            case BY_NAME ->
                value.properties()
                        .forEach(member -> within.push(
                                new Place(pointer + "/" + Pointer.escape(member.getKey()), member.getValue())));
            case IN_LIST -> {
                for (int i = 0; i < value.size(); i++) {
                    within.push(new Place(pointer + "/" + i, value.get(i)));
                }
            }
        }
    }
}
