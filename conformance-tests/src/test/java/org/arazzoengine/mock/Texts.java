package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.json.JsonWriter;

/** JSON as tests write it: with single quotes. */
final class Texts {

    private Texts() {}

    static JsonNode json(String singleQuoted) {
        try {
            return JsonReader.read(singleQuoted.replace('\'', '"'));
        } catch (JsonSyntaxException e) {
            throw new AssertionError(singleQuoted, e);
        }
    }

    static String text(JsonNode value) {
        return JsonWriter.compact(value).replace('"', '\'');
    }
}
