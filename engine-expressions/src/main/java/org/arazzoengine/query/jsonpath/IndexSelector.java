package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.arazzoengine.query.QueryException;
import org.jspecify.annotations.Nullable;

/** The element of an array at this index; a negative one counts from the end. */
record IndexSelector(long index) implements SingularSelector {

    @Override
    public @Nullable JsonNode child(JsonNode parent) {
        if (!(parent instanceof ArrayNode array)) {
            return null;
        }
        long at = fromStart(array);
        return at >= 0 && at < array.size() ? array.get((int) at) : null;
    }

    @Override
    public boolean select(JsonNode node, Walk walk, int next) throws QueryException {
        walk.evaluation().visit();
        JsonNode child = child(node);
        return child != null && walk.element((int) fromStart(node), child, next);
    }

    @Override
    public void enter(JsonNode parent, Trail trail) {
        trail.element((int) fromStart(parent));
    }

    private long fromStart(JsonNode array) {
        return index < 0 ? index + array.size() : index;
    }

    @Override
    public void print(StringBuilder out) {
        out.append(index);
    }
}
