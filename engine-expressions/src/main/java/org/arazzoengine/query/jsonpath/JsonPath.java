package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.pointer.Pointer;

/**
 * A compiled JSONPath query (RFC 9535). Immutable and safe for use by several threads; the trees it reads are never
 * changed.
 *
 * <p>Each evaluation is given the number of nodes it may visit. Every node that a selector looks at counts as one, in
 * filters too and once more for each selector that looks at it, and every name and index that is looked up, found or
 * not; so does every pair of children when arrays or objects are compared. Long work on a single node counts as more: one visit for every full 16 characters of a text that is
 * compared, measured, matched or printed as a path, and one for every 256 steps of a regular expression. A budget below
 * 1 allows no visit.
 */
public final class JsonPath {

    /** Longest text that is compiled unless told otherwise, in UTF-16 units. */
    public static final int MAX_LENGTH = 10_000;

    /** Deepest nesting that is compiled unless told otherwise; see {@link #compile(String, int, int)}. */
    public static final int MAX_NESTING = 100;

    private final String text;
    private final Query query;

    private JsonPath(String text, Query query) {
        this.text = text;
        this.query = query;
    }

    /** As {@link #compile(String, int, int)} with {@value #MAX_LENGTH} and {@value #MAX_NESTING}. */
    public static JsonPath compile(String text) throws QuerySyntaxException {
        return compile(text, MAX_LENGTH, MAX_NESTING);
    }

    /**
     * Compiles {@code text}, which must be well-formed and valid (RFC 9535 section 2.1): all of its grammar, integers
     * within I-JSON's range, functions used as their types allow.
     *
     * @param maxLength longest text that is accepted, in UTF-16 units
     * @param maxNesting deepest nesting that is accepted. A filter, a pair of parentheses, a function and a segment
     *     that may select several nodes count as one level each for what they contain or is behind them. It bounds the
     *     stack that compiling and evaluating take, a few frames a level.
     * @throws QuerySyntaxException what was expected and what was found, with the offset in {@code text}
     */
    public static JsonPath compile(String text, int maxLength, int maxNesting) throws QuerySyntaxException {
        if (text.length() > maxLength) {
            throw new QuerySyntaxException(
                    maxLength, "expected a query of at most " + maxLength + " characters, found " + text.length());
        }
        return new JsonPath(text, new QueryParser(new Source(text, maxNesting)).whole());
    }

    /**
     * The values of the selected nodes in the order of RFC 9535; a node that is selected twice is there twice.
     *
     * @param maxVisits how many nodes may be visited
     * @throws QueryException when more would be visited
     */
    public List<JsonNode> select(JsonNode root, long maxVisits) throws QueryException {
        List<JsonNode> values = new ArrayList<>();
        query.each(root, new Evaluation(root, maxVisits), value -> {
            values.add(value);
            return false;
        });
        return values;
    }

    /** As {@link #select(JsonNode, long)}, each value with its normalized path (RFC 9535 section 2.7). */
    public List<Node> nodes(JsonNode root, long maxVisits) throws QueryException {
        List<Node> nodes = new ArrayList<>();
        Evaluation evaluation = new Evaluation(root, maxVisits);
        Trail trail = new Trail();
        query.each(root, evaluation, trail, value -> {
            evaluation.visitText(trail.length());
            nodes.add(new Node(trail.path(), value));
            return false;
        });
        return nodes;
    }

    /** Whether {@link #select(JsonNode, long)} selects anything; stops at the first node. */
    public boolean exists(JsonNode root, long maxVisits) throws QueryException {
        return query.any(root, new Evaluation(root, maxVisits));
    }

    /** Whether this is a singular query (RFC 9535 section 1.1): names and indexes only, so at most one node. */
    public boolean isSingular() {
        return query.isSingular();
    }

    /**
     * The same place as a JSON Pointer; empty when this is no singular query, or counts an index from the end. To a
     * pointer an index is a name as well, where the value is an object.
     */
    public Optional<Pointer> asPointer() {
        List<String> tokens = new ArrayList<>();
        for (SingularSelector step : query.isSingular() ? query.steps() : List.<SingularSelector>of()) {
            if (step instanceof NameSelector name) {
                tokens.add(name.name());
            } else if (step instanceof IndexSelector index && index.index() >= 0) {
                tokens.add(String.valueOf(index.index()));
            } else {
                return Optional.empty();
            }
        }
        return query.isSingular() ? Optional.of(Pointer.of(tokens)) : Optional.empty();
    }

    /** Whether the first selector directly after {@code $} is a filter, as in {@code $[?@.a]}. */
    public boolean beginsWithFilter() {
        return query.beginsWithFilter();
    }

    /** The text this was compiled from. */
    public String text() {
        return text;
    }

    /** A canonical text of the same query: names in brackets and single quotes, no blank that can be left out. */
    @Override
    public String toString() {
        return query.toString();
    }

    Query query() {
        return query;
    }
}
