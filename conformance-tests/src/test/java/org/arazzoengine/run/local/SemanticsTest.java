package org.arazzoengine.run.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.RunSemantics;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.run.Inputs;
import org.arazzoengine.run.RunResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document read leniently and by the letter. */
class SemanticsTest {

    private static final String API = """
            openapi: 3.0.3
            info: {title: A, version: '1'}
            servers: [{url: 'http://a.example'}]
            paths:
              /a: {get: {operationId: get, parameters: [{name: q, in: query, schema: {}}], responses: {'200': {description: d}}}}
            """;

    private static final String DOCUMENT = """
            arazzo: 1.1.0
            info: {title: T, version: '1'}
            sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
            workflows:
              - workflowId: w
                steps:
                  - stepId: s
                    operationId: get
                    parameters: [{name: q, in: query, value: 1}, {name: X-Key, in: header, value: k}]
                    outputs: OUTPUTS
                outputs: {all: $steps.s.outputs#/o}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheSource() throws IOException {
        Files.writeString(folder.resolve("api.yaml"), API);
    }

    private static Engine engine(Semantics semantics) {
        return Engine.builder(call -> new HttpAnswer(200, call.headers(), call.body(), Duration.ZERO))
                .semantics(RunSemantics.of(semantics))
                .build();
    }

    private Checked<Plan> plan(String outputs, Semantics semantics) throws IOException {
        Path file = folder.resolve("arazzo.yaml");
        String letter = semantics.strict() ? "$steps.s.outputs.o" : "$steps.s.outputs#/o";
        Files.writeString(file, DOCUMENT.replace("OUTPUTS", outputs).replace("$steps.s.outputs#/o", letter));
        return engine(semantics).plan(file);
    }

    private String output(String outputs, Semantics semantics) throws IOException {
        Engine engine = engine(semantics);
        RunResult result = engine.run(plan(outputs, semantics).orThrow(), Inputs.none());
        return JsonWriter.compact(result.workflows().get(0).outcome().outputs());
    }

    @Test
    @Requirement("AZ-EXPR-06")
    void aHeaderThatTheOperationDoesNotDeclareIsSeen() throws IOException {
        assertEquals("{\"all\":\"k\"}", output("{o: $request.header.X-Key}", Semantics.lenient()));
    }

    @Test
    @Requirement("AZ-EXPR-06")
    void byTheLetterOnlyDeclaredParametersAreSeen() throws IOException {
        assertEquals("{}", output("{o: $request.header.X-Key}", Semantics.strictly()));
        assertEquals("{\"all\":1}", output("{o: $request.query.q}", Semantics.strictly()));
    }

    @Test
    @Requirement("AZ-EXPR-31")
    void aToleratedSpellingIsAWarningAndWorks() throws IOException {
        assertEquals("{\"all\":\"k\"}", output("{o: $response.headers.X-Key}", Semantics.lenient()));
        assertEquals(
                List.of("AZ-T05 WARNING", "AZ-T29 WARNING"),
                tolerances(plan("{o: $response.headers.X-Key}", Semantics.lenient())));
    }

    @Test
    @Requirement("AZ-EXPR-31")
    void byTheLetterItIsAnError() throws IOException {
        assertEquals(List.of("AZ-T05 ERROR"), tolerances(plan("{o: $response.headers.X-Key}", Semantics.strictly())));
    }

    @Test
    void aVariableIsReadWhenItIsGiven() throws IOException {
        Semantics given = Semantics.lenient().withVariables(Map.of("REGION", "eu"));
        assertEquals("{\"all\":\"eu\"}", output("{o: $env.REGION}", given));
        assertEquals("{\"all\":\"$env.OTHER\"}", output("{o: $env.OTHER}", given));
    }

    @Test
    void byTheLetterNavigationInAValueIsAnError() throws IOException {
        assertEquals(
                List.of("AZ-T03 ERROR"), tolerances(plan("{o: '$steps.s.outputs.list[0]'}", Semantics.strictly())));
    }

    @Test
    void anIndexThatIsNoneIsToldWhereTheDocumentDeclaresNoSuchName() throws IOException {
        for (String root : List.of("$inputs", "$response.body")) {
            assertEquals(
                    List.of("AZ-D11 WARNING", "AZ-T29 WARNING"),
                    tolerances(plan("{o: '{" + root + ".k[-1]}'}", Semantics.lenient())));
        }
    }

    @Test
    void byTheLetterNavigationInBracesIsAnErrorToo() throws IOException {
        assertEquals(
                List.of("AZ-T03 ERROR", "AZ-T04 ERROR"),
                tolerances(plan("{o: '{$steps.s.outputs.list[0]}, {$response.body.a}'}", Semantics.strictly())));
    }

    private static List<String> tolerances(Checked<Plan> plan) {
        return plan.findings().stream()
                .filter(finding -> finding.severity() != org.arazzoengine.finding.Severity.INFO)
                .map(finding -> finding.problem().code() + " " + finding.severity())
                .toList();
    }
}
