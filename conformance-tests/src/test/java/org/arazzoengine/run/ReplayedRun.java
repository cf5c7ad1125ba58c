package org.arazzoengine.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.arazzoengine.plan.Plan;

/** A run on a virtual clock whose memory is lost now and then; what was recorded of it is not. */
final class ReplayedRun {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Case tested;
    private final Plan plan;
    private final ScriptedExchanges exchanges;
    private final List<Signal> journal = new ArrayList<>();
    private final List<Transition> taken = new ArrayList<>();
    private List<RunEvent> events = new ArrayList<>();
    private Optional<Effect> pending = Optional.empty();
    private RunMachine machine;
    private RunState state = RunState.initial();
    private int calls;

    ReplayedRun(Case tested) {
        this.tested = tested;
        this.plan = tested.plan();
        this.exchanges = tested.exchanges();
        this.machine = tested.machine(plan);
    }

    /** Runs to the end; after every recorded signal whose number {@code loses} all but the journal is forgotten. */
    ReplayedRun run(IntPredicate loses) {
        return run(loses, tested.settings().cancelAfter());
    }

    ReplayedRun run(IntPredicate loses, int cancelAfter) {
        record(new Signal.Started(START, "run", tested.inputs(plan)), loses);
        while (!state.isFinished()) {
            Instant now = journal.get(journal.size() - 1).at();
            record(journal.size() >= cancelAfter ? new Signal.Cancelled(now) : perform(now), loses);
        }
        return this;
    }

    private Signal perform(Instant now) {
        Effect effect = pending.orElseThrow();
        return effect instanceof Effect.Pause pause
                ? new Signal.Woke(pause.until(), pause.id())
                : exchanges.perform(effect.id(), calls++, now);
    }

    private void record(Signal signal, IntPredicate loses) {
        journal.add(signal);
        if (loses.test(journal.size())) {
            machine = tested.machine(plan);
            state = RunState.initial();
            events = new ArrayList<>();
            journal.forEach(this::apply);
        } else {
            apply(signal);
        }
    }

    private void apply(Signal signal) {
        Turn turn = machine.advance(state, signal);
        state = turn.next();
        events.addAll(turn.events());
        taken.addAll(turn.transitions());
        pending = turn.effects().stream().findFirst();
    }

    List<RunEvent> events() {
        return events;
    }

    RunState state() {
        return state;
    }

    List<Signal> journal() {
        return journal;
    }

    /** The ways that were taken, those of signals that were applied again included. */
    List<Transition> taken() {
        return taken;
    }

    Optional<Effect> pending() {
        return pending;
    }
}
