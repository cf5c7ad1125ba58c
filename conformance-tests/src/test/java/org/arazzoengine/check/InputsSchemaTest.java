package org.arazzoengine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
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
        return new JsonMapper().readTree(text);
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
}
