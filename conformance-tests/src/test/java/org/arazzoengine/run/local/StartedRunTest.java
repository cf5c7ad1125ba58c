package org.arazzoengine.run.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.arazzoengine.finding.FindingsException;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Exchanges;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.run.Inputs;
import org.arazzoengine.run.RunEvent;
import org.arazzoengine.run.RunOutcome;
import org.arazzoengine.run.RunResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that nobody waits for. */
class StartedRunTest {

    private static final String API = """
            openapi: 3.0.3
            info: {title: A, version: '1'}
            servers: [{url: https://api.example.com}]
            paths:
              /a/{id}:
                get:
                  operationId: a
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: ok}}
            """;

    private static final String DOCUMENT = """
            arazzo: 1.0.1
            info: {title: T, version: '1'}
            sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
            workflows:
              - workflowId: plain
                inputs: {type: object, properties: {id: {type: string}}}
                steps:
                  - stepId: a
                    operationId: a
                    parameters: [{name: id, in: path, value: $inputs.id}]
                    outputs: {url: $url}
                    onFailure: [{name: later, type: retry, retryAfter: 60, retryLimit: 3}]
                outputs: {url: $steps.a.outputs.url}
              - workflowId: nested
                inputs: {type: object, properties: {id: {type: string}}}
                steps:
                  - {stepId: outer, workflowId: plain, parameters: [{name: id, value: $inputs.id}]}
            """;

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("api.yaml"), API);
        Files.writeString(folder.resolve("arazzo.yaml"), DOCUMENT);
    }

    private Plan plan(Engine engine, String workflowId) {
        return engine.plan(folder.resolve("arazzo.yaml").toUri(), Set.of(workflowId))
                .orThrow();
    }

    private static Inputs id(String id) {
        return Inputs.forAll(JsonNodeFactory.instance.objectNode().put("id", id));
    }

    private static HttpAnswer status(int status) {
        return new HttpAnswer(status, Headers.NONE, Body.EMPTY, Duration.ZERO);
    }

    private static RunResult join(StartedRun run) throws Exception {
        return run.result().get(60, TimeUnit.SECONDS);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "in a minute");
            Thread.onSpinWait();
        }
    }

    @Test
    void tenThousandRunsThatWaitForARetryHoldNoThread() throws Exception {
        CountedThreads threads = new CountedThreads(Threads.shared());
        Engine engine = Engine.builder(call -> status(clock.instant().getEpochSecond() % 120 == 0 ? 503 : 200))
                .clock(clock)
                .threads(threads)
                .build();
        Plan plan = plan(engine, "plain");
        List<StartedRun> runs = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            runs.add(engine.start(plan, id("r" + i)));
        }
        await(() -> clock.waiting() == 10_000 && threads.taken() == 0);
        int alive = ManagementFactory.getThreadMXBean().getThreadCount();
        assertTrue(alive < 1_000, alive + " threads");
        assertFalse(runs.stream().anyMatch(run -> run.result().isDone()));
        clock.forward(Duration.ofSeconds(60));
        for (int i = 0; i < runs.size(); i++) {
            RunResult result = join(runs.get(i));
            assertTrue(result.isSuccess());
            assertEquals(
                    "https://api.example.com/a/r" + i,
                    result.workflows().get(0).outcome().outputs().get("url").textValue());
        }
        assertEquals(0, clock.waiting());
    }

    /** The events of a run as text, but for what differs from run to run. */
    private static List<String> told(List<RunEvent> events) {
        return events.stream().map(RunEvent::toString).toList();
    }

    @Test
    void aPlanSharedByRunsThatGoOnAtOnceGivesEachExactlyItsEvents() throws Exception {
        Engine engine = Engine.builder(call -> status(call.url().getPath().endsWith("7") ? 404 : 200))
                .clock(RunClock.skipping(clock))
                .build();
        Plan plan = plan(engine, "nested");
        Function<Integer, List<RunEvent>> alone = i -> {
            List<RunEvent> events = new ArrayList<>();
            Engine.builder(call -> status(call.url().getPath().endsWith("7") ? 404 : 200))
                    .clock(RunClock.skipping(new ManualClock()))
                    .build()
                    .run(plan, id("r" + i), events::add);
            return events;
        };
        List<List<RunEvent>> together = IntStream.range(0, 500)
                .mapToObj(i -> Collections.synchronizedList(new ArrayList<RunEvent>()))
                .toList();
        List<StartedRun> runs = IntStream.range(0, 500)
                .mapToObj(i -> engine.start(plan, id("r" + i), together.get(i)::add))
                .toList();
        for (int i = 0; i < runs.size(); i++) {
            assertEquals(i % 10 != 7, join(runs.get(i)).isSuccess());
            assertEquals(told(alone.apply(i)), told(together.get(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "nested"})
    void cancellingEndsTheCallThatIsUnderWay(String workflowId) throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        Exchanges never = call -> {
            called.countDown();
            new CountDownLatch(1).await();
            return status(200);
        };
        Engine engine = Engine.builder(never).clock(clock).build();
        List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
        List<Boolean> interrupts = Collections.synchronizedList(new ArrayList<>());
        StartedRun run = engine.start(
                plan(engine, workflowId),
                id("x"),
                events::add,
                event -> interrupts.add(Thread.currentThread().isInterrupted()));
        assertTrue(called.await(60, TimeUnit.SECONDS));
        run.cancel();
        assertCancelled(join(run), events);
        assertFalse(interrupts.contains(true), "listeners do not meet the interrupt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "nested"})
    void cancellingEndsTheDelayBeforeARetry(String workflowId) throws Exception {
        Engine engine = Engine.builder(call -> status(500)).clock(clock).build();
        List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
        StartedRun run = engine.start(plan(engine, workflowId), id("x"), events::add);
        await(() -> clock.waiting() == 1);
        run.cancel();
        assertCancelled(join(run), events);
        assertEquals(0, clock.waiting());
    }

    private static void assertCancelled(RunResult result, List<RunEvent> events) {
        assertFalse(result.isSuccess());
        RunOutcome.Stopped stopped = assertInstanceOf(
                RunOutcome.Stopped.class, result.workflows().get(0).outcome());
        assertEquals(Problem.CANCELLED, stopped.reason().problem());
        assertInstanceOf(RunEvent.WorkflowFinished.class, events.get(events.size() - 1));
    }

    @Test
    void aRunThatIsCancelledBeforeItsFirstCallSendsNothing() throws Exception {
        List<Runnable> queue = new ArrayList<>();
        Engine engine = Engine.builder(call -> {
                    throw new AssertionError("sent");
                })
                .clock(clock)
                .threads(queue::add)
                .build();
        StartedRun run = engine.start(plan(engine, "plain"), id("x"));
        run.cancel();
        queue.get(0).run();
        assertCancelled(
                join(run),
                List.of(new RunEvent.WorkflowFinished(
                        new RunEvent.Stamp(1, clock.instant(), "plain", ""), new RunOutcome.Skipped())));
    }

    @Test
    void cancellingWhatIsOverChangesNothing() throws Exception {
        Engine engine = Engine.builder(call -> status(200)).clock(clock).build();
        StartedRun run = engine.start(plan(engine, "plain"), id("x"));
        assertTrue(join(run).isSuccess());
        run.cancel();
        assertTrue(join(run).isSuccess());
    }

    @Test
    void theResultCannotBeTakenFromTheRun() throws Exception {
        Engine engine = Engine.builder(call -> status(500)).clock(clock).build();
        StartedRun run = engine.start(plan(engine, "plain"), id("x"));
        run.result().cancel(true);
        run.result().complete(null);
        await(() -> clock.waiting() == 1);
        assertFalse(run.result().isDone());
        run.cancel();
        assertFalse(join(run).isSuccess());
    }

    @Test
    void aFaultOfTheTransportIsTheResultsOwn() {
        RuntimeException fault = new IllegalStateException("closed");
        Engine engine = Engine.builder(call -> {
                    throw fault;
                })
                .build();
        StartedRun run = engine.start(plan(engine, "plain"), id("x"));
        CompletionException thrown =
                assertThrows(CompletionException.class, () -> run.result().join());
        assertSame(fault, thrown.getCause());
    }

    @Test
    void missingInputsAreRefusedBeforeAnythingBegins() {
        Engine engine = Engine.builder(call -> status(200)).build();
        Inputs wrong = Inputs.forAll(JsonNodeFactory.instance.objectNode().put("id", 1));
        assertThrows(FindingsException.class, () -> engine.start(plan(engine, "plain"), wrong));
    }

    @Test
    void threadsAreVirtualWhereJavaHasThem() {
        assertEquals(Runtime.version().feature() >= 21, Threads.virtual().isPresent());
    }

    @Test
    void platformThreadsAreBoundedAndRunEverything() throws Exception {
        CountDownLatch all = new CountDownLatch(Threads.MAX_PLATFORM_THREADS);
        Engine engine = Engine.builder(call -> {
                    all.countDown();
                    all.await();
                    return status(200);
                })
                .threads(Threads.platform())
                .build();
        Plan plan = plan(engine, "plain");
        List<StartedRun> runs = IntStream.range(0, 3 * Threads.MAX_PLATFORM_THREADS)
                .mapToObj(i -> engine.start(plan, id("r" + i)))
                .toList();
        for (StartedRun run : runs) {
            assertTrue(join(run).isSuccess());
        }
        long named = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("arazzo-run-"))
                .count();
        assertTrue(named <= 2L * Threads.MAX_PLATFORM_THREADS, named + " threads");
    }

    @Test
    void theSystemsClockIsWaitedForByItsTimer() throws Exception {
        RunClock system = RunClock.system();
        assertTrue(system.reached(system.instant()).isDone());
        Instant until = system.instant().plusMillis(30);
        system.reached(until).get(60, TimeUnit.SECONDS);
        assertFalse(system.instant().isBefore(until));
        assertTrue(system.reached(system.instant().plusSeconds(3_600)).cancel(false));
    }
}
