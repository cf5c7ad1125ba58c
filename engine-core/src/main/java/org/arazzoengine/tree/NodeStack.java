package org.arazzoengine.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/**
 * The members and elements of all objects and arrays that are not finished: those of the innermost are on top. Each
 * object and array is made once its size is known, and takes no more memory than it needs.
 */
final class NodeStack {

    private final Progress progress;
    private String[] names = new String[64];
    private JsonNode[] values = new JsonNode[64];
    private long[] places = new long[64];
    private long[] nameAts = new long[64];
    private int size;

    NodeStack(Progress progress) {
        this.progress = progress;
        Arrays.fill(names, "");
        Arrays.fill(values, NullNode.instance);
    }

    /** What comes from now on belongs to a new object or array, which is made with this number. */
    int mark() {
        return size;
    }

    void element(JsonNode value, long at) throws Refused {
        push("", value, at, at);
    }

    /** A member's place is that of its name when the value is a container or nothing, which may be lines below. */
    void member(String name, long nameAt, JsonNode value, long valueAt) throws Refused {
        push(name, value, value.isContainerNode() || value.isNull() ? nameAt : valueAt, nameAt);
    }

    private void push(String name, JsonNode value, long place, long nameAt) throws Refused {
        progress.value(place);
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
            places = Arrays.copyOf(places, size * 2);
            nameAts = Arrays.copyOf(nameAts, size * 2);
        }
        names[size] = name;
        values[size] = value;
        places[size] = place;
        nameAts[size] = nameAt;
        size++;
    }

    /** Adds the members of {@code objects} whose names are not there since {@code mark}; of these, the first wins. */
    void merge(int mark, List<LocatedObject> objects) throws Refused {
        Set<String> known = new HashSet<>(Arrays.asList(names).subList(mark, size));
        for (LocatedObject object : objects) {
            int index = 0;
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                long at = object.place(index++);
                if (known.add(member.getKey())) {
                    push(member.getKey(), member.getValue(), at, at);
                }
            }
        }
    }

    LocatedArray array(int mark, long start) {
        List<JsonNode> elements = new ArrayList<>(size - mark);
        for (int i = mark; i < size; i++) {
            elements.add(values[i]);
        }
        return new LocatedArray(elements, pop(mark, start));
    }

    /** Of members with one name the first is kept; each of the others is an error. */
    LocatedObject object(int mark, long start) throws Refused {
        Map<String, JsonNode> members = new LinkedHashMap<>((size - mark) * 4 / 3 + 1);
        for (int i = mark; i < size; i++) {
            if (members.putIfAbsent(names[i], values[i]) != null) {
                return withoutRepeated(mark, start);
            }
        }
        return new LocatedObject(members, pop(mark, start));
    }

    private LocatedObject withoutRepeated(int mark, long start) throws Refused {
        Map<String, Long> first = new HashMap<>();
        int end = size;
        size = mark;
        for (int i = mark; i < end; i++) {
            Long at = first.putIfAbsent(names[i], nameAts[i]);
            if (at == null) {
                push(names[i], values[i], places[i], nameAts[i]);
            } else {
                progress.member(names[i]);
                progress.add(repeated(names[i], at, nameAts[i]));
            }
        }
        return object(mark, start);
    }

    private Finding repeated(String name, long first, long second) {
        return Finding.error(
                Problem.DUPLICATE_MEMBER,
                progress.at(second),
                "'" + name + "' stands twice in this object, first at " + Place.describe(first),
                "Keep one of the two.");
    }

    private long[] pop(int mark, long start) {
        long[] result = new long[size - mark + 1];
        result[0] = start;
        System.arraycopy(places, mark, result, 1, size - mark);
        size = mark;
        return result;
    }
}
