package org.arazzoengine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.source.BundleLoader;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.OperationRef;
import org.arazzoengine.source.PolicySourceLoader;
import org.arazzoengine.source.SourceIndex;
import org.arazzoengine.source.SourceLoadException;
import org.arazzoengine.source.SourceLoader;
import org.arazzoengine.source.SourcePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan needs is loaded with the document: planning reads nothing. */
class LoadedBundleTest {

    private static final String API = """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            servers: [{url: 'https://e'}]
            paths:
              /pets:
                get: {operationId: listPets, parameters: [{$ref: 'page.yaml#/page'}], responses: {}}
                post: {operationId: addPet, parameters: [{$ref: 'other.yaml#/page'}], responses: {}}
              /plain: {get: {operationId: plain, responses: {}}}
            """;

    private final Map<String, String> files = new LinkedHashMap<>(Map.of(
            "/api.yaml", API, "/page.yaml", "page: {name: page, in: query, required: true, schema: {type: integer}}"));
    private final List<String> loaded = new ArrayList<>();

    private Checked<DocumentBundle> load(String... steps) {
        StringBuilder text = new StringBuilder("""
                arazzo: 1.1.0
                info: {title: t, version: '1'}
                sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
                workflows:
                """);
        for (int i = 0; i < steps.length; i++) {
            text.append("- {workflowId: w")
                    .append(i)
                    .append(", steps: [{stepId: s, ")
                    .append(steps[i])
                    .append("}]}\n");
        }
        return new BundleLoader(location -> {
                    loaded.add(location.getPath());
                    String file = files.get(location.getPath());
                    if (file == null) {
                        throw new SourceLoadException(Problem.FILE_NOT_FOUND, "there is no " + location.getPath(), "");
                    }
                    return file.getBytes(StandardCharsets.UTF_8);
                })
                .read(text.toString().getBytes(StandardCharsets.UTF_8), URI.create("file:/w.yaml"));
    }

    private static Checked<Plan> plan(DocumentBundle bundle, String... workflows) {
        return Planner.plan(bundle, Set.of(workflows), Map.of(), RunSemantics.lenient());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            operationId: listPets
            operationId: $sourceDescriptions.api.listPets
            operationId: api.listPets
            operationPath: '{$sourceDescriptions.api.url}#/paths/~1pets/get'
            operationPath: '$sourceDescriptions.api.url#/paths/~1pets/get'
            operationPath: '$sourceDescriptions.api#/paths/~1pets/get'
            operationPath: 'api#/paths/~1pets/get'
            operationPath: $sourceDescriptions.api.listPets
            """)
    void whatAnOperationRefersToIsLoadedWithTheDocument(String step) {
        DocumentBundle bundle = load(step).orThrow();
        assertEquals(List.of("/api.yaml", "/page.yaml"), loaded);
        loaded.clear();
        files.clear();
        for (int i = 0; i < 2; i++) {
            PlannedStep planned =
                    plan(bundle).orThrow().workflows().get(0).steps().get(0);
            assertEquals(
                    "page",
                    planned.operationCall()
                            .orElseThrow()
                            .operation()
                            .parameters()
                            .get(0)
                            .name());
        }
        assertEquals(List.of(), loaded);
    }

    @Test
    void whatNoStepNeedsIsNotLoaded() {
        SourceIndex source = load("operationId: plain").orThrow().sources().get(0);
        assertEquals(List.of("/api.yaml"), loaded);
        Checked<?> read = source.operations(List.of(new OperationRef("/pets", "get")));
        assertEquals(
                "the operation get /pets of the source 'api' was not read: no step of the document names it",
                read.findings().get(0).message());
    }

    @Test
    void whatIsGoneIsAnErrorOfTheWorkflowThatNeedsIt() {
        DocumentBundle bundle =
                load("operationId: addPet", "operationId: listPets").orThrow();
        assertEquals(
                List.of(),
                plan(bundle, "w1").findings().stream().filter(Finding::isError).toList());
        Finding error = plan(bundle, "w0").findings().stream()
                .filter(Finding::isError)
                .findFirst()
                .orElseThrow();
        assertEquals(Problem.UNRESOLVED_REFERENCE, error.problem());
        assertTrue(
                error.message().contains("'other.yaml#/page' cannot be read: there is no /other.yaml"),
                error.message());
    }

    @ParameterizedTest
    @CsvSource({
        "operationId: other, the operation get /other of the source 'api' cannot be read: 'https://o.example:8/p.yaml#/p'",
        "operationId: schema, a schema of the operation get /schema of the source 'api' is not known: 'https://o.example:8/s'",
    })
    @Requirement("AZ-SEC-05")
    void aReferenceToAHostThatNobodyNamedSaysWhichOptionAllowsIt(String step, String message) {
        String api = """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                servers: [{url: 'https://e'}]
                paths:
                  /other: {get: {operationId: other, parameters: [{$ref: 'https://o.example:8/p.yaml#/p'}], responses: {}}}
                  /schema:
                    get:
                      operationId: schema
                      parameters: [{name: q, in: query, schema: {$ref: 'https://o.example:8/s'}}]
                      responses: {}
                """;
        String document = """
                arazzo: 1.1.0
                info: {title: t, version: '1'}
                sourceDescriptions: [{name: api, url: 'https://named.example/api.yaml', type: openapi}]
                workflows: [{workflowId: w, steps: [{stepId: s, STEP}]}]
                """.replace("STEP", step);
        SourceLoader web = location -> api.getBytes(StandardCharsets.UTF_8);
        DocumentBundle bundle = new BundleLoader(new PolicySourceLoader(SourcePolicy.withoutFiles(), policy -> web))
                .read(document.getBytes(StandardCharsets.UTF_8), URI.create("file:///w.yaml"))
                .orThrow();
        assertEquals(
                message + " cannot be read: the host 'o.example' may not be asked: no source of the document is there."
                        + " --allow-host o.example allows it.",
                plan(bundle).findings().stream()
                        .filter(finding -> finding.problem() == Problem.UNRESOLVED_REFERENCE)
                        .findFirst()
                        .orElseThrow()
                        .message());
    }

    @Test
    void parametersThatNobodyDeclaresAreComparedWithABoundedNumberOfNames() {
        StringBuilder parameters = new StringBuilder();
        StringBuilder given = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            parameters.append("{name: parameter").append(i).append(", in: query, schema: {}},");
            given.append("{name: pararneter").append(i).append(", in: query, value: 1},");
        }
        files.put(
                "/api.yaml",
                API.replace("operationId: plain,", "operationId: plain, parameters: [" + parameters + "],"));
        List<Finding> notes =
                plan(load("operationId: plain, parameters: [" + given + "]").orThrow()).findings().stream()
                        .filter(finding -> finding.problem() == Problem.NOTE_UNDECLARED_PARAMETER)
                        .toList();
        assertEquals(2_000, notes.size());
        assertEquals("Did you mean 'parameter0'?", notes.get(0).hint());
        assertEquals("", notes.get(1_999).hint());
    }
}
