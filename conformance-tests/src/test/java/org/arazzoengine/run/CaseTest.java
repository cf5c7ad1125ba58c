package org.arazzoengine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The machine on the case folders: the events they expect, the same events after every crash, an end when cancelled. */
class CaseTest {

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
        String events = JsonWriter.pretty(
                        EventJson.of(new ReplayedRun(tested).run(size -> false).events())) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(tested.expectedEvents(), events);
        }
        assertEquals(Files.readString(tested.expectedEvents()), events);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void losingTheMemoryAfterEveryKthSignalChangesNoEvent(Case tested) {
        List<RunEvent> undisturbed = new ReplayedRun(tested).run(size -> false).events();
        for (int k = 1; k <= 6; k++) {
            int every = k;
            List<RunEvent> replayed =
                    new ReplayedRun(tested).run(size -> size % every == 0).events();
            assertEquals(undisturbed, replayed, "memory lost after every signal no. " + k);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eventsAreNumberedWithoutGaps(Case tested) {
        List<RunEvent> events = new ReplayedRun(tested).run(size -> false).events();
        for (int i = 0; i < events.size(); i++) {
            assertEquals(i + 1, events.get(i).stamp().seq());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCancelledRunEndsAtOnceWhereverItIs(Case tested) {
        int all = new ReplayedRun(tested).run(size -> false).journal().size();
        for (int signals = 1; signals < all; signals++) {
            ReplayedRun run = new ReplayedRun(tested).run(size -> false, signals);
            List<RunEvent> events = run.events();
            assertTrue(run.state().isFinished());
            assertTrue(
                    events.get(events.size() - 1) instanceof RunEvent.WorkflowFinished, "the last workflow is closed");
            assertTrue(run.pending().isEmpty());
            assertEquals(List.of(), EventNesting.faults(events));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatBeginsEndsInside(Case tested) {
        assertEquals(
                List.of(),
                EventNesting.faults(new ReplayedRun(tested).run(size -> false).events()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void signalsThatAreNotAwaitedChangeNothing(Case tested) {
        Plan plan = tested.plan();
        RunMachine machine = tested.machine(plan);
        Signal started = new Signal.Started(ReplayedRun.START, "run", tested.inputs(plan));
        RunState state = machine.advance(RunState.initial(), started).next();
        HttpAnswer answer = new HttpAnswer(200, Headers.NONE, Body.EMPTY, Duration.ZERO);
        List<Signal> unexpectedOnes = List.of(
                started,
                new Signal.Woke(ReplayedRun.START, "other-1"),
                new Signal.Woke(ReplayedRun.START, "run-1"),
                new Signal.Answered(ReplayedRun.START, "other-1", answer),
                new Signal.SendFailed(ReplayedRun.START, "other-1", Problem.CONNECTION_LOST, "lost", ""));
        for (Signal unexpected : unexpectedOnes) {
            Turn turn = machine.advance(state, unexpected);
            assertEquals(state, turn.next());
            assertEquals(List.of(), turn.events());
            assertEquals(Optional.empty(), turn.effects().stream().findFirst());
        }
    }
}
