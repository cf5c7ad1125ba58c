package org.arazzoengine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567890", "0.10", "1.5E+999999999", "-7", "[1,2.50]"})
    void everyDigitIsKept(String text) throws JsonSyntaxException {
        assertEquals(text, JsonWriter.compact(JsonReader.read(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"n": 1e99999999999}      | expected a number whose exponent has at most nine digits, found 1e99999999999
            {"n": 1.5e-99999999999}   | expected a number whose exponent has at most nine digits, found 1.5e-99999999999
            """)
    void anExponentThatNoDecimalHasIsAFaultAtItsPlace(String text, String message) {
        JsonSyntaxException fault = assertThrows(JsonSyntaxException.class, () -> JsonReader.read(text));
        assertEquals(message, fault.getMessage());
        assertEquals(1, fault.line());
    }

    @Test
    void whatIsTooLargeIsSaidInWordsOfTheText() {
        String digits = "1".repeat(1_001);
        JsonSyntaxException longest = assertThrows(JsonSyntaxException.class, () -> JsonReader.read(digits));
        assertEquals("Number value length (1001) exceeds the maximum allowed (1000)", longest.getMessage());
        String brackets = "[".repeat(1_001);
        JsonSyntaxException deepest = assertThrows(JsonSyntaxException.class, () -> JsonReader.read(brackets));
        assertEquals("Document nesting depth (1001) exceeds the maximum allowed (1000)", deepest.getMessage());
    }

    @Test
    void aTreeThatSharesItsPartsIsNotWrittenBeyondTheLimit() {
        JsonNode shared = JsonNodeFactory.instance.textNode("x".repeat(1_000));
        for (int i = 0; i < 60; i++) {
            shared = JsonNodeFactory.instance.arrayNode().add(shared).add(shared);
        }
        assertEquals(Optional.empty(), JsonWriter.text(shared, 100_000));
        assertEquals(
                Optional.of("[1]"),
                JsonWriter.text(JsonNodeFactory.instance.arrayNode().add(1), 3));
    }
}
