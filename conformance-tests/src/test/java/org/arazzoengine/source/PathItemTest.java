package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.arazzoengine.finding.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that are written elsewhere, and what stands beside the reference to there. */
class PathItemTest {

    private static final String PATHS = """
            "/a": {"$ref": "#/paths/~1b", "post": {"operationId": "own", "responses": {}},
                   "parameters": [{"name": "p", "in": "query", "schema": {}}]},
            "/b": {"$ref": "#/paths/~1c", "put": {"operationId": "middle", "responses": {}}},
            "/c": {"get": {"operationId": "far", "responses": {}}, "post": {"operationId": "hidden", "responses": {}}},
            "/round": {"$ref": "#/paths/~1trip", "get": {"operationId": "round", "responses": {}}},
            "/trip": {"$ref": "#/paths/~1round", "put": {"operationId": "trip", "responses": {}}},
            "/gone": {"$ref": "#/paths/~1nothing", "get": {"operationId": "left", "responses": {}}}
            """;

    private static SourceIndex index(String head, String ending) {
        String text = "{" + head + ", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\": {" + PATHS + "}}";
        return WholeIndex.read(ending + text, URI.create("file:/p" + ending.length()))
                .orThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"openapi\": \"3.1.0\"", "\"openapi\": \"3.0.3\"", "\"swagger\": \"2.0\""})
    void operationsBesideTheReferenceOfAPathBelongToIt(String head) {
        // A comment keeps a text from being read as plain JSON.
        for (String start : List.of("", "# not streamed\n")) {
            SourceIndex index = index(head, start);
            assertEquals(
                    List.of("get", "post", "put"),
                    index.methods("/a").stream().sorted().toList());
            assertEquals(List.of(new OperationRef("/a", "post")), index.byOperationId("own"));
            assertEquals(
                    List.of(new OperationRef("/b", "post"), new OperationRef("/c", "post")),
                    index.byOperationId("hidden"),
                    "the nearer one counts at /a");
            OperationRef own = new OperationRef("/a", "post");
            Operation operation = index.operations(List.of(own)).orThrow().get(own);
            assertEquals("own", operation.operationId());
            OperationRef far = new OperationRef("/a", "get");
            assertEquals(
                    "far", index.operations(List.of(far)).orThrow().get(far).operationId());
        }
    }

    @Test
    void whatAPathSharesStandsBesideItsReferenceToo() {
        OperationRef far = new OperationRef("/a", "get");
        Operation operation = index("\"openapi\": \"3.1.0\"", "")
                .operations(List.of(far))
                .orThrow()
                .get(far);
        assertEquals("p", operation.parameters().get(0).name());
    }

    @Test
    void aReferenceThatLeadsInACircleOrNowhereIsToldOfTheOperationBesideIt() {
        SourceIndex index = index("\"openapi\": \"3.1.0\"", "");
        for (String path : List.of("/round", "/gone")) {
            OperationRef ref = new OperationRef(path, "get");
            assertTrue(index.methods(path).contains("get"), path);
            Checked<?> read = index.operations(List.of(ref));
            assertTrue(read.hasErrors(), path);
            assertTrue(
                    read.findings().get(0).message().contains("leads"),
                    read.findings().toString());
        }
    }
}
