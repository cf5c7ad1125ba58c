package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.arazzoengine.query.QueryException;
import org.jspecify.annotations.Nullable;

/** A child segment ({@code [...]}) or a descendant segment ({@code ..[...]}) with its selectors. */
final class Segment {

    private final boolean descendant;
    private final Selector[] selectors;
    private final @Nullable SingularSelector step;

    Segment(boolean descendant, List<Selector> selectors) {
        this.descendant = descendant;
        this.selectors = selectors.toArray(Selector[]::new);
        this.step = !descendant && selectors.size() == 1 && selectors.get(0) instanceof SingularSelector single
                ? single
                : null;
    }

    /** The selector of a segment that selects at most one node; null when this is none. */
    @Nullable
    SingularSelector step() {
        return step;
    }

    boolean beginsWithFilter() {
        return !descendant && selectors[0] instanceof FilterSelector;
    }

    /** Hands what is selected from {@code node} to {@code walk}, which goes on with segment {@code next}. */
    boolean spread(JsonNode node, Walk walk, int next) throws QueryException {
        return descendant ? new Descent(this, walk, next).from(node) : select(node, walk, next);
    }

    boolean select(JsonNode node, Walk walk, int next) throws QueryException {
        for (Selector selector : selectors) {
            if (selector.select(node, walk, next)) {
                return true;
            }
        }
        return false;
    }

    void print(StringBuilder out) {
        out.append(descendant ? "..[" : "[");
        for (int i = 0; i < selectors.length; i++) {
            out.append(i == 0 ? "" : ",");
            selectors[i].print(out);
        }
        out.append(']');
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Segment segment
                && descendant == segment.descendant
                && Arrays.equals(selectors, segment.selectors);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(selectors);
    }
}
