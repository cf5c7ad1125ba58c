package org.arazzoengine.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.pointer.Pointer;

/** What a document must mean when edits were made: the measure of what was done to its text. Stateless. */
final class EditedTree {

    private EditedTree() {}

    /** {@code root} with {@code edits}, whose pointers all are those of {@code root}; {@code root} stays as it is. */
    static JsonNode of(JsonNode root, List<Edit> edits) {
        JsonNode edited = root.deepCopy();
        Set<Edit> distinct = new LinkedHashSet<>(edits);
        List<Edit> ordered = new ArrayList<>(distinct);
        // Values first, as long as every pointer leads where it did; of names and elements the last and deepest first.
        ordered.sort(Comparator.comparingInt(EditedTree::turn).thenComparing((a, b) -> later(a, b)));
        for (Edit edit : ordered) {
            edited = apply(edited, edit);
        }
        return edited;
    }

    private static int turn(Edit edit) {
        return edit instanceof Edit.Splice || edit instanceof Edit.Replace ? 0 : edit instanceof Edit.Add ? 1 : 2;
    }

    private static int later(Edit a, Edit b) {
        if (a instanceof Edit.Splice first
                && b instanceof Edit.Splice second
                && a.pointer().equals(b.pointer())) {
            return second.from() - first.from();
        }
        List<String> one = tokens(a.pointer());
        List<String> other = tokens(b.pointer());
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = order(one.get(i), other.get(i));
            if (order != 0) {
                return -order;
            }
        }
        return other.size() - one.size();
    }

    private static int order(String token, String other) {
        boolean indices = token.matches("[0-9]{1,9}") && other.matches("[0-9]{1,9}");
        return indices ? Integer.parseInt(token) - Integer.parseInt(other) : token.compareTo(other);
    }

    static List<String> tokens(String pointer) {
        try {
            return Pointer.parse(pointer).tokens();
        } catch (QuerySyntaxException e) {
            throw new IllegalArgumentException("an edit's pointer is a JSON Pointer, found '" + pointer + "'", e);
        }
    }

    private static JsonNode apply(JsonNode root, Edit edit) {
        if (edit instanceof Edit.Add add) {
            JsonNode object = root.at(edit.pointer());
            Map<String, JsonNode> members = members(object);
            ((ObjectNode) object).removeAll();
            ((ObjectNode) object).put(add.name(), add.text());
            members.forEach(((ObjectNode) object)::set);
            return root;
        }
        List<String> tokens = tokens(edit.pointer());
        JsonNode value = root.at(edit.pointer());
        if (tokens.isEmpty()) {
            return changed(value, edit);
        }
        String last = tokens.get(tokens.size() - 1);
        JsonNode holder =
                root.at(Pointer.of(tokens.subList(0, tokens.size() - 1)).text());
        if (holder instanceof ArrayNode array) {
            int index = Integer.parseInt(last);
            if (edit instanceof Edit.Remove) {
                array.remove(index);
            } else {
                array.set(index, changed(value, edit));
            }
        } else if (edit instanceof Edit.Remove) {
            ((ObjectNode) holder).remove(last);
        } else if (edit instanceof Edit.Rename rename) {
            rename((ObjectNode) holder, last, rename.name());
        } else {
            ((ObjectNode) holder).set(last, changed(value, edit));
        }
        return root;
    }

    private static JsonNode changed(JsonNode value, Edit edit) {
        if (edit instanceof Edit.Splice splice) {
            return TextNode.valueOf(new StringBuilder(value.asText())
                    .replace(splice.from(), splice.to(), splice.text())
                    .toString());
        }
        return edit instanceof Edit.Replace replace ? TextNode.valueOf(replace.text()) : value;
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    private static void rename(ObjectNode object, String name, String other) {
        Map<String, JsonNode> members = members(object);
        object.removeAll();
        members.forEach((key, value) -> object.set(key.equals(name) ? other : key, value));
    }
}
