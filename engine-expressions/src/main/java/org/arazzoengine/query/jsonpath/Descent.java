package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.arazzoengine.query.QueryException;
import org.jspecify.annotations.Nullable;

/**
 * Applies the selectors of a descendant segment to a node and all below it, a parent before its children (RFC 9535
 * section 2.5.2). Keeps the open levels in a list of its own: trees may be deeper than the thread's stack.
 */
final class Descent {

    private record Level(Children children, int mark) {}

    private final Segment segment;
    private final Walk walk;
    private final int next;
    private final Deque<Level> open = new ArrayDeque<>();

    Descent(Segment segment, Walk walk, int next) {
        this.segment = segment;
        this.walk = walk;
        this.next = next;
    }

    boolean from(JsonNode top) throws QueryException {
        JsonNode node = top instanceof ContainerNode ? top : null;
        while (node != null) {
            if (segment.select(node, walk, next)) {
                return true;
            }
            node = nextContainer(isInnermost(node) ? null : new Level(new Children(node), walk.mark()));
        }
        return false;
    }

    /** The next array or object: no selector finds anything in a scalar. Null behind the last. */
    private @Nullable JsonNode nextContainer(@Nullable Level innermost) throws QueryException {
        for (Level level = innermost == null ? open.poll() : innermost; level != null; level = open.poll()) {
            Children children = level.children();
            for (JsonNode child = children.next(); child != null; child = children.next()) {
                walk.evaluation().visit();
                if (child instanceof ContainerNode) {
                    walk.descend(children, level.mark());
                    open.push(level);
                    return child;
                }
            }
        }
        return null;
    }

    /** Whether there is nothing to open in {@code node}. Most containers are such, and then need no level. */
    private boolean isInnermost(JsonNode node) throws QueryException {
        boolean open =
                node instanceof ArrayNode array ? opens(array) : node instanceof ObjectNode object && opens(object);
        if (!open) {
            walk.evaluation().visits(node.size());
        }
        return !open;
    }

    private static boolean opens(ArrayNode array) {
        int size = array.size();
        for (int i = 0; i < size; i++) {
            if (array.get(i) instanceof ContainerNode) {
                return true;
            }
        }
        return false;
    }

    private static boolean opens(ObjectNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getValue() instanceof ContainerNode) {
                return true;
            }
        }
        return false;
    }
}
