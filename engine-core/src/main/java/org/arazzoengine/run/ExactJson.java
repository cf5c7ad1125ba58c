package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.json.JsonReader;

/**
 * Values of a run as JSON that leads back to the very same values. Most are written as they are; a scalar that would be
 * read as another one becomes an object with a single member that is called as its {@link ExactKind}. The single member
 * of any other object gets a {@code $} more when its name begins with one. Stateless.
 */
final class ExactJson {

    /** A little more than what is read or put together from expressions, for the objects around it. */
    private static final int MAX_DEPTH = JsonReader.MAX_DEPTH + 100;

    private static final String MARK = "$";

    private ExactJson() {}

    /** @throws IllegalArgumentException when {@code value} is nested too deeply, or is no JSON value */
    static JsonNode write(JsonNode value) {
        return write(value, MAX_DEPTH);
    }

    private static JsonNode write(JsonNode value, int levels) {
        if (value.isContainerNode() && levels == 0) {
            throw new IllegalArgumentException("expected a value of at most " + MAX_DEPTH + " levels, found more");
        }
        if (value.isObject()) {
            ObjectNode written = JsonNodeFactory.instance.objectNode();
            boolean single = value.size() == 1;
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String name = member.getKey();
                written.set(single && name.startsWith(MARK) ? MARK + name : name, write(member.getValue(), levels - 1));
            }
            return written;
        } else if (value.isArray()) {
            ArrayNode written = JsonNodeFactory.instance.arrayNode(value.size());
            for (JsonNode element : value) {
                written.add(write(element, levels - 1));
            }
            return written;
        }
        Optional<ExactKind> kind = ExactKind.of(value);
        if (kind.isEmpty()) {
            return value;
        }
        TextNode text = TextNode.valueOf(kind.get().text(value));
        return JsonNodeFactory.instance.objectNode().set(kind.get().tag(), text);
    }

    /** The value that was written as {@code part}. */
    static JsonNode read(Recorded part) throws JournalException {
        return read(part.json(), part);
    }

    /** @param whole for the message about a fault */
    private static JsonNode read(JsonNode json, Recorded whole) throws JournalException {
        if (json.isArray()) {
            ArrayNode read = JsonNodeFactory.instance.arrayNode(json.size());
            for (JsonNode element : json) {
                read.add(read(element, whole));
            }
            return read;
        } else if (!json.isObject()) {
            return json;
        }
        boolean single = json.size() == 1;
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            String name = member.getKey();
            boolean marked = single && name.startsWith(MARK);
            if (marked && !name.startsWith(MARK + MARK)) {
                return scalar(name, new Recorded(member.getValue(), whole.place()));
            }
            read.set(marked ? name.substring(MARK.length()) : name, read(member.getValue(), whole));
        }
        return read;
    }

    private static JsonNode scalar(String tag, Recorded content) throws JournalException {
        Optional<ExactKind> kind = ExactKind.tagged(tag);
        if (kind.isEmpty()) {
            throw content.expected("no value of the unknown kind " + tag);
        }
        try {
            return kind.get().value(content.text());
        } catch (IllegalArgumentException e) {
            throw content.expected("the text of a value of the kind " + tag);
        }
    }
}
