package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.source.Operation.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is new in OpenAPI 3.2, in YAML and in JSON. */
class OpenApi32Test {

    private static final String API = """
            {"openapi": "3.2.0", "$self": "https://id.example.com/apis/things",
             "info": {"title": "T", "version": "1"},
             "servers": [{"url": "v1", "name": "here"}],
             "paths": {"/things": {
               "query": {"operationId": "find",
                 "parameters": [{"name": "q", "in": "querystring", "required": true,
                                 "content": {"application/json": {"schema": {"type": "object"}}}}],
                 "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object"}}}},
                 "responses": {"200": {"description": "ok", "content": {
                   "application/jsonl": {"itemSchema": {"$ref": "https://id.example.com/apis/things#/components/schemas/T"}},
                   "application/json": {"$ref": "#/components/mediaTypes/things"}}}}},
               "additionalOperations": {"COPY": {"operationId": "copy", "responses": {}}},
               "get": {"operationId": "list", "responses": {}}}},
             "components": {"schemas": {"T": {"type": "string"}},
               "mediaTypes": {"things": {"schema": {"type": "array"},
                                         "examples": {"one": {"dataValue": ["a"]}}}}}}
            """;

    private static SourceIndex index(String prefix) {
        return WholeIndex.read(prefix + API, URI.create("https://host.example.com/specs/api"))
                .orThrow();
    }

    private static Operation operation(String prefix, String id) {
        SourceIndex index = index(prefix);
        OperationRef ref = index.byOperationId(id).get(0);
        return index.operations(List.of(ref)).orThrow().get(ref);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# YAML\n"})
    void theMethodQueryAndAdditionalOperationsAreOperations(String prefix) {
        assertEquals(List.of("find", "list", "copy"), List.copyOf(index(prefix).operationIds()));
        assertEquals("QUERY /things", operation(prefix, "find").label());
        assertEquals("COPY /things", operation(prefix, "copy").label());
        assertEquals("GET /things", operation(prefix, "list").label());
        OperationRef copy = index(prefix).at("/things", "COPY").orElseThrow();
        assertEquals("/paths/~1things/additionalOperations/COPY", copy.pointer());
        assertTrue(index(prefix).at(copy).line() > 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# YAML\n"})
    void theQueryStringAsAWholeIsAParameter(String prefix) {
        Operation.OperationParameter parameter = operation(prefix, "find")
                .parameter(ParameterPlace.QUERYSTRING, "q")
                .orElseThrow();
        assertTrue(parameter.required());
        assertEquals("content", parameter.style());
        assertEquals(Optional.of("application/json"), parameter.content().map(MediaType::type));
        assertTrue(operation(prefix, "find").body().orElseThrow().required());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# YAML\n"})
    void mediaTypesMayBeReferencesAndSequences(String prefix) {
        Operation operation = operation(prefix, "find");
        List<MediaType> content = operation.responses().get(0).content();
        JsonNode item = content.get(0).itemSchema().orElseThrow();
        assertEquals("string", operation.schemas().follow(item).path("type").asText());
        assertEquals("array", content.get(1).schema().path("type").asText());
        assertEquals(Optional.of("[\"a\"]"), content.get(1).example().map(JsonNode::toString));
    }

    @Test
    void serversCountFromWhereTheDescriptionWasReadWhateverItCallsItself() {
        assertEquals(
                List.of("https://host.example.com/specs/v1"),
                operation("", "list").servers());
    }

    @Test
    void theMethodQueryIsNoneBefore() {
        SourceIndex index = WholeIndex.read(
                        API.replace("3.2.0", "3.1.0"), URI.create("https://host.example.com/specs/api"))
                .orThrow();
        assertEquals(List.of("list"), List.copyOf(index.operationIds()));
    }
}
