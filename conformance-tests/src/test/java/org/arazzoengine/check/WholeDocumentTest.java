package org.arazzoengine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.KnownNames;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.Planner;
import org.arazzoengine.plan.RunSemantics;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.run.local.Engine;
import org.arazzoengine.source.BundleLoader;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.FileSourceLoader;
import org.arazzoengine.source.PolicySourceLoader;
import org.arazzoengine.source.SourcePolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which mistakes concern whom, documents whose sources are not there, and documents as large as strangers make them. */
class WholeDocumentTest {

    private static final String API = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://api.example.com'}]
            paths: {/a: {get: {operationId: get, responses: {}}}}
            """;

    private static final String HEAD = """
            arazzo: 1.1.0
            info: {title: T, version: '1'}
            sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
            workflows:
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheSource() throws IOException {
        Files.writeString(folder.resolve("api.yaml"), API);
    }

    private Path document(String workflows) throws IOException {
        return Files.writeString(folder.resolve("arazzo.yaml"), HEAD + workflows);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isError)
                .map(finding -> finding.problem().code())
                .sorted()
                .toList();
    }

    private static List<Finding> check(DocumentBundle bundle) {
        return Planner.check(bundle, bundle.entry(), RunSemantics.lenient());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    good       | []
                    reuses     | [AZ214]
                    bad        | [AZ212, AZ303]
                    waits      | [AZ212, AZ303]
                    schema     | [AZ202]
                    anchor     | [AZ202]
                    """)
    void onlyMistakesInWhatARunLeadsToRefuseIt(String workflowId, String codes) throws IOException {
        Path file = document("""
                  - {workflowId: good, steps: [{stepId: s, operationId: get}]}
                  - workflowId: reuses
                    steps: [{stepId: s, operationId: get, parameters: [{reference: $components.parameters.gone}]}]
                  - workflowId: bad
                    steps: [{stepId: s, operationId: got, outputs: {x: $steps.none.outputs.x}}]
                  - {workflowId: waits, dependsOn: [bad], steps: [{stepId: s, operationId: get}]}
                  - {workflowId: schema, inputs: {$ref: '#/components/inputs/bad'}, steps: [{stepId: s, operationId: get}]}
                  - {workflowId: anchor, inputs: {$ref: '#there'}, steps: [{stepId: s, operationId: get}]}
                components:
                  inputs: {bad: {$anchor: there, type: objct}}
                  successActions: {unused: {name: u, type: goto, workflowId: gone}}
                """);
        Checked<Plan> plan = Engine.builder(call -> {
                    throw new AssertionError("planning sends nothing");
                })
                .build()
                .plan(file.toUri(), Set.of(workflowId));
        assertEquals(codes, codes(plan.findings()).toString());
        assertEquals(codes.equals("[]"), plan.value().isPresent());
    }

    @Test
    void validationTellsTheMistakesOfAll() throws IOException {
        Path file = document("""
                  - {workflowId: good, steps: [{stepId: s, operationId: get}]}
                  - {workflowId: bad, dependsOn: [none], steps: [{stepId: s, operationId: get}]}
                components: {successActions: {unused: {name: u, type: goto, workflowId: gone}}}
                """);
        List<String> codes = codes(check(DocumentBundle.load(file).value().orElseThrow()));
        assertEquals(List.of("AZ213", "AZ213"), codes);
    }

    @Test
    @Requirement("AZ-COMP-03")
    void componentsOfOtherDocumentsAreOutOfReach() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), HEAD + """
                  - workflowId: w
                    steps: [{stepId: s, operationId: get, parameters: [{reference: $components.parameters.p}]}]
                """);
        Path file = Files.writeString(folder.resolve("arazzo.yaml"), """
                arazzo: 1.1.0
                info: {title: T, version: '1'}
                sourceDescriptions: [{name: b, url: b.yaml, type: arazzo}]
                workflows: [{workflowId: a, steps: [{stepId: s, workflowId: $sourceDescriptions.b.w}]}]
                components: {parameters: {p: {name: q, in: query, value: 1}}}
                """);
        DocumentBundle bundle = DocumentBundle.load(file).value().orElseThrow();
        assertFalse(codes(check(bundle)).contains("AZ214"));
        List<Finding> other = Planner.check(bundle, bundle.document("b").orElseThrow(), RunSemantics.lenient());
        assertTrue(codes(other).contains(Problem.UNKNOWN_COMPONENT.code()), other.toString());
    }

    @Test
    void whatOnlyAnUnreadSourceCouldTellIsNotTold() throws IOException {
        Path file = document("""
                  - workflowId: w
                    dependsOn: [$sourceDescriptions.api.any]
                    steps:
                      - {stepId: s, workflowId: $sourceDescriptions.api.any, outputs: {x: $outputs.any}}
                      - {stepId: t, operationId: get, outputs: {y: $sourceDescriptions.api.whatever}}
                      - {stepId: u, operationId: get, outputs: {y: $steps.gone.outputs.x}}
                """);
        Files.writeString(file, Files.readString(file).replace(", type: openapi", ""));
        BundleLoader loader = new BundleLoader(new PolicySourceLoader(SourcePolicy.around(file), FileSourceLoader::new))
                .withoutSources();
        List<Finding> found = check(loader.load(file.toUri()).value().orElseThrow());
        assertEquals(List.of("AZ212"), codes(found));
    }

    @Test
    void aRingOfWorkflowsAsLongAsTheDocumentIsOneShortMessage() throws IOException {
        int size = 3_000;
        String workflows = IntStream.range(0, size)
                .mapToObj(i -> "  - {workflowId: w" + i + ", dependsOn: [w" + (i + 1) % size
                        + "], steps: [{stepId: s, operationId: get}]}\n")
                .collect(Collectors.joining());
        DocumentBundle bundle = DocumentBundle.load(document(workflows)).value().orElseThrow();
        List<Finding> circles = DocumentCheck.check(bundle.document(), KnownSources.NONE);
        assertEquals(1, circles.size());
        assertEquals("AZ-WF-11", circles.get(0).requirement());
        assertTrue(
                circles.get(0).message().contains("w5 → … → w2994"),
                circles.get(0).message());
    }

    @Test
    void manyWrongNamesAreToldWithoutComparingEachWithAll() throws IOException {
        String names = IntStream.range(0, 3_000)
                .mapToObj(i -> "  - {workflowId: workflow-" + i + ", dependsOn: [wrkflow-" + i
                        + "], steps: [{stepId: s, operationId: get}]}\n")
                .collect(Collectors.joining());
        DocumentBundle bundle = DocumentBundle.load(document(names)).value().orElseThrow();
        List<Finding> found = DocumentCheck.check(bundle.document(), KnownSources.NONE);
        assertEquals(3_000, found.size());
        assertEquals("Did you mean 'workflow-0'?", found.get(0).hint());
        assertTrue(
                found.get(2_999).hint().endsWith("workflow-7 and 2992 more."),
                found.get(2_999).hint());
    }

    @Test
    void namesAreListedWhenNoneIsNear() {
        KnownNames names = new KnownNames(List.of("", "a", "b", "a"));
        assertTrue(names.contains("a"));
        assertFalse(names.contains(""));
        assertEquals("There is: a, b.", names.hint("something"));
        assertEquals("", new KnownNames(List.of()).hint("something"));
    }
}
