package org.arazzoengine.run;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.run.local.Engine;

/**
 * A document that a seed makes: up to four workflows that go to each other, call each other and depend on each other,
 * with retries, criteria, timeouts, inputs and outputs. It is always valid and often runs into its limits. The same seed
 * is the same document everywhere.
 */
final class GeneratedDocument {

    private static final URI PLACE = URI.create("https://example.com/generated.yaml");
    private static final String OPERATIONS = """
            openapi: 3.0.3
            info: {title: A, version: '1'}
            servers: [{url: https://api.example.com}]
            paths:
              /a: {get: {operationId: a, responses: {'200': {description: ok}, '302': {description: moved}}}}
              /b: {post: {operationId: b, responses: {default: {description: any}}}}
            """;

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final int workflows;
    private final List<Integer> steps = new ArrayList<>();
    private final Set<String> entries = new LinkedHashSet<>();

    GeneratedDocument(long seed) {
        this.random = new Random(seed);
        this.workflows = 1 + random.nextInt(4);
        for (int i = 0; i < workflows; i++) {
            steps.add(1 + random.nextInt(4));
        }
        entries.add("w0");
        for (int i = 1; i < workflows; i++) {
            if (rarely(3)) {
                entries.add("w" + i);
            }
        }
        text.append("""
                arazzo: 1.1.0
                info: {title: T, version: '1'}
                sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
                workflows:
                """);
        for (int i = 0; i < workflows; i++) {
            workflow(i);
        }
    }

    Plan plan() {
        return plan(text.toString(), entries);
    }

    /** The plan of {@code text}, a document that may use the operations {@code a} and {@code b} of the source {@code api}. */
    static Plan plan(String text, Set<String> entries) {
        return Engine.builder(call -> {
                    throw new AssertionError("planning sends nothing");
                })
                .loader(location -> (location.equals(PLACE) ? text : OPERATIONS).getBytes(StandardCharsets.UTF_8))
                .build()
                .plan(PLACE, entries)
                .orThrow();
    }

    @Override
    public String toString() {
        return "run: " + entries + "\n" + text;
    }

    private void workflow(int w) {
        boolean steady = rarely(3);
        text.append("  - workflowId: w").append(w).append('\n');
        text.append("    inputs: {type: object, properties: {n: {type: integer, default: ")
                .append(w)
                .append("}, t: {type: string}}}\n");
        dependencies(w);
        if (rarely(4)) {
            text.append("    failureActions: [")
                    .append(action(name(), w, steady, false))
                    .append("]\n");
        }
        if (rarely(5)) {
            text.append("    successActions: [")
                    .append(action(name(), w, steady, true))
                    .append("]\n");
        }
        text.append("    outputs: {r: $steps.s0.outputs.o, last: $steps.s")
                .append(steps.get(w) - 1)
                .append(".outputs.o}\n");
        text.append("    steps:\n");
        for (int s = 0; s < steps.get(w); s++) {
            step(w, s, steady);
        }
    }

    /** Only on later workflows: in circles they are no valid document. */
    private void dependencies(int w) {
        if (w + 1 < workflows && rarely(3)) {
            int first = w + 1 + random.nextInt(workflows - w - 1);
            boolean two = first + 1 < workflows && rarely(2);
            text.append("    dependsOn: [w")
                    .append(first)
                    .append(two ? ", w" + (first + 1) : "")
                    .append("]\n");
        }
    }

    private void step(int w, int s, boolean steady) {
        text.append("      - stepId: s").append(s).append('\n');
        boolean calls = rarely(3);
        if (calls) {
            text.append("        workflowId: w")
                    .append(random.nextInt(workflows))
                    .append('\n');
        } else {
            text.append("        operationId: ").append(rarely(3) ? "b" : "a").append('\n');
        }
        String place = calls ? "" : ", in: query";
        text.append("        parameters: [{name: n")
                .append(place)
                .append(", value: ")
                .append(given());
        text.append("}, {name: t")
                .append(place)
                .append(", value: ")
                .append(rarely(9) ? "7" : "'x'")
                .append("}]\n");
        if (rarely(4)) {
            text.append("        timeout: ").append(20 + random.nextInt(3000)).append('\n');
        }
        if (s > 0 && rarely(4)) {
            text.append("        dependsOn: [s").append(random.nextInt(s)).append("]\n");
        }
        if (rarely(3)) {
            text.append("        successCriteria: [{condition: ")
                    .append(condition())
                    .append("}]\n");
        }
        if (!calls || rarely(2)) {
            text.append("        outputs: {o: $response.body#/o, status: $statusCode, n: $inputs.n}\n");
        }
        actions(w, s, steady);
    }

    private void actions(int w, int s, boolean steady) {
        if (rarely(2)) {
            String second = rarely(2) ? ", " + action("y", w, steady, false) : "";
            text.append("        onFailure: [")
                    .append(action(name(), w, steady, false))
                    .append(second)
                    .append("]\n");
        }
        if (rarely(4)) {
            text.append("        onSuccess: [")
                    .append(action(name(), w, steady, true))
                    .append("]\n");
        }
    }

    private String given() {
        return switch (random.nextInt(5)) {
            case 0 -> "$inputs.n";
            case 1 -> "$steps.s0.outputs.o";
            case 2 -> "$workflows.w" + random.nextInt(workflows) + ".outputs.r";
            default -> String.valueOf(random.nextInt(100));
        };
    }

    private String condition() {
        return switch (random.nextInt(4)) {
            case 0 -> "$statusCode < 400";
            case 1 -> "$response.body#/ok == true";
            case 2 -> "$response.body#/o > 20";
            default -> "$statusCode != 404";
        };
    }

    /** One of few, so that some actions of steps have the name of one of their workflow. */
    private String name() {
        return "x" + random.nextInt(4);
    }

    private String action(String name, int w, boolean steady, boolean success) {
        StringBuilder action = new StringBuilder("{name: ").append(name);
        int kind = random.nextInt(6);
        if (kind == 0) {
            action.append(", type: end");
        } else if (kind <= 2 && !steady) {
            action.append(", type: goto").append(target(w));
        } else {
            action.append(", type: retry");
            action.append(rarely(2) ? ", retryAfter: " + random.nextInt(3) + "." + random.nextInt(10) : "");
            action.append(rarely(3) ? "" : ", retryLimit: " + random.nextInt(4));
            action.append(rarely(3) ? target(w) : "");
        }
        if (success || rarely(2)) {
            action.append(", criteria: [{condition: ").append(condition()).append("}]");
        }
        return action.append('}').toString();
    }

    private String target(int w) {
        if (rarely(2)) {
            return ", stepId: s" + random.nextInt(steps.get(w));
        }
        String parameters =
                rarely(2) ? ", parameters: [{name: n, value: " + (rarely(2) ? "no" : "$inputs.n") + "}]" : "";
        return ", workflowId: w" + random.nextInt(workflows) + parameters;
    }

    /** True once in {@code times}. */
    private boolean rarely(int times) {
        return random.nextInt(times) == 0;
    }
}
