package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.source.Operation.ApiKey;
import org.arazzoengine.source.Operation.MediaType;
import org.arazzoengine.source.Operation.OperationParameter;
import org.arazzoengine.source.Operation.OperationResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenAPI 2.0, in YAML and, as the same text is flow style, in JSON. */
class OpenApi20Test {

    private static final String API = """
            {"swagger": "2.0", "info": {"title": "T", "version": "1"},
             HEAD
             "consumes": ["application/json"], "produces": ["application/json", "text/csv"],
             "security": [{"key": []}],
             "securityDefinitions": {
               "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
               "basic": {"type": "basic"},
               "oauth": {"type": "oauth2", "flow": "accessCode", "authorizationUrl": "https://a", "tokenUrl": "https://t",
                         "scopes": {"read": "r"}}},
             "parameters": {"limit": {"name": "limit", "in": "query", "type": "integer", "maximum": 10}},
             "responses": {"gone": {"description": "gone"}},
             "definitions": {
               "Pet": {"type": "object", "discriminator": "kind", "properties": {
                 "name": {"type": "string", "x-nullable": true}, "next": {"$ref": "#/definitions/Pet"}}}},
             "paths": {
               "/pets/{id}": {
                 "parameters": [{"name": "id", "in": "path", "required": true, "type": "string"},
                                {"$ref": "#/parameters/limit"}],
                 "put": {"operationId": "put",
                   "parameters": [
                     {"name": "limit", "in": "query", "type": "integer", "required": true},
                     {"name": "csv", "in": "query", "type": "array", "items": {"type": "string"}},
                     {"name": "multi", "in": "query", "type": "array", "items": {"type": "string"},
                      "collectionFormat": "multi"},
                     {"name": "ssv", "in": "query", "type": "array", "items": {}, "collectionFormat": "ssv"},
                     {"name": "pipes", "in": "query", "type": "array", "items": {}, "collectionFormat": "pipes"},
                     {"name": "head", "in": "header", "type": "array", "items": {}, "x-example": ["a"]},
                     {"name": "body", "in": "body", "required": true, "schema": {"$ref": "#/definitions/Pet"}}],
                   "responses": {
                     "200": {"description": "ok", "schema": {"$ref": "#/definitions/Pet"},
                             "headers": {"X-Rate": {"type": "integer"}},
                             "examples": {"application/json": {"price": 1.50}}},
                     "410": {"$ref": "#/responses/gone"}}}},
               "/form": {"post": {"operationId": "form", "security": [{"oauth": ["read"]}, {"basic": []}],
                 "consumes": ["application/x-www-form-urlencoded"], "schemes": ["https"],
                 "parameters": [{"name": "a", "in": "formData", "type": "string", "required": true},
                                {"name": "l", "in": "formData", "type": "array", "items": {"type": "string"},
                                 "collectionFormat": "multi"}],
                 "responses": {"204": {"description": "none"}}}},
               "/file": {"post": {"operationId": "file", "consumes": ["multipart/form-data"], "produces": ["image/png"],
                 "parameters": [{"name": "f", "in": "formData", "type": "file", "required": true}],
                 "responses": {"200": {"description": "ok", "schema": {"type": "file"}}}}}}}
            """;

    private static SourceIndex index(String text, String location) {
        Checked<SourceIndex> index = WholeIndex.read(text, URI.create(location));
        assertEquals(List.of(), index.findings());
        return index.orThrow();
    }

    private static Operation operation(String text, String location, String id) {
        SourceIndex index = index(text, location);
        OperationRef ref = index.byOperationId(id).get(0);
        return index.operations(List.of(ref)).orThrow().get(ref);
    }

