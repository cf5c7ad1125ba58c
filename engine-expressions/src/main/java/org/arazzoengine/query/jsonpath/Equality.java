package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.arazzoengine.query.QueryException;
import org.jspecify.annotations.Nullable;

/** Whether two values are equal: numbers by value, arrays and objects deeply, however deep; Nothing equals Nothing. */
final class Equality {

    private record Pair(Children left, JsonNode right) {}

    private Equality() {}

    static boolean equal(@Nullable JsonNode a, @Nullable JsonNode b, Evaluation evaluation) throws QueryException {
        if (a == null || b == null) {
            return a == b;
        }
        return a instanceof ContainerNode ? containers(a, b, evaluation) : scalars(a, b, evaluation);
    }

    private static boolean scalars(JsonNode a, JsonNode b, Evaluation evaluation) throws QueryException {
        if (a instanceof TextNode && b instanceof TextNode) {
            String text = a.textValue();
            String other = b.textValue();
            if (text.length() != other.length()) {
                return false;
            }
            evaluation.visitText(text.length());
            return text.equals(other);
        }
        return a instanceof NumericNode ? b instanceof NumericNode && Order.numbers(a, b) == Order.SAME : a.equals(b);
    }

    /** A list of open pairs of its own instead of recursion: values may be deeper than the thread's stack. */
    private static boolean containers(JsonNode a, JsonNode b, Evaluation evaluation) throws QueryException {
        if (!alike(a, b)) {
            return false;
        }
        Deque<Pair> open = new ArrayDeque<>();
        open.push(new Pair(new Children(a), b));
        for (Pair pair = open.peek(); pair != null; pair = open.peek()) {
            JsonNode left = pair.left().next();
            if (left == null) {
                open.pop();
                continue;
            }
            evaluation.visit();
            JsonNode right = pair.left().counterpart(pair.right());
            if (right == null || !(left instanceof ContainerNode) && !scalars(left, right, evaluation)) {
                return false;
            }
            if (left instanceof ContainerNode) {
                if (!alike(left, right)) {
                    return false;
                }
                open.push(new Pair(new Children(left), right));
            }
        }
        return true;
    }

    private static boolean alike(JsonNode a, JsonNode b) {
        return a.getNodeType() == b.getNodeType() && a.size() == b.size();
    }
}
