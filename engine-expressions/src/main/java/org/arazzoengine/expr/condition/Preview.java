package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import org.arazzoengine.json.JsonWriter;

/**
 * A value in a message: whole when it is short, otherwise without what does not fit. Scalars are shown whole or not at
 * all, so that whoever hides secrets by their value finds them.
 */
final class Preview {

    private static final int LONGEST = 200;
    private static final String LEFT_OUT = "...";

    private final StringBuilder shown = new StringBuilder();

    private Preview() {}

    static String of(JsonNode value) {
        Preview preview = new Preview();
        preview.show(value);
        return preview.shown.toString();
    }

    private void show(JsonNode value) {
        if (value.isObject()) {
            object(value);
        } else if (value.isArray()) {
            array(value);
        } else {
            add(JsonWriter.compact(value));
        }
    }

    private void object(JsonNode value) {
        shown.append('{');
        Iterator<Map.Entry<String, JsonNode>> members = value.properties().iterator();
        for (String comma = ""; members.hasNext(); comma = ",") {
            Map.Entry<String, JsonNode> member = members.next();
            shown.append(comma);
            if (isFull()) {
                shown.append(LEFT_OUT);
                break;
            }
            add('"' + member.getKey() + "\":");
            show(member.getValue());
        }
        shown.append('}');
    }

    private void array(JsonNode value) {
        shown.append('[');
        Iterator<JsonNode> elements = value.iterator();
        for (String comma = ""; elements.hasNext(); comma = ",") {
            JsonNode element = elements.next();
            shown.append(comma);
            if (isFull()) {
                shown.append(LEFT_OUT);
                break;
            }
            show(element);
        }
        shown.append(']');
    }

    private boolean isFull() {
        return shown.length() >= LONGEST;
    }

    private void add(String text) {
        shown.append(shown.length() + text.length() <= LONGEST ? text : LEFT_OUT);
    }
}