    private static Operation operation(String id) {
        String text = API.replace("HEAD", "\"host\": \"api.example.com\", \"basePath\": \"/v1\",");
        Operation operation = operation(text, "file:/api.json", id);
        // YAML is read as a whole, JSON in parts: both have to see the same.
        Operation yaml = operation("# YAML\n" + text, "file:/api.yaml", id);
        assertEquals(operation.parameters(), yaml.parameters());
        assertEquals(operation.body(), yaml.body());
        assertEquals(operation.responses(), yaml.responses());
        assertEquals(operation.security(), yaml.security());
        return operation;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "host": "h.example.com:8443", "basePath": "/v1", "schemes": ["http", "https"], | http://h.example.com:8443/v1 https://h.example.com:8443/v1
            "host": "h.example.com",                                                       | https://h.example.com/
            "basePath": "/v2",                                                             | https://from.example.com/v2
            "schemes": ["http"],                                                           | http://from.example.com/
            """)
    void serversComeFromHostBasePathAndSchemes(String head, String servers) {
        Operation operation = operation(API.replace("HEAD", head), "https://from.example.com/specs/api.json", "put");
        assertEquals(List.of(servers.split(" ")), operation.servers());
    }

    @Test
    void aDescriptionInAFileThatNamesNoHostHasNoServerToSendTo() {
        assertEquals(
                List.of("file:/v1"),
                operation(API.replace("HEAD", "\"basePath\": \"/v1\","), "file:/api.json", "put")
                        .servers());
    }

    @Test
    void theSchemesOfAnOperationStandInPlaceOfTheDescriptions() {
        String text = API.replace("HEAD", "\"host\": \"h\", \"schemes\": [\"http\"],");
        assertEquals(
                List.of("https://h/"), operation(text, "file:/api.json", "form").servers());
        assertEquals(
                List.of("http://h/"), operation(text, "file:/api.json", "put").servers());
    }

    @Test
    void parametersHaveTheStyleThatTheirCollectionFormatMeans() {
        List<String> parameters = operation("put").parameters().stream()
                .map(p -> p.in().spelling() + " " + p.name() + " " + p.style() + " " + p.explode() + " " + p.required())
                .toList();
        assertEquals(
                List.of(
                        "path id simple false true",
                        "query limit form true true",
                        "query csv form false false",
                        "query multi form true false",
                        "query ssv spaceDelimited false false",
                        "query pipes pipeDelimited false false",
                        "header head simple false false"),
                parameters);
        OperationParameter head =
                operation("put").parameter(ParameterPlace.HEADER, "HEAD").orElseThrow();
        assertEquals(Optional.of("[\"a\"]"), head.example().map(JsonNode::toString));
        assertEquals("{\"type\":\"array\",\"items\":{}}", head.schema().toString());
    }

    @Test
    void theBodyParameterIsTheRequestBody() {
        Operation operation = operation("put");
        MediaType json = operation.body().orElseThrow().content().get(0);
        assertTrue(operation.body().orElseThrow().required());
        assertEquals("application/json", json.type());
        JsonNode name = operation.schemas().member(json.schema(), "name").orElseThrow();
        assertEquals("{\"type\":\"string\",\"x-nullable\":true,\"nullable\":true}", name.toString());
        JsonNode pet = operation.schemas().follow(json.schema());
        assertEquals("kind", pet.path("discriminator").path("propertyName").asText());
        assertEquals(pet, operation.schemas().member(json.schema(), "next").orElseThrow());
    }

    @Test
    void aFormIsARequestBodyOfItsParameters() {
        Operation.OperationBody form = operation("form").body().orElseThrow();
        assertTrue(form.required());
        assertEquals("application/x-www-form-urlencoded", form.content().get(0).type());
        assertEquals(
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"},\"l\":{\"type\":\"array\",\"items\":"
                        + "{\"type\":\"string\"}}},\"required\":[\"a\"]}",
                form.content().get(0).schema().toString());
        assertEquals(
                "{\"l\":{\"style\":\"form\",\"explode\":true}}",
                form.content().get(0).encoding().toString());
        Operation.OperationBody file = operation("file").body().orElseThrow();
        assertEquals("multipart/form-data", file.content().get(0).type());
        assertEquals(
                "{\"type\":\"string\",\"format\":\"binary\"}",
                file.content().get(0).schema().at("/properties/f").toString());
    }

    @Test
    void answersHaveTheTypesThatAreProduced() {
        OperationResponse ok = operation("put").responses().get(0);
        assertEquals(
                List.of("application/json", "text/csv"),
                ok.content().stream().map(MediaType::type).toList());
        assertEquals(
                Optional.of("{\"price\":1.50}"), ok.content().get(0).example().map(JsonNode::toString));
        assertEquals("integer", ok.headers().get(0).schema().path("type").asText());
        assertEquals("410", operation("put").responses().get(1).status());
        OperationResponse image = operation("file").responses().get(0);
        assertEquals("image/png", image.content().get(0).type());
        assertEquals("binary", image.content().get(0).schema().path("format").asText());
    }

    @Test
    void securityDefinitionsAreSecuritySchemes() {
        assertEquals(
                List.of(new ApiKey(ParameterPlace.HEADER, "X-Key")),
                operation("put").apiKeys());
        List<Operation.SecurityRequirement> ways = operation("form").security();
        assertEquals(List.of("read"), ways.get(0).needs().get(0).scopes());
        assertEquals(
                "https://t",
                ways.get(0)
                        .needs()
                        .get(0)
                        .scheme()
                        .at("/flows/authorizationCode/tokenUrl")
                        .asText());
        assertEquals(
                "{\"type\":\"http\",\"scheme\":\"basic\"}",
                ways.get(1).needs().get(0).scheme().toString());
    }
}
