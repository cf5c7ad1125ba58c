package org.arazzoengine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References among the schemas of inputs, and what inputs are checked against through them. */
class InputsSchemaTest {

    private static final String COMPONENTS = """
            {"page": {"$anchor": "pageAnchor", "type": "object", "required": ["size"],
                      "properties": {"size": {"type": "integer"}}},
             "a/b": {"type": "object", "properties": {"slash": {"type": "string"}}}}
            """;

    private static JsonNode json(String text) throws Exception {
        return JsonReader.read(text);
    }

    @ParameterizedTest
    @CsvSource({"#/components/inputs/page", "#pageAnchor"})
    @Requirement({"AZ-URI-06", "AZ-COMP-04"})
    void inputsAreCheckedByWhatTheReferenceLeadsTo(String reference) throws Exception {
        InputsSchema schema = new InputsSchema(json("{\"$ref\": \"" + reference + "\"}"), json(COMPONENTS));
        assertEquals(
                List.of("size"),
                schema.inputs().stream().map(InputsSchema.Input::name).toList());
        assertEquals(List.of(), schema.violations(json("{\"size\": 5}")));
        assertEquals(1, schema.violations(json("{\"size\": \"five\"}")).size());
        assertEquals(1, schema.missing(json("{}")).size());
    }

    @Test
    void propertiesFollowTheirOwnReferences() throws Exception {
        InputsSchema schema = new InputsSchema(json("""
                        {"type": "object", "properties": {
                          "one": {"$ref": "#/components/inputs/page/properties/size"},
                          "two": {"$ref": "#/components/inputs/a~1b"}}}
                        """), json(COMPONENTS));
        assertEquals("integer", schema.input("one").orElseThrow().type());
        assertEquals("object", schema.input("two").orElseThrow().type());
        assertEquals(1, schema.violations(json("{\"one\": \"x\"}")).size());
    }

    @ParameterizedTest
    @CsvSource({"#/components/inputs/none", "#none", "#/components/inputs/self"})
    void aReferenceThatLeadsNowhereOrInACircleHasNoInputs(String reference) throws Exception {
        InputsSchema schema = new InputsSchema(
                json("{\"$ref\": \"" + reference + "\"}"),
                json("{\"self\": {\"$ref\": \"#/components/inputs/self\"}}"));
        assertTrue(schema.inputs().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                | {"size":10}
            {"size":1,"page":{}}              | {"size":1,"page":{"from":0,"sort":{"by":"id"}}}
            {"page":{"sort":{}}}              | {"page":{"sort":{"by":"name"},"from":0},"size":10}
            {"rows":[{},{"n":2}]}             | {"rows":[{"n":1},{"n":2}],"size":10}
            {"both":{}}                       | {"both":{"a":1,"b":2},"size":10}
            {"size":null}                     | {"size":null}
            """)
    void defaultsAreFilledInAtEveryDepth(String given, String complete) throws Exception {
        InputsSchema schema = new InputsSchema(json("""
                {"properties": {
                  "size": {"default": 10},
                  "page": {"$ref": "#/components/inputs/page"},
                  "rows": {"items": {"properties": {"n": {"default": 1}}}},
                  "both": {"allOf": [{"properties": {"a": {"default": 1}}}], "properties": {"b": {"default": 2}}}
                }}"""), json("""
                {"page": {"properties": {
                  "from": {"default": 0},
                  "sort": {"default": {"by": "id"}, "properties": {"by": {"default": "name"}}}}}}"""));
        assertEquals(complete, JsonWriter.compact(schema.withDefaults(json(given))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"i":2147483647,"l":9223372036854775807}  | []
            {"i":-2147483649}                         | ['i': -2147483649 is no int32]
            {"i":3.0,"l":1e18}                        | []
            {"i":3.5}                                 | ['i': 3.5 is no int32]
            {"list":[1,2147483648]}                   | ['list/1': 2147483648 is no int32]
            {"l":9223372036854775808,"i":1e999999999} | ['i': 1E+999999999 is no int32, 'l': 9223372036854775808 is no int64]
            """)
    void integersOfAFormatHaveItsRange(String given, String violations) throws Exception {
        InputsSchema schema = new InputsSchema(json("""
                {"properties": {"i": {"format": "int32"}, "l": {"format": "int64"},
                                "list": {"items": {"format": "int32"}}}}"""), json("{}"));
        assertEquals(violations, schema.violations(json(given)).toString());
    }

    @Test
    void everyViolationIsTold() throws Exception {
        InputsSchema schema = new InputsSchema(
                json(
                        "{\"properties\": {\"a\": {\"type\": \"string\"}, \"b\": {\"minimum\": 3}, \"c\": {\"enum\": [1]}}}"),
                json("{}"));
        assertEquals(
                3, schema.violations(json("{\"a\": 1, \"b\": 2, \"c\": 3}")).size());
    }
}
