package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.arazzoengine.json.JsonReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C and a termination, in whatever a run does: the process itself against a server that does not answer. */
@DisabledOnOs(OS.WINDOWS)
class CancellationTest {

    @TempDir
    Path folder;

    private Silence server;
    private Path document;

    @BeforeEach
    void start() throws Exception {
        server = new Silence();
        document = server.document(folder);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    /** A process that was ended by a signal, and what it had to say. */
    private record Ended(int exitCode, String out, String err, long millis) {

        JsonNode json() throws Exception {
            return JsonReader.read(out);
        }
    }

    /** Runs the command, and sends it {@code signal} when {@code requests} have come. */
    private Ended ended(String signal, int requests, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                document.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        CompletableFuture<String> out =
                CompletableFuture.supplyAsync(() -> read(process.inputReader(StandardCharsets.UTF_8)));
        CompletableFuture<String> err =
                CompletableFuture.supplyAsync(() -> read(process.errorReader(StandardCharsets.UTF_8)));
        try {
            for (int i = 0; i < requests; i++) {
                server.request();
            }
            long begin = System.nanoTime();
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process ends");
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            return new Ended(process.exitValue(), out.join(), err.join(), millis);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(BufferedReader reader) {
        StringBuilder text = new StringBuilder();
        reader.lines().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "calling, INT, 130, s",
        "calling, TERM, 143, s",
        "waiting, INT, 130, b",
        "waiting, TERM, 143, b",
        "nested, INT, 130, outer",
        "nestedWaiting, TERM, 143, outer"
    })
    void theReportOfWhatRanIsWritten(String workflowId, String signal, int exitCode, String stepId) throws Exception {
        Ended ended = ended(signal, 1, "-w", workflowId, "--json");
        assertEquals(exitCode, ended.exitCode(), ended.err());
        JsonNode workflow = ended.json().at("/workflows/0");
        assertEquals("failure", ended.json().get("status").textValue());
        assertEquals("AZ530", workflow.at("/error/code").textValue());
        assertEquals(stepId, workflow.at("/steps/0/stepId").textValue());
        assertEquals("failure", workflow.at("/steps/0/status").textValue());
        assertFalse(ended.err().contains("not complete"), ended.err());
    }

    @Test
    void aPersonIsToldWhatWasCancelled() throws Exception {
        Ended ended = ended("INT", 1, "-w", "calling");
        assertEquals(130, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains("AZ530: the run was cancelled during this step"), ended.out());
        assertTrue(ended.out().contains("1 of 1 workflow failed"), ended.out());
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void rowsUnderWayAreCancelledAndNoOthersBegin(String signal, int exitCode) throws Exception {
        Path data = Files.writeString(folder.resolve("rows.csv"), "id\n" + "a\n".repeat(1_000));
        Ended ended = ended(signal, 5, "-w", "calling", "--data", data.toString(), "--concurrency", "5", "--json");
        assertEquals(exitCode, ended.exitCode(), ended.err());
        JsonNode result = ended.json();
        assertEquals(5, result.get("runs").size());
        for (JsonNode run : result.get("runs")) {
            assertEquals("failure", run.get("status").textValue());
            assertEquals("AZ530", run.at("/workflows/0/error/code").textValue());
        }
        assertEquals(5, result.at("/counts/failure").intValue());
        assertFalse(result.get("complete").booleanValue());
        assertEquals("failure", result.get("status").textValue());
    }

    @Test
    void rowsThatAreStillToComeFromStandardInputKeepNobody() throws Exception {
        Path data = Files.writeString(folder.resolve("rows.jsonl"), "{\"id\": \"a\"}\n");
        // A pipe that stays open: nothing more comes, and no end.
        Path pipe = folder.resolve("pipe.jsonl");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process writer = new ProcessBuilder("sh", "-c", "cat '" + data + "' - > '" + pipe + "'").start();
        try {
            Ended ended = ended("INT", 1, "-w", "calling", "--data", pipe.toString(), "--json");
            assertEquals(130, ended.exitCode(), ended.err());
            assertEquals(1, ended.json().get("runs").size());
        } finally {
            writer.destroyForcibly();
        }
    }
}
