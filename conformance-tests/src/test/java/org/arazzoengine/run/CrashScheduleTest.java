package org.arazzoengine.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.arazzoengine.plan.Plan;
import org.junit.jupiter.api.Test;

/**
 * Generated workflows with generated answers, disturbed by generated schedules of crashes: whatever happens, the run ends
 * and its events are those of the undisturbed one. {@code -Dcrash.schedules=50000} looks further than the build does;
 * {@code -Dcrash.seed=N} runs the document again whose number a failure names.
 */
class CrashScheduleTest {

    private static final int RUNS_A_DOCUMENT = 5;
    private static final int SCHEDULES_A_RUN = 4;

    private final Set<Transition> taken = EnumSet.noneOf(Transition.class);

    @Test
    void noScheduleOfCrashesChangesAnEvent() {
        Integer only = Integer.getInteger("crash.seed");
        int documents = Integer.getInteger("crash.schedules", 2_000) / (RUNS_A_DOCUMENT * SCHEDULES_A_RUN);
        for (int seed = only == null ? 0 : only; seed < (only == null ? documents : only + 1); seed++) {
            document(seed);
        }
        if (only == null) {
            Set<Transition> others = EnumSet.complementOf(EnumSet.copyOf(taken));
            assertEquals(EnumSet.of(Transition.RUN_CANCELLED_UNSTARTED), others, "what no generated run ever does");
        }
    }

    private void document(int seed) {
        GeneratedDocument document = new GeneratedDocument(seed);
        assertDoesNotThrow(() -> document(seed, document.plan()), () -> "-Dcrash.seed=" + seed + "\n" + document);
    }

    private void document(int seed, Plan plan) throws JournalException {
        for (int answers = 0; answers < RUNS_A_DOCUMENT; answers++) {
            String name = "run " + answers;
            GeneratedRun run = new GeneratedRun(plan, seed * 1_000L + answers);
            List<Turn> turns = run.turns();
            List<RunEvent> events = checked(name, turns);
            RunState end = turns.get(turns.size() - 1).next();
            for (int schedule = 0; schedule < SCHEDULES_A_RUN; schedule++) {
                CrashedRun crashed = new CrashedRun(run, seed * 1_000L + answers * 10L + schedule);
                crashed.run();
                assertEquals(events, crashed.events(), name);
                assertEquals(RunJournal.write(end), RunJournal.write(crashed.state()), name);
            }
        }
    }

    /** The events of a run that nothing disturbed, after a look at them. */
    private List<RunEvent> checked(String name, List<Turn> turns) {
        List<RunEvent> events = new ArrayList<>();
        List<String> effects = new ArrayList<>();
        for (Turn turn : turns) {
            events.addAll(turn.events());
            turn.effects().forEach(effect -> effects.add(effect.id()));
            taken.addAll(turn.transitions());
            assertEquals(turn.effects(), turn.next().awaited().stream().toList(), name);
        }
        assertTrue(turns.get(turns.size() - 1).next().isFinished(), name + " has not ended");
        assertEquals(List.of(), EventNesting.faults(events), name);
        for (int i = 0; i < events.size(); i++) {
            assertEquals(i + 1, events.get(i).stamp().seq(), name);
        }
        for (int i = 0; i < effects.size(); i++) {
            assertEquals("run-" + (i + 1), effects.get(i), name);
        }
        return events;
    }
}
