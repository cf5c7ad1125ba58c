package org.arazzoengine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What any version has recorded is replayed by this one: a folder below {@code replays} for each version of
 * {@link RunJournal}, in it one for each run.
 */
class ReplayTest {

    private static final Path REPLAYS = Repository.file("conformance-tests/src/test/resources/replays");
    private static final List<String> RECORDED = List.of(
            "flow/called-workflow-gives-its-outputs",
            "flow/cancelled-in-a-called-workflow",
            "flow/dependencies-run-once",
            "flow/goto-step-skips-and-comes-back",
            "flow/goto-workflow-is-one-way",
            "flow/polling-by-retry-on-success",
            "flow/retry-goes-on-when-its-target-fails",
            "flow/retry-with-relogin-workflow",
            "flow/send-failures-run-failure-actions",
            "flow/timeout-during-a-retry-delay",
            "language/selectors-in-every-place",
            "language/what-a-step-sees");

    static Stream<Case> replays() throws IOException {
        try (Stream<Path> files = Files.walk(REPLAYS)) {
            return files
                    .filter(file -> file.getFileName().toString().equals("signals.jsonl"))
                    .map(Path::getParent)
                    .sorted()
                    .map(Case::new)
                    .toList()
                    .stream();
        }
    }

    /** What is there already stays as it is. */
    @BeforeAll
    static void recordsWhatIsNotRecordedYet() throws IOException {
        for (String name : Boolean.getBoolean("golden.update") ? RECORDED : List.<String>of()) {
            Path home = REPLAYS.resolve(String.valueOf(RunJournal.VERSION))
                    .resolve(Path.of(name).getFileName());
            if (!Files.exists(home)) {
                record(
                        new Case(Repository.file("conformance-tests/src/test/resources/cases")
                                .resolve(name)),
                        home);
            }
        }
    }

    private static void record(Case tested, Path home) throws IOException {
        Files.createDirectories(home);
        try (Stream<Path> files = Files.list(tested.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!List.of("exchanges.json", "expected.events.json", "inputs.json")
                        .contains(name)) {
                    Files.copy(file, home.resolve(name));
                }
            }
        }
        List<Signal> signals = new ReplayedRun(tested).run(size -> false).journal();
        Replay replay = Replay.of(tested, signals);
        Files.write(
                home.resolve("signals.jsonl"),
                signals.stream().map(RunJournal::write).toList());
        Files.write(
                home.resolve("states.jsonl"),
                replay.states().stream().map(RunJournal::write).toList());
        Files.writeString(home.resolve("events.json"), text(replay.events()));
    }

    /** What a run gives of {@code signals}, and its state after each. */
    private record Replay(List<RunState> states, List<RunEvent> events) {

        static Replay of(Case tested, List<Signal> signals) {
            RunMachine machine = tested.machine(tested.plan());
            Replay replay = new Replay(new ArrayList<>(), new ArrayList<>());
            RunState state = RunState.initial();
            for (Signal signal : signals) {
                Turn turn = machine.advance(state, signal);
                state = turn.next();
                replay.states.add(state);
                replay.events.addAll(turn.events());
            }
            return replay;
        }
    }

    /** Without what findings say: their words may change, their codes and places may not. */
    private static String text(List<RunEvent> events) {
        JsonNode json = EventJson.of(events);
        for (JsonNode event : json) {
            for (String finding : List.of("why", "finding")) {
                if (event.get(finding) instanceof ObjectNode node) {
                    node.remove("message");
                }
            }
        }
        return JsonWriter.pretty(json) + "\n";
    }

    @Test
    void everyVersionHasRecordings() throws IOException {
        for (int version = 1; version <= RunJournal.VERSION; version++) {
            Path folder = REPLAYS.resolve(String.valueOf(version));
            assertTrue(replays().anyMatch(replay -> replay.folder().startsWith(folder)), folder.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("replays")
    void recordedSignalsGiveTheEventsThatTheyGave(Case recorded) throws Exception {
        List<Signal> signals = new ArrayList<>();
        for (String line : Files.readAllLines(recorded.folder().resolve("signals.jsonl"))) {
            signals.add(RunJournal.readSignal(line));
        }
        Replay replay = Replay.of(recorded, signals);
        assertEquals(Files.readString(recorded.folder().resolve("events.json")), text(replay.events()));
        assertTrue(replay.states().get(signals.size() - 1).isFinished());
    }

    @ParameterizedTest
    @MethodSource("replays")
    void recordedStatesAreThoseThatTheSignalsLeadTo(Case recorded) throws Exception {
        boolean current =
                recorded.folder().getParent().getFileName().toString().equals(String.valueOf(RunJournal.VERSION));
        List<String> states = Files.readAllLines(recorded.folder().resolve("states.jsonl"));
        List<Signal> signals = new ArrayList<>();
        for (String line : Files.readAllLines(recorded.folder().resolve("signals.jsonl"))) {
            signals.add(RunJournal.readSignal(line));
        }
        List<RunState> replayed = Replay.of(recorded, signals).states();
        assertEquals(replayed.size(), states.size());
        for (int i = 0; i < states.size(); i++) {
            assertEquals(replayed.get(i), RunJournal.readState(states.get(i)));
            if (current) {
                assertEquals(states.get(i), RunJournal.write(replayed.get(i)), "another form needs another version");
            }
        }
    }
}
