package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Location;
import org.arazzoengine.tree.TreeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A description in JSON, or a large one in YAML, is not read as a whole, and nobody can tell. */
class StreamedTextTest {

    private static final URI LOCATION = URI.create("file:/api.json");

    private static final String API = """
            {
              "paths": {
                "/ä~/{id}": {
                  "get": {"operationId": "a", "responses": {"200": {"$ref": "#/components/responses/ok"}},
                          "parameters": [{"name": "ü", "in": "query", "schema": {"maximum": 1.50}}]},
                  "servers": [{"url": "https://e"}]
                }
              },
              "components": {"responses": {"ok": {"description": "d", "content": {"text/plain": {}}}},
                             "schemas": {"S": {"properties": {"p": {"type": "string"}}}}},
              "info": {"title": "T", "version": "1"},
              "openapi": "3.0.3"
            }
            """;

    private static StreamedText text(String text) {
        return StreamedText.read(text.getBytes(StandardCharsets.UTF_8), LOCATION)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /paths/~1ä~0~1{id}/get/operationId       | "a"
            /paths/~1ä~0~1{id}/servers               | [{"url":"https://e"}]
            /paths/~1ä~0~1{id}/get/parameters/0/name | "ü"
            /paths/~1ä~0~1{id}/get/parameters/0/schema | {"maximum":1.50}
            /components/schemas/S/properties/p       | {"type":"string"}
            /components/responses/ok/description     | "d"
            /info/title                              | "T"
            /openapi                                 | "3.0.3"
            /components/schemas/none                 | ''
            /nothing/at/all                          | ''
            """)
    void partsAreWhatThePointerLeadsTo(String pointer, String value) {
        assertEquals(value, text(API).part(JsonPointer.compile(pointer)).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/paths/~1ä~0~1{id}/get, 4, 7",
        "/paths/~1ä~0~1{id}/get/responses, 4, 7",
        "/paths/~1ä~0~1{id}, 3, 5",
        "/paths/~1ä~0~1{id}/get/x, 4, 7",
        "/components/schemas/S, 10, 30",
        "/info, 11, 3",
        "/openapi, 1, 1"
    })
    void placesAreThoseOfTheNameOfTheInnermostPartThatIsKnown(String pointer, int line, int column) {
        assertEquals(line, text(API).at(pointer).line());
        assertEquals(column, text(API).at(pointer).column());
    }

    @Test
    void operationsAreReadFromTheirParts() {
        SourceIndex index = WholeIndex.read(API, LOCATION).orThrow();
        Operation operation = index.operations(index.byOperationId("a"))
                .orThrow()
                .values()
                .iterator()
                .next();
        assertEquals(List.of("https://e"), operation.servers());
        assertEquals("text/plain", operation.responses().get(0).content().get(0).type());
        assertEquals(
                "1.50", operation.parameters().get(0).schema().path("maximum").asText());
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF", "UTF-8, \uFEFF"})
    void otherEncodingsAreReadAsAWhole(String encoding, String mark) {
        byte[] bytes = (mark + API).getBytes(Charset.forName(encoding));
        assertTrue(StreamedText.read(bytes, LOCATION).isEmpty());
        assertEquals(
                List.of("a"),
                List.copyOf(WholeIndex.read(bytes, LOCATION).orThrow().operationIds()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"openapi": "3.0.3", "paths": {"/a": {}, "/a": {}}}             | AZ112
            {"openapi": "3.0.3", "paths": {"/a": {]}}                       | AZ110
            {"openapi": "3.0.3", "paths": {}} {}                            | AZ110
            {"openapi": "3.0.3", "paths": {                                 | AZ110
            """)
    void whatIsWrongIsSaidByWhoReadsTheWhole(String text, String code) {
        Checked<SourceIndex> index = WholeIndex.read(text, LOCATION);
        assertEquals(code, index.findings().get(0).problem().code());
    }

