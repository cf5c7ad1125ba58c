package org.arazzoengine.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Objects;
import org.arazzoengine.finding.Location;

/** A tree and the place of everything in it. Immutable as long as nobody changes the nodes, safe for several threads. */
public final class LocatedTree {

    /** Indexes have at most so many digits, so that they are numbers of 32 bits. */
    private static final int MAX_DIGITS = 9;

    private final URI document;
    private final JsonNode root;
    private final long start;

    /** @param start where {@code root} begins */
    LocatedTree(URI document, JsonNode root, long start) {
        this.document = Objects.requireNonNull(document, "document");
        this.root = Objects.requireNonNull(root, "root");
        this.start = start;
    }

    /** Where the text was read from. */
    public URI document() {
        return document;
    }

    /** The whole tree, to be read only. */
    public JsonNode root() {
        return root;
    }

    /**
     * The place of {@code pointer} (RFC 6901); a member's place is that of its name when the value is an object, an
     * array or null, else that of its value. What does not exist has the place of the innermost parent that does. The
     * time this takes grows with the length of the pointer, not with the size of the tree.
     */
    public Location at(String pointer) {
        JsonNode node = root;
        long place = start;
        for (int from = 0; from < pointer.length(); ) {
            int slash = pointer.indexOf('/', from + 1);
            int to = slash < 0 ? pointer.length() : slash;
            int index = index(node, pointer.substring(from + 1, to));
            if (index < 0) {
                break;
            }
            place = place(node, index);
            node = child(node, index, pointer.substring(from + 1, to));
            from = to;
        }
        return new Location(document, pointer, Place.line(place), Place.column(place));
    }

    private static String name(String token) {
        return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
    }

    private static int index(JsonNode node, String token) {
        if (node instanceof LocatedObject object) {
            return object.index(name(token));
        }
        return node instanceof LocatedArray array && isIndex(token) && Integer.parseInt(token) < array.size()
                ? Integer.parseInt(token)
                : -1;
    }

    private static boolean isIndex(String token) {
        return token.equals("0")
                || !token.isEmpty()
                        && token.length() <= MAX_DIGITS
                        && token.charAt(0) != '0'
                        && token.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static long place(JsonNode node, int index) {
        return node instanceof LocatedObject object ? object.place(index) : ((LocatedArray) node).place(index);
    }

    private static JsonNode child(JsonNode node, int index, String token) {
        return node.isArray() ? node.get(index) : node.get(name(token));
    }
}
