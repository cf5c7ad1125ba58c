package org.arazzoengine.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of OpenAPI's table of styles for the default styles. */
class ParameterStyleTest {

    private static JsonNode json(String text) throws JsonSyntaxException {
        return JsonReader.read(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    'blue'                        | false | blue
                    'a b/c'                       | false | a%20b%2Fc
                    3.50                          | false | 3.50
                    true                          | false | true
                    ['blue','black']              | false | blue,black
                    ['blue','black']              | true  | blue,black
                    {'R':100,'G':200}             | false | R,100,G,200
                    {'R':100,'G':200}             | true  | R=100,G=200
                    'ü€😀'                        | false | %C3%BC%E2%82%AC%F0%9F%98%80
                    """)
    @Requirement({"AZ-PARAM-08"})
    void simple(String value, boolean explode, String expected) throws JsonSyntaxException {
        assertEquals(expected, ParameterStyle.simple(json(value), explode, Percent::encode));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ''                            | true  | color=
                    'a&b=c'                       | true  | color=a%26b%3Dc
                    ['blue','black']              | true  | color=blue&color=black
                    ['blue','black']              | false | color=blue,black
                    {'R':100,'G':200}             | true  | R=100&G=200
                    {'R':100,'G':200}             | false | color=R,100,G,200
                    []                            | true  | ""
                    """)
    @Requirement({"AZ-PARAM-09", "AZ-PARAM-18"})
    void form(String value, boolean explode, String expected) throws JsonSyntaxException {
        List<String> pairs = ParameterStyle.form("color", json(value), explode, Percent::encode);
        assertEquals(expected, String.join("&", pairs));
    }
}