    @Test
    void nestingIsBounded() {
        String deep = "{\"openapi\": \"3.0.3\", \"x-deep\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        Checked<SourceIndex> index = WholeIndex.read(deep, LOCATION);
        assertTrue(index.value().isEmpty());
        assertTrue(index.hasErrors());
    }

    private static final String YAML = """
            # 😀
            paths:
              /ä~/{id}:   # 😀
                get:
                  operationId: 1.10
                  summary: |
                    openapi: 9
                    😀
                  responses: {"200": {$ref: '#/components/responses/ok'}}
                  parameters:
                  - name: ü
                    description: >-
                      two
                      lines
                    schema: {maximum: 1.50}
                  -   name: on
                'servers': [
              {url: https://e}
            ]
            components:
              schemas:

                S:
                  properties: {p: {type: string}}
                  required:
                  - p

                # the end of S
              responses: {ok: {description: d, content: {text/plain: {}}}}
            info: {title: "a: 'b'
               c", version: "1"}
            openapi: 3.0.3
            """;

    private static StreamedText yaml(String text) {
        return StreamedText.yaml(text.getBytes(StandardCharsets.UTF_8), LOCATION)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /paths/~1ä~0~1{id}/get/operationId
            /paths/~1ä~0~1{id}/get/summary
            /paths/~1ä~0~1{id}/get/responses
            /paths/~1ä~0~1{id}/get/parameters
            /paths/~1ä~0~1{id}/get/parameters/1/name
            /paths/~1ä~0~1{id}/servers
            /paths/~1ä~0~1{id}
            /components/schemas/S
            /components/responses/ok/content
            /info/title
            /info
            /openapi
            /nothing
            """)
    void partsOfYamlAreWhatTheyAreInTheWholeText(String pointer) {
        JsonNode whole = TreeReader.read(YAML.getBytes(StandardCharsets.UTF_8), LOCATION)
                .orThrow()
                .root();
        JsonPointer place = JsonPointer.compile(pointer);
        assertEquals(whole.at(place).toString(), yaml(YAML).part(place).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/paths/~1ä~0~1{id}/get, 4, 5",
        "/paths/~1ä~0~1{id}/get/responses/200, 4, 5",
        "/paths/~1ä~0~1{id}, 3, 3",
        "/components/schemas/S, 23, 5"
    })
    void placesInYamlAreThoseOfTheWholeText(String pointer, int line, int column) {
        Location place = yaml(YAML).at(pointer);
        assertEquals(List.of(line, column), List.of(place.line(), place.column()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x: &a {b: 1}\ny: *a\n",
                "x:\n  &a b: 1\ny: *a\n",
                "x: {<<: {b: 1}}\n",
                "x: !!str 1\n",
                "x: {deep: [!!str 1]}\n",
                "openapi: 3.0.3\n",
                "info: {title: |2\n   x\n}\n",
                "? [a]\n: b\n",
                "---\nx: 1\n---\n",
                "x: [\n"
            })
    void whatMeansSomethingElseInPartsIsReadAsAWhole(String more) {
        byte[] bytes = ("openapi: 3.0.3\npaths: {}\n" + more).getBytes(StandardCharsets.UTF_8);
        assertTrue(StreamedText.yaml(bytes, LOCATION).isEmpty());
    }

    @Test
    void aLargeDescriptionInYamlIsStreamedAndASmallOneIsNot() {
        byte[] small = YAML.getBytes(StandardCharsets.UTF_8);
        byte[] large = (YAML + "# comment\n".repeat(60_000)).getBytes(StandardCharsets.UTF_8);
        assertTrue(StreamedText.read(small, LOCATION).isEmpty());
        assertTrue(StreamedText.read(large, LOCATION).isPresent());
        assertEquals(
                List.of("1.10"),
                List.copyOf(WholeIndex.read(large, LOCATION).orThrow().operationIds()));
    }
}
