package org.arazzoengine.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serial;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;

/** An object that knows where it and its members stand. */
// Jackson declares deepCopy() in a way that every subclass of its nodes inherits the warning of.
@SuppressWarnings("unchecked")
final class LocatedObject extends ObjectNode {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Up to so many members a search from the first to the last is as fast as any. */
    private static final int FEW = 16;

    private static final int[] NONE = {};
    private static final String[] NO_NAMES = {};

    private final long[] places;

    /** Names in alphabetical order, and which member each is; both empty when there are few. */
    private final String[] names;

    private final int[] members;

    /**
     * @param places of the object, then of its members in their order
     */
    LocatedObject(Map<String, JsonNode> members, long[] places) {
        super(JsonNodeFactory.instance, members);
        this.places = places;
        boolean few = members.size() <= FEW;
        this.members = few ? NONE : inOrder(members.keySet().toArray(String[]::new));
        this.names = few ? NO_NAMES : names(members.keySet().toArray(String[]::new), this.members);
    }

    private static int[] inOrder(String[] names) {
        return IntStream.range(0, names.length)
                .boxed()
                .sorted(Comparator.comparing(i -> names[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static String[] names(String[] names, int[] order) {
        return Arrays.stream(order).mapToObj(i -> names[i]).toArray(String[]::new);
    }

    long start() {
        return places[0];
    }

    /** Where the member {@code index} stands. */
    long place(int index) {
        return places[index + 1];
    }

    /** Which member {@code name} is, from 0; negative when there is none. */
    int index(String name) {
        if (names.length > 0) {
            int found = Arrays.binarySearch(names, name);
            return found < 0 ? -1 : members[found];
        }
        int index = 0;
        for (Map.Entry<String, JsonNode> member : properties()) {
            if (member.getKey().equals(name)) {
                return index;
            }
            index++;
        }
        return -1;
    }
}
