package org.arazzoengine.run.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.FindingsException;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.request.Exchanges;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.run.Inputs;
import org.arazzoengine.run.RunEvent;
import org.arazzoengine.run.RunOutcome;
import org.arazzoengine.run.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine as an embedding program uses it. */
class EngineTest {

    private static final Headers JSON = Headers.NONE.with("Content-Type", "application/json");

    /** Answers each call with its own body. */
    private static final Exchanges ECHO = call -> new HttpAnswer(200, JSON, call.body(), Duration.ZERO);

    private static Plan plan(Engine engine) {
        return engine.plan(Repository.file("specs/amberflo-onboard.yml")).orThrow();
    }

    private static ObjectNode inputs(String customerId) {
        ObjectNode inputs = JsonNodeFactory.instance.objectNode();
        inputs.put("apiKey", "k").put("customerId", customerId).put("customerName", "n");
        inputs.put("meterApiName", "m").put("meterValue", 1).put("meterTimeInMillis", 1);
        return inputs.put("startTimeInSeconds", 1).put("endTimeInSeconds", 2);
    }

    @Test
    void onePlanRunsManyTimesAtOnce() throws Exception {
        Engine engine = Engine.builder(ECHO).build();
        Plan plan = plan(engine);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<RunResult>> runs = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String customer = "customer-" + i;
                runs.add(threads.submit(() -> engine.run(plan, Inputs.forAll(inputs(customer)))));
            }
            for (int i = 0; i < runs.size(); i++) {
                RunResult result = runs.get(i).get();
                assertTrue(result.isSuccess());
                assertEquals(
                        "customer-" + i,
                        result.workflows()
                                .get(0)
                                .outcome()
                                .outputs()
                                .get("customerId")
                                .asText());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void missingInputsAreRefusedBeforeAnythingIsSent() {
        Engine engine = Engine.builder(call -> {
                    throw new AssertionError("sent");
                })
                .build();
        FindingsException refused =
                assertThrows(FindingsException.class, () -> engine.run(plan(engine), Inputs.none()));
        assertEquals(Problem.MISSING_INPUTS, refused.findings().get(0).problem());
        ObjectNode wrong = inputs("c").put("meterValue", "a text");
        FindingsException invalid =
                assertThrows(FindingsException.class, () -> engine.run(plan(engine), Inputs.forAll(wrong)));
        assertEquals(Problem.INVALID_INPUTS, invalid.findings().get(0).problem());
        assertTrue(String.valueOf(invalid.getMessage()).contains("'meterValue'"), invalid.getMessage());
    }

    @Test
    void aListenerThatThrowsChangesNothingAndIsNotCalledAgain() {
        Engine engine = Engine.builder(ECHO).build();
        RuntimeException fault = new IllegalStateException("broken listener");
        List<RunEvent> seen = new ArrayList<>();
        RunResult result = engine.run(
                plan(engine),
                Inputs.forAll(inputs("c")),
                event -> {
                    throw fault;
                },
                seen::add);
        assertTrue(result.isSuccess());
        assertEquals(1, result.listenerFailures().size());
        assertSame(fault, result.listenerFailures().get(0));
        assertInstanceOf(RunEvent.WorkflowFinished.class, seen.get(seen.size() - 1));
    }

    @Test
    void anInterruptCancelsTheRunAndIsKept() {
        Engine engine = Engine.builder(call -> {
                    throw new InterruptedException();
                })
                .build();
        RunResult result = engine.run(plan(engine), Inputs.forAll(inputs("c")));
        assertTrue(Thread.interrupted());
        assertFalse(result.isSuccess());
        RunOutcome.Stopped stopped = assertInstanceOf(
                RunOutcome.Stopped.class, result.workflows().get(0).outcome());
        assertEquals(Problem.CANCELLED, stopped.reason().problem());
    }

    @Test
    void timesComeFromTheGivenClock() {
        Instant fixed = Instant.parse("2026-02-03T04:05:06Z");
        Engine engine = Engine.builder(ECHO)
                .clock(RunClock.of(InstantSource.fixed(fixed)))
                .build();
        List<Instant> times = new ArrayList<>();
        RunResult result = engine.run(
                plan(engine),
                Inputs.forAll(inputs("c")),
                event -> times.add(event.stamp().at()));
        assertEquals(fixed, result.startedAt());
        assertTrue(times.stream().allMatch(fixed::equals));
    }

    @Test
    void theResultHoldsTheRealValues() {
        Engine engine = Engine.builder(ECHO).build();
        RunResult result = engine.run(plan(engine), Inputs.forAll(inputs("c")));
        assertEquals("k", result.workflows().get(0).inputs().get("apiKey").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"urn:example:flow", "mailto:a@e.example", "file:flow.yaml", "file://host/flow.yaml", "flow.yaml"
            })
    void aDocumentThatIsNoFileIsAFinding(String document) {
        Checked<Plan> plan = Engine.builder(ECHO).build().plan(URI.create(document), Set.of());
        assertEquals(Problem.LOCATION_NOT_SUPPORTED, plan.findings().get(0).problem());
    }
}
