package org.arazzoengine.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.arazzoengine.json.JsonWriter;

/** The default serialisations of OpenAPI's Parameter Object: {@code simple} and {@code form}. Stateless. */
final class ParameterStyle {

    private ParameterStyle() {}

    /** {@code simple}: for paths and headers. Each piece of the value passes through {@code encode}. */
    static String simple(JsonNode value, boolean explode, UnaryOperator<String> encode) {
        List<String> pieces = new ArrayList<>();
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String name = encode.apply(member.getKey());
                String text = encode.apply(JsonWriter.text(member.getValue()));
                pieces.add(name + (explode ? "=" : ",") + text);
            }
        } else if (value.isArray()) {
            value.forEach(element -> pieces.add(encode.apply(JsonWriter.text(element))));
        } else {
            pieces.add(encode.apply(JsonWriter.text(value)));
        }
        return String.join(",", pieces);
    }

    /** {@code form}: for queries and cookies; {@code name=value} pairs, encoded but not joined. */
    static List<String> form(String name, JsonNode value, boolean explode, UnaryOperator<String> encode) {
        List<String> pairs = new ArrayList<>();
        String key = encode.apply(name) + "=";
        if (explode && value.isArray()) {
            value.forEach(element -> pairs.add(key + encode.apply(JsonWriter.text(element))));
        } else if (explode && value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                pairs.add(encode.apply(member.getKey()) + "=" + encode.apply(JsonWriter.text(member.getValue())));
            }
        } else if (!value.isContainerNode() || !value.isEmpty()) {
            pairs.add(key + simple(value, false, encode));
        }
        return pairs;
    }
}
