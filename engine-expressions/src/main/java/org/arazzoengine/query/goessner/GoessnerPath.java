package org.arazzoengine.query.goessner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;

/**
 * A JSONPath of draft-goessner-dispatch-jsonpath-00 (Arazzo 1.1.0, Expression Type Object; decision 48): {@code $},
 * members, {@code *}, {@code ..}, indexes, unions, slices, filters {@code [?(…)]} over comparisons and the script
 * {@code [(@.length-n)]}. What is not in the draft is a fault: functions, {@code =~}, filters without parentheses.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class GoessnerPath {

    /** Longest path that is compiled unless another length is given, in UTF-16 units. */
    public static final int MAX_LENGTH = 10_000;

    /** Brackets and parentheses within each other unless another number is given. */
    public static final int MAX_NESTING = 100;

    private final String text;
    private final List<Step> steps;

    private GoessnerPath(String text, List<Step> steps) {
        this.text = text;
        this.steps = List.copyOf(steps);
    }

    /** As {@link #compile(String, int, int)} with {@link #MAX_LENGTH} and {@link #MAX_NESTING}. */
    public static GoessnerPath compile(String text) throws QuerySyntaxException {
        return compile(text, MAX_LENGTH, MAX_NESTING);
    }

    /** Compiles a path. Throws when it is none, is longer than {@code maxLength} or nests beyond {@code maxNesting}. */
    public static GoessnerPath compile(String text, int maxLength, int maxNesting) throws QuerySyntaxException {
        if (text.length() > maxLength) {
            throw new QuerySyntaxException(
                    maxLength, "expected a path of at most " + maxLength + " characters, found " + text.length());
        }
        return new GoessnerPath(text, PathReader.read(new PathText(text, maxNesting)));
    }

    /**
     * The nodes of {@code root} that the path selects, in its order, as they stand in the tree; none when there are
     * none, and a {@code null} that is there is one. Nothing is modified. Throws when more than {@code maxVisits} nodes
     * would be visited, those that a filter compares counted again, or when a filter compares what is nested beyond
     * 1,000 levels.
     */
    public List<JsonNode> select(JsonNode root, long maxVisits) throws QueryException {
        Visits visits = new Visits(maxVisits);
        List<JsonNode> nodes = List.of(root);
        for (Step step : steps) {
            List<JsonNode> selected = new ArrayList<>();
            for (JsonNode node : nodes) {
                List<JsonNode> found = step.select(node, root, visits);
                visits.spend(found.size());
                selected.addAll(found);
            }
            nodes = selected;
        }
        return List.copyOf(nodes);
    }

    /** The path as it was given. */
    public String text() {
        return text;
    }
}
