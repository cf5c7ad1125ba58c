package org.arazzoengine.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerBodyTest {

    private static AnswerBody read(String type, byte[] bytes) {
        Headers headers = type.isEmpty() ? Headers.NONE : Headers.NONE.with("content-type", type);
        return AnswerBody.of(headers, Body.of(bytes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    application/json                  | {"a": 1.50}   | {"a":1.50}
                    application/problem+json; v=1     | [12345678901234567890] | [12345678901234567890]
                    APPLICATION/JSON;charset=utf-8    | "ü"           | "ü"
                    text/plain                        | {"a": 1}      | "{\\"a\\": 1}"
                    application/xml                   | <a/>          | "<a/>"
                    ``                                | {"a": 1}      | {"a":1}
                    ``                                | plain         | "plain"
                    ``                                | nothing       | "nothing"
                    """)
    @Requirement("AZ-EMBED-05")
    void theContentTypeDecides(String type, String body, String expected) {
        AnswerBody read = read(type, body.getBytes(StandardCharsets.UTF_8));
        assertEquals(expected, JsonWriter.compact(read.value().toOptional().orElseThrow()));
        assertTrue(read.fault().isEmpty());
    }

    @Test
    void anEmptyBodyIsMissingAndWrongJsonIsTextWithAFault() {
        assertEquals(
                Resolved.missing("the body is empty"),
                read("application/json", new byte[0]).value());
        AnswerBody wrong = read("application/json", "<html>".getBytes(StandardCharsets.UTF_8));
        assertEquals("<html>", wrong.value().toOptional().orElseThrow().textValue());
        assertTrue(wrong.fault().orElseThrow().contains("line 1, column 1"));
    }

    @Test
    void ofMembersWithOneNameTheLastCountsAndThatIsSaid() {
        AnswerBody read = read("application/json", "{\"a\":1,\"b\":2,\"a\":3}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "{\"a\":3,\"b\":2}",
                JsonWriter.compact(read.value().toOptional().orElseThrow()));
        assertEquals(
                "the body has an object with several members 'a'; the last one counts",
                read.fault().orElseThrow());
    }

    @Test
    void aByteOrderMarkTellsTheEncodingWhenTheHeaderDoesNot() {
        byte[] marked = "\uFEFFü".getBytes(StandardCharsets.UTF_16LE);
        assertEquals(
                "ü",
                read("text/plain", marked).value().toOptional().orElseThrow().textValue());
    }

    @Test
    void theCharsetOfTheHeaderCountsAndOtherTypesStayBytes() {
        byte[] latin = {(byte) 0xFC};
        assertEquals(
                "ü",
                read("text/plain; charset=\"ISO-8859-1\"", latin)
                        .value()
                        .toOptional()
                        .orElseThrow()
                        .textValue());
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        assertTrue(read("image/png", all).value().toOptional().orElseThrow().isBinary());
    }
}
