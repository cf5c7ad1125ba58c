package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.Operation.ApiKey;
import org.arazzoengine.source.Operation.OperationParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceIndexTest {

    private static final String API = """
            openapi: VERSION
            info: {title: T, version: '1'}
            servers:
              - url: https://{region}.example.com/{stage}/
                variables: {region: {default: eu}, stage: {default: v1}}
            security: [{header: []}]
            paths:
              /things/{id}:
                $ref: '#/components/pathItems/thing'
              /plain:
                servers: [{url: /relative}]
                get: {operationId: plain, security: [], responses: {}}
            components:
              pathItems:
                thing:
                  parameters:
                    - $ref: '#/components/parameters/id'
                    - {name: both, in: query, schema: {type: string}}
                  put:
                    operationId: putThing
                    security: [{query: [], cookie: []}, {bearer: []}]
                    parameters:
                      - {name: both, in: query, required: true, schema: {type: integer}, explode: false}
                      - {name: obj, in: query, style: deepObject, schema: {type: object}}
                      - {name: json, in: query, content: {application/json: {schema: {type: object}}}}
                    requestBody: {$ref: '#/components/requestBodies/thing'}
                    responses:
                      '200': {$ref: '#/components/responses/thing'}
                      default: {description: error}
              parameters:
                id: {name: id, in: path, required: true, schema: {type: string, pattern: '[a-z]+'}, example: abc}
              requestBodies:
                thing:
                  required: true
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Thing'}
                      examples: {one: {$ref: '#/components/examples/one'}}
              examples:
                one: {value: {price: 0.10}}
              responses:
                thing:
                  description: d
                  headers: {X-Rate: {$ref: '#/components/headers/rate'}}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}, example: {price: 1.50}}}
              headers:
                rate: {schema: {type: integer, example: 5}}
              schemas:
                Thing: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {price: {type: number}}}]}
                Base: {type: object, properties: {tags: {type: array, items: {type: string}}}}
              securitySchemes:
                header: {type: apiKey, in: header, name: X-Key}
                query: {type: apiKey, in: query, name: key}
                cookie: {type: apiKey, in: cookie, name: sid}
                bearer: {type: http, scheme: bearer}
            """;

    private static Checked<SourceIndex> read(String text) {
        return WholeIndex.read(text, URI.create("file:/specs/api.yaml"));
    }

    private static Operation operation(String version, String operationId) {
        SourceIndex index = read(API.replace("VERSION", version)).orThrow();
        OperationRef ref = index.byOperationId(operationId).get(0);
        return index.operations(List.of(ref)).orThrow().get(ref);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.1.0", "3.1.1"})
    void anOperationBehindReferencesIsReadWhole(String version) {
        Operation operation = operation(version, "putThing");
        assertEquals("PUT /things/{id}", operation.label());
        assertEquals(List.of("https://eu.example.com/v1/"), operation.servers());
        assertEquals(
                List.of("id", "both", "obj", "json"),
                operation.parameters().stream().map(OperationParameter::name).toList());
        OperationParameter both = operation.parameters().get(1);
        assertEquals(List.of(true, false, "form"), List.of(both.required(), both.explode(), both.style()));
        assertEquals("integer", both.schema().path("type").asText());
        assertEquals("deepObject", operation.parameters().get(2).style());
        assertEquals("content", operation.parameters().get(3).style());
        assertEquals(Optional.of("abc"), operation.parameters().get(0).example().map(JsonNode::asText));
        assertTrue(operation.body().orElseThrow().required());
        assertEquals(
                "{\"price\":0.10}",
                operation
                        .body()
                        .orElseThrow()
                        .content()
                        .get(0)
                        .example()
                        .orElseThrow()
                        .toString());
        Operation.OperationResponse response = operation.responses().get(0);
        assertEquals("200", response.status());
        assertEquals("X-Rate", response.headers().get(0).name());
        assertEquals(
                "1.50",
                response.content().get(0).example().orElseThrow().path("price").asText());
    }

    @Test
    void schemasAreFollowedThroughReferencesAndCompositions() {
        Operation operation = operation("3.0.3", "putThing");
        JsonNode schema = operation.body().orElseThrow().content().get(0).schema();
        assertEquals(
                "number",
                operation
                        .schemas()
                        .member(schema, "price")
                        .orElseThrow()
                        .path("type")
                        .asText());
        JsonNode tags = operation.schemas().member(schema, "tags").orElseThrow();
        assertEquals(
                "string",
                operation.schemas().element(tags).orElseThrow().path("type").asText());
        assertEquals(Optional.empty(), operation.schemas().member(schema, "nothing"));
    }

    @Test
    void theOperationsOwnSecurityCountsAndKeysAreFoundInEveryAlternative() {
        assertEquals(
                List.of(new ApiKey(ParameterPlace.QUERY, "key"), new ApiKey(ParameterPlace.COOKIE, "sid")),
                operation("3.0.3", "putThing").apiKeys());
        assertEquals(List.of(), operation("3.0.3", "plain").apiKeys());
    }

    @Test
    void aRelativeServerCountsFromTheDescription() {
        assertEquals(List.of("file:/relative"), operation("3.0.3", "plain").servers());
    }

    @ParameterizedTest
    @CsvSource({
        "'swagger: \"1.2\"', swagger 1.2",
        "'openapi: 4.0.0', openapi 4.0.0",
        "'asyncapi: 1.2.0', asyncapi 1.2.0",
        "'arazzo: 1.0.1', arazzo 1.0.1"
    })
    void aKindThatIsNotReadYetIsSaidAndHasNoOperations(String text, String kind) {
        Checked<SourceIndex> index = read(text);
        assertEquals(Problem.NOT_SUPPORTED, index.findings().get(0).problem());
        assertTrue(index.findings().get(0).message().contains(kind));
        assertTrue(index.orThrow().operationIds().isEmpty());
    }

    @Test
    void circularReferencesEnd() {
        SourceIndex index = read("""
                        openapi: 3.0.3
                        info: {title: T, version: '1'}
                        paths:
                          /a: {$ref: '#/paths/~1b'}
                          /b: {$ref: '#/paths/~1a'}
                        """).orThrow();
        assertTrue(index.operationIds().isEmpty());
    }
}
