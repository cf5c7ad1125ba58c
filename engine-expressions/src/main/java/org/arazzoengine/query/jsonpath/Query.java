package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.arazzoengine.query.QueryException;
import org.jspecify.annotations.Nullable;

/** A query from the root ({@code $}) or from the current node of a filter ({@code @}). Equal when it selects alike. */
final class Query implements Term {

    private final boolean relative;
    private final Segment[] segments;
    private final boolean singular;

    Query(boolean relative, List<Segment> segments) {
        this.relative = relative;
        this.segments = segments.toArray(Segment[]::new);
        this.singular = segments.stream().allMatch(segment -> segment.step() != null);
    }

    boolean isSingular() {
        return singular;
    }

    /** The steps of a singular query. */
    List<SingularSelector> steps() {
        return Arrays.stream(segments)
                .map(Segment::step)
                .filter(Objects::nonNull)
                .toList();
    }

    boolean beginsWithFilter() {
        return segments.length > 0 && segments[0].beginsWithFilter();
    }

    /** The value of the one node of a singular query; null when there is none. */
    @Nullable
    JsonNode single(JsonNode current, Evaluation evaluation) throws QueryException {
        JsonNode node = start(current, evaluation);
        for (Segment segment : segments) {
            evaluation.visit();
            SingularSelector step = segment.step();
            JsonNode child = step == null ? null : step.child(node);
            if (child == null) {
                return null;
            }
            node = child;
        }
        return node;
    }

    boolean any(JsonNode current, Evaluation evaluation) throws QueryException {
        return singular ? single(current, evaluation) != null : each(current, evaluation, value -> true);
    }

    /** Gives the nodes to {@code sink}; true when that wanted no more. */
    boolean each(JsonNode current, Evaluation evaluation, Sink sink) throws QueryException {
        return each(current, evaluation, null, sink);
    }

    boolean each(JsonNode current, Evaluation evaluation, @Nullable Trail trail, Sink sink) throws QueryException {
        return new Walk(segments, evaluation, trail, sink).on(start(current, evaluation), 0);
    }

    private JsonNode start(JsonNode current, Evaluation evaluation) {
        return relative ? current : evaluation.root();
    }

    void print(StringBuilder out) {
        out.append(relative ? '@' : '$');
        for (Segment segment : segments) {
            segment.print(out);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Query query && relative == query.relative && Arrays.equals(segments, query.segments);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(segments);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        print(out);
        return out.toString();
    }
}
