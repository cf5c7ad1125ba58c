package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.finding.Severity;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.source.Operation.OperationParameter;
import org.arazzoengine.tree.TreeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References that lead into other documents, and to schemas by their names. */
class ExternalReferenceTest {

    private static final URI LOCATION = URI.create("file:/specs/api/openapi.yaml");

    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> loaded = new ArrayList<>();

    private Checked<OpenSource> read(String text) {
        return OpenSource.read("api", text.getBytes(StandardCharsets.UTF_8), LOCATION, location -> {
            loaded.add(References.shown(location));
            String file = files.get(location.getScheme().equals("file") ? location.getPath() : location.toString());
            if (file == null) {
                throw new SourceLoadException(Problem.FILE_NOT_FOUND, "there is no " + location.getPath(), "Add it.");
            }
            return file.getBytes(StandardCharsets.UTF_8);
        });
    }

    private static Checked<Map<OperationRef, Operation>> operation(OpenSource source, String id) {
        List<OperationRef> refs = source.names().called(id);
        return source.index(refs).operations(refs);
    }

    private static Operation only(Checked<Map<OperationRef, Operation>> operations) {
        return operations.orThrow().values().iterator().next();
    }

    private static String api(String version, String paths) {
        return "openapi: " + version + "\ninfo: {title: T, version: '1'}\nservers: [{url: 'https://e'}]\npaths:\n"
                + paths.indent(2);
    }

    @Requirement("AZ-URI-07")
    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.1.0"})
    void everythingIsFollowedFromTheFileInWhichTheReferenceStands(String version) {
        files.put("/specs/api/paths/pets.yaml", """
                pets:
                  parameters: [{$ref: '../../common.yaml#/components/parameters/Id'}]
                  post:
                    operationId: addPet
                    requestBody: {$ref: '../../common.yaml#/components/requestBodies/Pet'}
                    responses: {'200': {$ref: ../../common.yaml#/components/responses/Pet}}
                """);
        files.put("/specs/common.yaml", """
                components:
                  parameters:
                    Id: {name: id, in: query, required: true, schema: {$ref: '#/components/schemas/Id'}}
                  requestBodies:
                    Pet: {required: true, content: {application/json: {schema: {$ref: './schemas/pet.json'}}}}
                  responses:
                    Pet:
                      description: ok
                      headers: {X: {$ref: '#/components/headers/X'}}
                      content: {application/json: {schema: {$ref: './schemas/pet.json'}}}
                  headers: {X: {schema: {type: integer}}}
                  schemas: {Id: {type: integer}}
                """);
        files.put("/specs/schemas/pet.json", """
                {"type": "object", "properties": {
                  "parent": {"$ref": "#"},
                  "owner": {"$ref": "../api/openapi.yaml#/components/schemas/Owner"}}}
                """);
        String text = api(version, "/pets: {$ref: 'paths/pets.yaml#/pets'}")
                + "components: {schemas: {Owner: {type: string, maxLength: 7}}}\n";
        OpenSource index = read(text).orThrow();
        assertEquals(List.of("/specs/api/paths/pets.yaml"), loaded);
        Operation operation = only(operation(index, "addPet"));
        OperationParameter id = operation.parameters().get(0);
        assertTrue(id.required());
        assertEquals(
                "integer", operation.schemas().follow(id.schema()).path("type").asText());
        JsonNode pet = operation.body().orElseThrow().content().get(0).schema();
        JsonNode parent = operation.schemas().member(pet, "parent").orElseThrow();
        JsonNode owner = operation.schemas().member(parent, "owner").orElseThrow();
        assertEquals(7, owner.path("maxLength").asInt());
        assertEquals(
                "integer",
                operation
                        .responses()
                        .get(0)
                        .headers()
                        .get(0)
                        .schema()
                        .path("type")
                        .asText());
        assertEquals(3, loaded.size(), loaded.toString());
    }

