package org.arazzoengine.run;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a workflow is.
 *
 * @param step position of the step
 * @param attempt from 1
 * @param entered whether the step has begun
 * @param spent how often each retry, by its action's name, was chosen since the step was entered (decision 60)
 * @param deadline when the attempt must be over
 * @param back where to go on after this step, when it runs because of a retry (decision 61)
 */
record Position(
        int step,
        int attempt,
        boolean entered,
        Map<String, Integer> spent,
        Optional<Instant> deadline,
        Optional<Position> back) {

    /** The first attempt of {@code step}. */
    static Position at(int step) {
        return new Position(step, 1, false, Map.of(), Optional.empty(), Optional.empty());
    }

    /** The one attempt of {@code step} that a retry makes before it goes on here. */
    Position detour(int step) {
        return new Position(step, 1, false, Map.of(), Optional.empty(), Optional.of(this));
    }

    Position nextAttempt() {
        return new Position(step, attempt + 1, true, spent, Optional.empty(), back);
    }

    /** The attempt has begun and must be over at {@code instant}. */
    Position enter(Optional<Instant> instant) {
        return new Position(step, attempt, true, spent, instant, back);
    }

    /** The attempt is over. */
    Position leave() {
        return new Position(step, attempt, entered, spent, Optional.empty(), back);
    }

    Position spending(String action) {
        Map<String, Integer> more = new LinkedHashMap<>(spent);
        more.merge(action, 1, Integer::sum);
        return new Position(step, attempt, entered, Collections.unmodifiableMap(more), deadline, back);
    }

    int spent(String action) {
        return spent.getOrDefault(action, 0);
    }
}
