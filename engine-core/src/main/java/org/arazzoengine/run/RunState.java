package org.arazzoengine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything a run knows between two signals. Immutable; made by {@link #initial()}, by the machine, and by
 * {@link RunJournal} of what the machine made. It grows with the steps and workflows that ran, not with how often they
 * did.
 */
public final class RunState {

    private final Phase phase;
    private final String runId;
    private final Instant startedAt;
    private final List<ObjectNode> inputs;
    private final int entry;
    private final Optional<Frame> frame;
    private final Optional<Pending> pending;
    private final Slots<Completed> completed;
    private final Counts counts;
    private final List<Visit> trail;

    /**
     * How many there were.
     *
     * @param steps attempts of steps since the entry workflow began
     * @param failures entry workflows that did not succeed
     */
    record Counts(long events, long effects, int steps, int failures) {

        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** A step that was entered. */
    record Visit(int workflow, int step) {}

    /**
     * @param inputs of each root of the plan
     * @param entry how many entry workflows have begun
     * @param frame the workflow that is running
     * @param completed by position in the plan
     * @param trail the last steps before the limit of steps
     */
    RunState(
            Phase phase,
            String runId,
            Instant startedAt,
            List<ObjectNode> inputs,
            int entry,
            Optional<Frame> frame,
            Optional<Pending> pending,
            Slots<Completed> completed,
            Counts counts,
            List<Visit> trail) {
        this.phase = phase;
        this.runId = runId;
        this.startedAt = startedAt;
        this.inputs = List.copyOf(inputs);
        this.entry = entry;
        this.frame = frame;
        this.pending = pending;
        this.completed = completed;
        this.counts = counts;
        this.trail = List.copyOf(trail);
    }

    /** The state before anything happened. */
    public static RunState initial() {
        return new RunState(
                Phase.NEW,
                "",
                Instant.EPOCH,
                List.of(),
                0,
                Optional.empty(),
                Optional.empty(),
                Slots.none(),
                Counts.NONE,
                List.of());
    }

    /** One in which a run can rest. */
    public Phase phase() {
        return phase;
    }

    public boolean isFinished() {
        return phase == Phase.FINISHED;
    }

    /**
     * The effect whose signal the run waits for: what {@link Turn#effects} of the turn before asked for. Who goes on from
     * a state performs it, again when it may have been performed before. Nothing before a run began and when it is over.
     */
    public Optional<Effect> awaited() {
        return pending.map(Pending::effect);
    }

    String runId() {
        return runId;
    }

    Instant startedAt() {
        return startedAt;
    }

    List<ObjectNode> inputs() {
        return inputs;
    }

    int entry() {
        return entry;
    }

    Optional<Frame> frame() {
        return frame;
    }

    Optional<Pending> pending() {
        return pending;
    }

    Slots<Completed> completed() {
        return completed;
    }

    Counts counts() {
        return counts;
    }

    List<Visit> trail() {
        return trail;
    }

    private List<Object> parts() {
        return List.of(phase, runId, startedAt, inputs, entry, frame, pending, completed, counts, trail);
    }

    /** Whether both know the same, so that they react to every signal alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RunState state && parts().equals(state.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Without what the run knows: that may be secret. */
    @Override
    public String toString() {
        return phase + " after " + counts.events() + " events";
    }
}