    @Requirement("AZ-URI-07")
    @Test
    void aReferenceThatCannotBeLoadedIsAnErrorOnlyForAnOperationThatNeedsIt() {
        OpenSource index = read(api("3.0.3", """
                /a: {get: {operationId: good, responses: {}}}
                /b: {get: {operationId: bad, parameters: [{$ref: 'gone.yaml#/x'}], responses: {}}}
                """)).orThrow();
        assertEquals(List.of(), operation(index, "good").findings());
        assertEquals(List.of(), loaded);
        Finding error = operation(index, "bad").findings().get(0);
        assertEquals(Problem.UNRESOLVED_REFERENCE, error.problem());
        assertEquals(Severity.ERROR, error.severity());
        assertEquals(
                "the operation get /b of the source 'api' cannot be read: 'gone.yaml#/x' cannot be read: there is no"
                        + " /specs/api/gone.yaml. Add it.",
                error.message());
        assertEquals("/paths/~1b/get", error.at().pointer());
    }

    @Test
    void aSchemaThatCannotBeLoadedAllowsEverythingWithAWarning() {
        OpenSource index = read(api("3.0.3", """
                /a:
                  post:
                    operationId: a
                    requestBody: {content: {application/json: {schema: {$ref: gone.yaml}}}}
                    responses: {}
                """)).orThrow();
        Checked<Map<OperationRef, Operation>> read = operation(index, "a");
        assertEquals(Severity.WARNING, read.findings().get(0).severity());
        Operation operation = only(read);
        assertEquals(
                "{}",
                operation
                        .schemas()
                        .follow(operation.body().orElseThrow().content().get(0).schema())
                        .toString());
    }

    @Test
    void aPathThatCannotBeLoadedIsKnownWithTheReason() {
        OpenSource index = read(api("3.0.3", "/a: {$ref: gone.yaml}")).orThrow();
        assertEquals(List.of(), List.copyOf(index.names().byId().keySet()));
        assertTrue(index.names().unreadable().get("/a").contains("there is no /specs/api/gone.yaml"));
    }

    @Test
    void nothingOfAFileThatIsNoDescriptionIsQuoted() {
        files.put("/specs/api/secret.txt", "hunter2: [");
        files.put("/specs/api/word.txt", "hunter2");
        OpenSource index = read(api("3.0.3", """
                /a: {get: {operationId: a, parameters: [{$ref: secret.txt}, {$ref: 'word.txt#/x'}], responses: {}}}
                """)).orThrow();
        List<Finding> findings = operation(index, "a").findings();
        assertEquals(2, findings.size());
        findings.forEach(finding -> assertFalse(finding.message().contains("hunter2"), finding.message()));
        assertTrue(findings.get(0).message().contains("which holds no description"));
    }

    @Test
    void circlesAndLongChainsEnd() {
        files.put("/specs/api/a.yaml", "x: {$ref: 'b.yaml#/x'}");
        files.put("/specs/api/b.yaml", "x: {$ref: 'a.yaml#/x'}");
        OpenSource index = read(api("3.1.0", """
                /a:
                  get:
                    operationId: a
                    parameters: [{$ref: 'a.yaml#/x'}]
                    responses: {}
                """)).orThrow();
        Finding error = operation(index, "a").findings().get(0);
        assertTrue(error.message().contains("leads in a circle"), error.message());
    }

