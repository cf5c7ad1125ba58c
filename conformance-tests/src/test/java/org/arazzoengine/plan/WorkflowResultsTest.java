package org.arazzoengine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.BundleLoader;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.SourceLoadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which outputs a called workflow has: those of the one its actions go to as well (decision 68). */
class WorkflowResultsTest {

    private static final String TARGETS = """
              - workflowId: target
                steps: [{stepId: s, operationId: get, onFailure: [{name: b, type: goto, workflowId: child}]}]
                outputs: {name: $response.body}
              - {workflowId: plain, steps: [{stepId: s, operationId: get}]}
            components:
              failureActions: {away: {name: a, type: goto, workflowId: target}}
            """;

    @TempDir
    Path folder;

    private List<Finding> undeclared(String workflows) {
        String text = """
                arazzo: 1.1.0
                info: {title: T, version: '1'}
                sourceDescriptions: [{name: p, url: p.yaml, type: openapi}]
                workflows:
                """ + workflows + TARGETS;
        BundleLoader loader = new BundleLoader(place -> {
                    throw new SourceLoadException(Problem.UNREADABLE, "nothing is read here", "");
                })
                .withoutSources();
        DocumentBundle bundle = loader.read(
                        text.getBytes(StandardCharsets.UTF_8),
                        folder.resolve("w.yaml").toUri())
                .orThrow();
        return Planner.check(bundle, bundle.entry(), RunSemantics.lenient()).stream()
                .filter(finding -> finding.problem() == Problem.TOLERANCE_UNDECLARED_NAME)
                .toList();
    }

    private static String parent(String uses, String child) {
        return """
                  - workflowId: parent
                    steps:
                      - {stepId: c, workflowId: child, USES}
                      - {stepId: d, operationId: get, outputs: {x: $steps.c.outputs.name}}
                  - workflowId: child
                    CHILD
                """.replace("USES", uses).replace("CHILD", child).replace(", }", "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    steps: [{stepId: s, operationId: get, onSuccess: [{name: t, type: goto, workflowId: target}]}]   ; 0
                    steps: [{stepId: s, operationId: get, onFailure: [{reference: $components.failureActions.away}]}]; 0
                    successActions: [{name: t, type: goto, workflowId: target}], steps: [{stepId: s, operationId: get}] ; 0
                    steps: [{stepId: s, operationId: get, onSuccess: [{name: t, type: goto, workflowId: $sourceDescriptions.p.any}]}] ; 0
                    steps: [{stepId: s, operationId: get, onSuccess: [{name: t, type: goto, workflowId: plain}]}]    ; 1
                    steps: [{stepId: s, operationId: get, onSuccess: [{name: t, type: end}]}]                        ; 1
                    steps: [{stepId: s, operationId: get, onFailure: [{name: t, type: retry, workflowId: target}]}]  ; 1
                    steps: [{stepId: s, operationId: get}]                                                           ; 1
                    """)
    void outputsOfAWorkflowThatIsGoneToAreThoseOfTheCalledOne(String child, int undeclared) {
        String lines = child.replace("], steps:", "]\n    steps:");
        assertEquals(undeclared, undeclared(parent("", lines)).size());
        String outputs = "outputs: {name: $outputs.name}";
        assertEquals(undeclared, undeclared(parent(outputs, lines)).size(), "$outputs after the call");
        String workflows = "outputs: {name: $workflows.child.outputs.name}";
        assertEquals(undeclared, undeclared(parent(workflows, lines)).size(), "$workflows");
    }

    @Test
    void whatIsMissingIsMissingInTheCalledWorkflow() {
        Finding finding =
                undeclared(parent("", "steps: [{stepId: s, operationId: get}]")).get(0);
        assertEquals(
                "the output 'name' is not declared in the workflow 'child' and counts as missing", finding.message());
    }
}
