package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.report.ConsoleReport.Detail;
import org.arazzoengine.report.ConsoleRows;
import org.arazzoengine.report.Style;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Exchanges;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.run.local.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many rows are in memory, and in which order they begin and are shown, however long each takes. */
class DataRunTest {

    private static final int ROWS = 1_000;

    @TempDir
    Path folder;

    private final AtomicInteger read = new AtomicInteger();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Plan plan;

    @BeforeEach
    void plan() throws Exception {
        try (Silence server = new Silence()) {
            Path document = server.document(folder);
            plan = Engine.builder(call -> answer(200))
                    .build()
                    .plan(document.toUri(), Set.of("calling"))
                    .orThrow();
        }
    }

    private static HttpAnswer answer(int status) {
        return new HttpAnswer(status, Headers.NONE, Body.EMPTY, Duration.ZERO);
    }

    /** Rows whose {@code id} is their number; those of {@code refused} cannot run. */
    private DataRows rows(List<Integer> refused) {
        return new DataRows() {
            @Override
            public List<String> columns() {
                return List.of();
            }

            @Override
            public boolean isText() {
                return false;
            }

            @Override
            public Optional<DataRow> next() {
                int number = read.incrementAndGet();
                return number > ROWS
                        ? Optional.empty()
                        : Optional.of(new DataRow(
                                number,
                                number,
                                JsonNodeFactory.instance.objectNode().put("id", "n" + number),
                                refused.contains(number) ? Optional.of("refused") : Optional.empty()));
            }

            @Override
            public DataRow unreadable(String why) {
                throw new AssertionError(why);
            }

            @Override
            public boolean isBroken() {
                return false;
            }

            @Override
            public void close() throws IOException {
                // nothing is open
            }
        };
    }

    private DataRun run(Exchanges exchanges, int concurrency, List<Integer> refused, boolean success) {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        ConsoleRows report = new ConsoleRows(print, plan, Style.PLAIN, Detail.NORMAL, folder, Instant.now());
        Map<String, ObjectNode> none = Map.of("calling", JsonNodeFactory.instance.objectNode());
        RowInputs inputs = new RowInputs(plan, folder.toUri(), false, false, none, none);
        DataRun run = new DataRun(
                Engine.builder(exchanges).build(),
                new DataOptions("rows", concurrency, false),
                report,
                print::checkError);
        RowSupply supply = new RowSupply(rows(refused), inputs, Optional.empty());
        assertEquals(success, assertTimeoutPreemptively(Duration.ofSeconds(60), () -> run.run(supply)));
        return run;
    }

    private List<Integer> shown() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Integer.parseInt(line.replaceFirst("^\\s+\\w+ row (\\d+) .*", "$1")))
                .toList();
    }

    private static final List<Integer> ALL =
            IntStream.rangeClosed(1, ROWS).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 100, 5_000})
    void everyRowIsShownOnceInItsOrder(int concurrency) {
        DataRun run = run(call -> answer(200), concurrency, List.of(), true);
        assertEquals(ALL, shown());
        assertTrue(run.isComplete());
        assertTrue(run.fault().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 40})
    void aSlowRowHoldsTheOthersBackAtABoundAndThenTheyGoOn(int concurrency) {
        int window = concurrency + 64;
        CountDownLatch others = new CountDownLatch(window - 1);
        AtomicInteger ahead = new AtomicInteger();
        Exchanges exchanges = call -> {
            if (call.url().getQuery().equals("id=n1")) {
                others.await();
                ahead.set(read.get());
            } else {
                others.countDown();
            }
            return answer(200);
        };
        run(exchanges, concurrency, List.of(), true);
        assertEquals(ALL, shown());
        assertTrue(ahead.get() <= window + concurrency, ahead + " rows were read");
    }

    @Test
    void manyRefusedRowsBehindASlowOneGoOnToo() {
        List<Integer> refused = IntStream.rangeClosed(2, 400).boxed().toList();
        run(call -> answer(200), 2, refused, false);
        assertEquals(ALL, shown());
    }

    @Test
    void aFaultOfTheTransportEndsEverythingAndIsKept() {
        RuntimeException fault = new IllegalStateException("closed");
        DataRun run = run(
                call -> {
                    if (call.url().getQuery().equals("id=n7")) {
                        throw fault;
                    }
                    return answer(200);
                },
                1,
                List.of(),
                false);
        assertTrue(run.fault().isPresent());
        assertFalse(run.isComplete());
        assertEquals(ALL.subList(0, 7), shown());
    }
}
