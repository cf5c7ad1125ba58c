package org.arazzoengine.run;

import java.time.Instant;
import java.util.Optional;

/** When the time of something that is under way is up (decision 81). Stateless. */
final class Deadlines {

    private Deadlines() {}

    /** The next instant at which the time of a step that is under way, or of the run, is up. */
    static Instant next(TurnBuilder turn, RunLimits limits) {
        Instant next = runEnd(turn, limits);
        for (Optional<Frame> at = Optional.of(turn.frame());
                at.isPresent();
                at = at.get().parent()) {
            Optional<Instant> own = at.get().position().deadline();
            if (own.isPresent() && own.get().isBefore(next)) {
                next = own.get();
            }
        }
        return next;
    }

    static Instant runEnd(TurnBuilder turn, RunLimits limits) {
        return turn.startedAt().plus(limits.runTimeout());
    }

    /** The outermost workflow with a step whose time is up at {@code instant}: what it called has none left either. */
    static Optional<Frame> expired(TurnBuilder turn, Instant instant) {
        Optional<Frame> outermost = Optional.empty();
        for (Optional<Frame> at = Optional.of(turn.frame());
                at.isPresent();
                at = at.get().parent()) {
            if (at.get()
                    .position()
                    .deadline()
                    .filter(end -> !end.isAfter(instant))
                    .isPresent()) {
                outermost = at;
            }
        }
        return outermost;
    }
}
