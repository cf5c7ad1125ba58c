package org.arazzoengine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;

/**
 * A run that a seed disturbs wherever it can: its memory is lost after a signal was recorded, or before, so that its
 * effect is performed again; it goes on from all its signals, or from the text of a state and the signals since; signals
 * come that it does not wait for, and some of these are recorded too.
 */
final class CrashedRun {

    private final GeneratedRun run;
    private final Random random;
    private final List<String> journal = new ArrayList<>();

    private String kept = RunJournal.write(RunState.initial());
    private int keptAt;
    private List<RunEvent> keptEvents = List.of();

    private RunMachine machine;
    private RunState state = RunState.initial();
    private List<RunEvent> events = new ArrayList<>();
    private Instant now = ReplayedRun.START;
    private int signals;

    CrashedRun(GeneratedRun run, long seed) {
        this.run = run;
        this.random = new Random(seed);
        this.machine = run.machine();
    }

    CrashedRun run() throws JournalException {
        int calm = 3 + random.nextInt(20);
        arrive(run.start());
        while (!state.isFinished()) {
            Signal signal = run.next(state, signals, now);
            if (rarely(calm)) {
                disturb();
            }
            if (rarely(calm)) {
                recover();
                signal = run.next(state, signals, now);
            }
            arrive(signal);
            if (rarely(calm)) {
                keep();
            }
            if (rarely(calm)) {
                recover();
            }
        }
        disturb();
        return this;
    }

    List<RunEvent> events() {
        return events;
    }

    RunState state() {
        return state;
    }

    private boolean rarely(int times) {
        return random.nextInt(times) == 0;
    }

    private void arrive(Signal signal) {
        record(signal);
        now = signal.at();
        signals++;
    }

    private void record(Signal signal) {
        journal.add(RunJournal.write(signal));
        apply(signal);
    }

    private void apply(Signal signal) {
        Turn turn = machine.advance(state, signal);
        state = turn.next();
        events.addAll(turn.events());
    }

    private void keep() {
        kept = RunJournal.write(state);
        keptAt = journal.size();
        keptEvents = List.copyOf(events);
    }

    private void recover() throws JournalException {
        RunState before = state;
        boolean fromState = random.nextBoolean();
        machine = run.machine();
        state = fromState ? RunJournal.readState(kept) : RunState.initial();
        events = new ArrayList<>(fromState ? keptEvents : List.of());
        for (String recorded : journal.subList(fromState ? keptAt : 0, journal.size())) {
            apply(RunJournal.readSignal(recorded));
        }
        assertEquals(before, state, "the state after a crash");
    }

    /** Signals that were there before, or belong to nothing, change nothing. */
    private void disturb() throws JournalException {
        Signal unexpected = unexpected();
        Turn turn = machine.advance(state, unexpected);
        assertSame(state, turn.next(), () -> "after " + unexpected);
        assertEquals(new Turn(state, List.of(), List.of(), List.of()), turn);
        if (random.nextBoolean()) {
            record(unexpected);
        }
    }

    private Signal unexpected() throws JournalException {
        String awaited = state.awaited().map(Effect::id).orElse("run-1");
        boolean paused = state.phase() == Phase.PAUSED;
        return switch (random.nextInt(4)) {
            case 0 ->
                paused
                        ? new Signal.Answered(
                                now, awaited, new HttpAnswer(200, Headers.NONE, Body.EMPTY, Duration.ZERO))
                        : new Signal.Woke(now, awaited);
            case 1 -> new Signal.SendFailed(now, awaited + "0", Problem.TLS, "of another call", "");
            default -> RunJournal.readSignal(journal.get(random.nextInt(journal.size())));
        };
    }
}
