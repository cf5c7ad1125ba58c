package org.arazzoengine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud800\"",
                "\"\\udfff\"",
                "\"a\\udc00\\ud800b\"",
                "\"\\ud800\\ud800😀\\udc00\"",
                "{\"\\udbff\":[\"\\ud800\"]}",
                "\"😀\""
            })
    void halfASurrogatePairIsWrittenAsAnEscapeAndAWholeOneAsItIs(String json) throws JsonSyntaxException {
        assertEquals(json, JsonWriter.compact(JsonReader.read(json)));
    }

    @Test
    void aTextThatGetsTooLongByItsEscapesIsNotWritten() throws JsonSyntaxException {
        JsonNode value = JsonReader.read("[\"\\ud800\"]");
        assertEquals(Optional.of("[\"\\ud800\"]"), JsonWriter.text(value, 10));
        assertEquals(Optional.empty(), JsonWriter.text(value, 9));
    }

    @Test
    void aStringAloneIsLeftAsItIs() {
        assertEquals("a\uD800", JsonWriter.text(TextNode.valueOf("a\uD800")));
    }
}
