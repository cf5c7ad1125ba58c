package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.query.QueryException;
import org.jspecify.annotations.Nullable;

/**
 * One pass of a query over a tree. Nodes are pushed from segment to segment; a result of true means that the sink wants
 * no more, and ends the pass. Depth first gives the order of RFC 9535, which applies each segment to one node after the
 * other.
 */
final class Walk {

    private final Segment[] segments;
    private final Evaluation evaluation;
    private final @Nullable Trail trail;
    private final Sink sink;

    Walk(Segment[] segments, Evaluation evaluation, @Nullable Trail trail, Sink sink) {
        this.segments = segments;
        this.evaluation = evaluation;
        this.trail = trail;
        this.sink = sink;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** Applies the segments from {@code next} on. Singular ones in a loop: there may be thousands. */
    boolean on(JsonNode node, int next) throws QueryException {
        JsonNode reached = node;
        for (int i = next; i < segments.length; i++) {
            SingularSelector step = segments[i].step();
            if (step == null) {
                return segments[i].spread(reached, this, i + 1);
            }
            evaluation.visit();
            JsonNode child = step.child(reached);
            if (child == null) {
                return false;
            }
            if (trail != null) {
                step.enter(reached, trail);
            }
            reached = child;
        }
        return sink.take(reached);
    }

    /** Goes on with {@code child}, the member of an object with this name. */
    boolean member(String name, JsonNode child, int next) throws QueryException {
        if (trail == null) {
            return on(child, next);
        }
        int mark = trail.length();
        trail.member(name);
        boolean stop = on(child, next);
        trail.cut(mark);
        return stop;
    }

    /** Goes on with {@code child}, the element of an array at {@code index}. */
    boolean element(int index, JsonNode child, int next) throws QueryException {
        if (trail == null) {
            return on(child, next);
        }
        int mark = trail.length();
        trail.element(index);
        boolean stop = on(child, next);
        trail.cut(mark);
        return stop;
    }

    /** Where the trail stands; for {@link #descend}. */
    int mark() {
        return trail == null ? 0 : trail.length();
    }

    /** Moves the trail to the current one of {@code children}, whose parent is at {@code mark}. */
    void descend(Children children, int mark) {
        if (trail != null) {
            trail.cut(mark);
            children.enter(trail);
        }
    }
}
