package org.arazzoengine.query.goessner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.arazzoengine.query.QueryException;

/** What a path does with each node that it has come to. Immutable. */
sealed interface Step {

    /** What is selected from {@code node}, in order; {@code root} is the whole value. */
    List<JsonNode> select(JsonNode node, JsonNode root, Visits visits) throws QueryException;

    /** {@code ..}: the node and all below it, parents before children, the members of each in order. */
    record Descent() implements Step {

        @Override
        public List<JsonNode> select(JsonNode node, JsonNode root, Visits visits) throws QueryException {
            List<JsonNode> found = new ArrayList<>();
            Deque<JsonNode> open = new ArrayDeque<>();
            open.push(node);
            while (!open.isEmpty()) {
                JsonNode next = open.pop();
                visits.spend(1);
                found.add(next);
                List<JsonNode> children = children(next);
                for (int child = children.size() - 1; child >= 0; child--) {
                    open.push(children.get(child));
                }
            }
            return found;
        }
    }
    /** Members by name; Jayway puts those of several names into one object. */
    record Names(Jayway path, List<String> names) implements Step {

        @Override
        public List<JsonNode> select(JsonNode node, JsonNode root, Visits visits) throws QueryException {
            if (!node.isObject()) {
                return List.of();
            }
            List<JsonNode> found = path.read(node);
            if (names.size() == 1) {
                return found;
            }
            JsonNode members = found.get(0);
            return names.stream().filter(members::has).map(members::get).toList();
        }
    }

    /** Elements by their places, from the end when negative. */
    record Indexes(Jayway path) implements Step {

        @Override
        public List<JsonNode> select(JsonNode node, JsonNode root, Visits visits) throws QueryException {
            return node.isArray() ? path.read(node) : List.of();
        }
    }

    /** Every element or member. */
    record All(Jayway path) implements Step {

        @Override
        public List<JsonNode> select(JsonNode node, JsonNode root, Visits visits) throws QueryException {
            visits.spend(node.size());
            return path.read(node);
        }
    }

    /** Every {@code step}th element of {@code all} from {@code start} until before {@code end}. */
    record Slice(Jayway all, int start, int end, int step) implements Step {

        // Not Jayway's slices: they begin at the end again when start lies before the first element, and have no step.
        @Override
        public List<JsonNode> select(JsonNode node, JsonNode root, Visits visits) throws QueryException {
            if (!node.isArray()) {
                return List.of();
            }
            visits.spend(node.size());
            List<JsonNode> elements = all.read(node);
            List<JsonNode> found = new ArrayList<>();
            for (long at = place(start, node.size()); at < place(end, node.size()); at += step) {
                found.add(elements.get((int) at));
            }
            return found;
        }

        private static int place(int bound, int size) {
            return bound < 0 ? Math.max(0, size + bound) : Math.min(size, bound);
        }
    }

    /**
     * The elements or members that a condition holds for. {@code path} looks for {@link #ROOT} and {@link #CHILDREN} in
     * an object made for it: on an object, Jayway asks for the object itself, and the draft for its members.
     */
    record Filter(Jayway path, int comparisons, List<Jayway> comparedWithRoot) implements Step {

        static final String ROOT = "root";
        static final String CHILDREN = "children";

        @Override
        public List<JsonNode> select(JsonNode node, JsonNode root, Visits visits) throws QueryException {
            if (node.isEmpty()) {
                return List.of();
            }
            visits.spend(node.size());
            if (comparisons > 0) {
                // Jayway copies what it compares.
                visits.spendTree(node, comparisons);
            }
            for (Jayway compared : comparedWithRoot) {
                for (JsonNode value : compared.read(root)) {
                    visits.spendTree(value, node.size());
                }
            }
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            return path.read(nodes.objectNode()
                    .<ObjectNode>set(ROOT, root)
                    .set(CHILDREN, nodes.arrayNode().addAll(children(node))));
        }
    }

    private static List<JsonNode> children(JsonNode node) {
        List<JsonNode> children = new ArrayList<>(node.size());
        node.forEach(children::add);
        return children;
    }
}
