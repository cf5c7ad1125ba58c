package org.arazzoengine.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.request.Exchanges;
import org.arazzoengine.run.CheckedInputs;
import org.arazzoengine.run.Inputs;
import org.arazzoengine.run.InputsCheck;
import org.arazzoengine.run.RunLimits;
import org.arazzoengine.run.local.Engine;

/** Documents whose steps each send the value that came back from the one before. */
final class Chain {

    /** What every call is answered with. */
    static final String ANSWER =
            "{\"id\": \"c-1\", \"status\": \"active\", \"amount\": 12.5, \"tags\": [\"a\", \"b\"]}";

    static final RunLimits LIMITS = RunLimits.DEFAULT.withMaxSteps(1_000_000);

    private static final String API = """
            openapi: 3.0.3
            info: {title: A, version: '1'}
            servers: [{url: "http://127.0.0.1:PORT"}]
            paths:
              /items/{id}:
                post:
                  operationId: post
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: trace, in: header, schema: {type: string}}
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses: {'200': {description: ok}}
            """;

    private Chain() {}

    /** {@code workflows} workflows of {@code steps} steps each. */
    static Plan plan(int workflows, int steps, int port) {
        return plan(
                IntStream.range(0, workflows)
                        .mapToObj(i -> workflow("w" + i, steps))
                        .collect(Collectors.joining()),
                port);
    }

    /** One workflow of {@code steps} steps without a body: a document of more values than 2,000,000 is not read. */
    static Plan bodiless(int steps, int port) {
        String full = workflow("w0", steps);
        return plan(
                full.lines()
                        .filter(line ->
                                !line.contains("trace") && !line.contains("requestBody") && !line.contains("active"))
                        .collect(Collectors.joining("\n", "", "\n")),
                port);
    }

    /** One step that is repeated {@code times} times. */
    static Plan loop(int times, int port) {
        String again = "    onSuccess: [{name: again, type: retry, retryAfter: 0, retryLimit: " + times + "}]\n";
        return plan(
                workflow("w0", 1).replace("    outputs: {id: $response", again + "    outputs: {id: $response"), port);
    }

    private static Plan plan(String workflows, int port) {
        try {
            Path folder = Files.createTempDirectory("chain");
            Files.writeString(folder.resolve("api.yaml"), API.replace("PORT", String.valueOf(port)));
            Path document = Files.writeString(folder.resolve("arazzo.yaml"), """
                    arazzo: 1.1.0
                    info: {title: T, version: '1'}
                    sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
                    workflows:
                    """ + workflows);
            return Engine.builder(NOTHING)
                    .build()
                    .plan(document.toUri(), Set.of())
                    .orThrow();
        } catch (IOException e) {
            throw new IllegalStateException("the temporary folder cannot be written", e);
        }
    }

    private static final Exchanges NOTHING = call -> {
        throw new IllegalStateException("planning sends nothing");
    };

    private static String workflow(String workflowId, int steps) {
        StringBuilder text = new StringBuilder("""
                - workflowId: %s
                  inputs: {type: object, required: [id], properties: {id: {type: string}}}
                  steps:
                """.formatted(workflowId));
        for (int i = 0; i < steps; i++) {
            String id = i == 0 ? "$inputs.id" : "$steps.s" + (i - 1) + ".outputs.id";
            text.append("""
                    - stepId: s%d
                      operationId: post
                      parameters:
                        - {name: id, in: path, value: %s}
                        - {name: trace, in: header, value: 'run-{$inputs.id}'}
                      requestBody: {contentType: application/json, payload: {customer: "%s", amount: 3.5, text: 'for {$inputs.id}'}}
                      successCriteria:
                        - condition: $statusCode == 200
                        - condition: $response.body#/status == 'active'
                      outputs: {id: $response.body#/id}
                    """.formatted(i, id, id).indent(2));
        }
        return text + "  outputs: {id: $steps.s" + (steps - 1) + ".outputs.id}\n";
    }

    static CheckedInputs inputs(Plan plan, String id) {
        return InputsCheck.check(plan, given(id)).orThrow();
    }

    static Inputs given(String id) {
        return Inputs.forAll(JsonNodeFactory.instance.objectNode().put("id", id));
    }
}
