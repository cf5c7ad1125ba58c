package org.arazzoengine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.request.CallLimits;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The machine on the case folders: the events they expect, the same events after every crash, an end when cancelled. */
class CaseTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** A run whose memory is lost now and then; what was recorded of it is not. */
    private static final class CrashingRun {

        private final Case tested;
        private final List<Signal> journal = new ArrayList<>();
        private List<RunEvent> events = new ArrayList<>();
        private List<Effect> pending = List.of();
        private RunMachine machine;
        private RunState state = RunState.initial();

        CrashingRun(Case tested) {
            this.tested = tested;
            this.machine = new RunMachine(tested.plan(), CallLimits.DEFAULT);
        }

        /** Runs to the end; after every {@code k}-th recorded signal all but the journal is forgotten (0: never). */
        List<RunEvent> run(int k) {
            record(new Signal.Started(START, "run", tested.inputs(tested.plan())), k);
            while (!state.isFinished()) {
                Effect effect = pending.get(0);
                record(tested.exchanges().perform(effect.id(), START.plusMillis(7L * journal.size())), k);
            }
            return events;
        }

        /** Runs the first {@code signals} signals, then cancels. */
        List<RunEvent> cancelAfter(int signals) {
            record(new Signal.Started(START, "run", tested.inputs(tested.plan())), 0);
            while (!state.isFinished() && journal.size() < signals) {
                record(tested.exchanges().perform(pending.get(0).id(), START), 0);
            }
            record(new Signal.Cancelled(START), 0);
            return events;
        }

        private void record(Signal signal, int k) {
            journal.add(signal);
            if (k > 0 && journal.size() % k == 0) {
                crash();
            } else {
                apply(signal);
            }
        }

        private void crash() {
            machine = new RunMachine(tested.plan(), CallLimits.DEFAULT);
            state = RunState.initial();
            events = new ArrayList<>();
            journal.forEach(this::apply);
        }

        private void apply(Signal signal) {
            Turn turn = machine.advance(state, signal);
            state = turn.next();
            events.addAll(turn.events());
            pending = turn.effects();
        }
    }

    static Stream<Case> cases() {
        return Case.all();
    }

    @Test
    void thereAreCases() {
        assertTrue(Case.all().count() >= 8, "the case folders were not found");
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Requirement({
        "AZ-STEP-06",
        "AZ-STEP-16",
        "AZ-STEP-21",
        "AZ-STEP-31",
        "AZ-WF-07",
        "AZ-WF-18",
        "AZ-WF-19",
        "AZ-WF-22",
        "AZ-BODY-03",
        "AZ-COMP-01",
        "AZ-EXT-04",
        "AZ-EXT-06",
        "AZ-SELF-07",
        "AZ-PARAM-17",
        "AZ-CRIT-03",
        "AZ-CRIT-05",
        "AZ-CRIT-06",
        "AZ-CRIT-07",
        "AZ-CRIT-08",
        "AZ-CRIT-11",
        "AZ-REGEX-01",
        "AZ-REGEX-02",
        "AZ-REGEX-03",
        "AZ-REGEX-04",
        "AZ-JPATH-02",
        "AZ-JPATH-03",
        "AZ-JPATH-04",
        "AZ-JPATH-06",
        "AZ-XPATH-01",
        "AZ-XPATH-04",
        "AZ-XPATH-06",
        "AZ-SEL-02",
        "AZ-SEL-03",
        "AZ-SEL-04",
        "AZ-SEL-05",
        "AZ-SEL-06",
        "AZ-SEL-08",
        "AZ-EXPR-01",
        "AZ-EXPR-02",
        "AZ-EXPR-03",
        "AZ-EXPR-04",
        "AZ-EXPR-05",
        "AZ-EXPR-07",
        "AZ-EXPR-08",
        "AZ-EXPR-10",
        "AZ-EXPR-11",
        "AZ-EXPR-30"
    })
    void theRunGivesTheExpectedEvents(Case tested) throws IOException {
        String events = JsonWriter.pretty(EventJson.of(new CrashingRun(tested).run(0))) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(tested.expectedEvents(), events);
        }
        assertEquals(Files.readString(tested.expectedEvents()), events);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void losingTheMemoryAfterEveryKthSignalChangesNoEvent(Case tested) {
        List<RunEvent> undisturbed = new CrashingRun(tested).run(0);
        for (int k = 1; k <= 6; k++) {
            assertEquals(undisturbed, new CrashingRun(tested).run(k), "memory lost after every signal no. " + k);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eventsAreNumberedWithoutGaps(Case tested) {
        List<RunEvent> events = new CrashingRun(tested).run(0);
        for (int i = 0; i < events.size(); i++) {
            assertEquals(i + 1, events.get(i).stamp().seq());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCancelledRunEndsAtOnceWhereverItIs(Case tested) {
        for (int signals = 1; signals <= 3; signals++) {
            CrashingRun run = new CrashingRun(tested);
            List<RunEvent> events = run.cancelAfter(signals);
            assertTrue(run.state.isFinished());
            assertTrue(
                    events.get(events.size() - 1) instanceof RunEvent.WorkflowFinished, "the last workflow is closed");
            assertTrue(run.pending.isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void signalsThatAreNotAwaitedChangeNothing(Case tested) {
        Plan plan = tested.plan();
        RunMachine machine = new RunMachine(plan, CallLimits.DEFAULT);
        Signal started = new Signal.Started(START, "run", tested.inputs(plan));
        RunState state = machine.advance(RunState.initial(), started).next();
        Signal stale = tested.exchanges().perform("other-1", START);
        for (Signal unexpected : List.of(started, stale)) {
            Turn turn = machine.advance(state, unexpected);
            assertEquals(state, turn.next());
            assertEquals(List.of(), turn.events());
            assertEquals(Optional.empty(), turn.effects().stream().findFirst());
        }
    }
}