    @Requirement("AZ-URI-07")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'#thing'",
                "'https://schemas.example.com/thing'",
                "'https://schemas.example.com/thing#inner'",
                "'https://schemas.example.com/thing#/$defs/deep'",
                "'other.yaml#there'",
                "'#/components/schemas/Identified/properties/p'"
            })
    void schemasAreFoundByTheirNames(String reference) {
        files.put("/specs/api/other.yaml", "$defs: {x: {$anchor: there, maxLength: 3}}");
        String text = api("3.1.0", """
                /a:
                  post:
                    operationId: a
                    requestBody: {content: {application/json: {schema: {$ref: REFERENCE}}}}
                    responses: {}
                """.replace("REFERENCE", reference)) + """
                components:
                  schemas:
                    Anchored: {$anchor: thing, maxLength: 3}
                    Identified:
                      $id: https://schemas.example.com/thing
                      maxLength: 3
                      properties: {p: {$ref: '#/$defs/deep'}}
                      $defs:
                        deep: {maxLength: 3}
                        anchored: {$anchor: inner, maxLength: 3}
                """;
        Checked<Map<OperationRef, Operation>> read = operation(read(text).orThrow(), "a");
        assertEquals(List.of(), read.findings());
        Operation operation = only(read);
        JsonNode schema = operation.body().orElseThrow().content().get(0).schema();
        assertEquals(3, operation.schemas().follow(schema).path("maxLength").asInt());
    }

    @Test
    void anExampleThatLooksLikeAReferenceIsNone() {
        files.put("/specs/api/p.yaml", """
                p: {name: p, in: query, example: {$ref: './x.yaml'}, schema: {properties: {example: {$ref: '#/s'}}}}
                s: {type: integer}
                """);
        Operation operation = only(operation(
                read(api("3.1.0", "/a: {get: {operationId: a, parameters: [{$ref: 'p.yaml#/p'}], responses: {}}}"))
                        .orThrow(),
                "a"));
        OperationParameter parameter = operation.parameters().get(0);
        assertEquals(
                "{\"$ref\":\"./x.yaml\"}", parameter.example().orElseThrow().toString());
        assertEquals(
                "integer",
                operation
                        .schemas()
                        .member(parameter.schema(), "example")
                        .orElseThrow()
                        .path("type")
                        .asText());
    }

    @Test
    void aDescriptionThatCallsItselfSomethingElseIsReadBesideItsFilesWithAWarning() {
        files.put("/specs/api/p.yaml", "{name: p, in: query, schema: {}}");
        OpenSource source = read(selfNamed()).orThrow();
        assertEquals(Optional.empty(), source.tolerated());
        assertEquals("p", only(operation(source, "a")).parameters().get(0).name());
        assertEquals(List.of("https://id.example.com/x/p.yaml", "/specs/api/p.yaml"), loaded);
        Finding warning = source.tolerated().orElseThrow();
        assertEquals(Problem.TOLERANCE_SELF, warning.problem());
        assertEquals("/$self", warning.at().pointer());
        assertEquals(
                "'$self' of the source 'api' is what its references count from, and nothing is found at"
                        + " https://id.example.com/x/openapi.yaml; they count from where it was read",
                warning.message());
    }

    @Test
    void whatADescriptionCallsItselfIsNoFaultWhileItsFilesAreThere() {
        files.put("https://id.example.com/x/p.yaml", "{name: p, in: query, schema: {}}");
        OpenSource source = read(selfNamed()).orThrow();
        assertEquals("p", only(operation(source, "a")).parameters().get(0).name());
        assertEquals(Optional.empty(), source.tolerated());
    }

    private static String selfNamed() {
        return api("3.2.0", "/a: {get: {operationId: a, parameters: [{$ref: p.yaml}], responses: {}}}")
                + "$self: https://id.example.com/x/openapi.yaml\n";
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReferenceThatLeadsNowhereIsToldWhereItStands(boolean json) {
        files.put(
                "/specs/api/other.yaml",
                "Far:\n  properties:\n    x: {$ref: 'openapi.yaml#/components/schemas/gone'}\n");
        String yaml = api("3.0.3", """
                /a:
                  get:
                    operationId: get
                    responses:
                      '200': {$ref: '#/components/responses/ok'}
                """) + """
                components:
                  responses:
                    ok: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                  schemas:
                    A:
                      properties:
                        b: {$ref: '#/components/schemas/none'}
                        c: {$ref: 'other.yaml#/Far'}
                """;
        String text = json
                ? JsonWriter.pretty(TreeReader.read(yaml.getBytes(StandardCharsets.UTF_8), LOCATION)
                        .orThrow()
                        .root())
                : yaml;
        List<Finding> findings = operation(read(text).orThrow(), "get").findings();
        String lines = text.lines()
                .map(line -> line.strip().startsWith(json ? "\"A\"" : "b:") ? "*" : "-")
                .collect(Collectors.joining());
        assertEquals(2, findings.size(), findings.toString());
        assertEquals(lines.indexOf('*') + 1, findings.get(0).at().line());
        assertTrue(findings.get(0).message().contains("'#/components/schemas/none' leads nowhere"));
        assertEquals("/specs/api/other.yaml", findings.get(1).at().document().getPath());
        assertEquals(3, findings.get(1).at().line());
    }
}
