package org.arazzoengine.run.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is put forward. */
final class ManualClock implements RunClock {

    private record Moment(Instant until, long number) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            int order = until.compareTo(other.until);
            return order == 0 ? Long.compare(number, other.number) : order;
        }
    }

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Moment, CompletableFuture<Void>> waits = new ConcurrentSkipListMap<>();

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public CompletableFuture<Void> reached(Instant until) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        Moment moment = new Moment(until, numbers.incrementAndGet());
        waits.put(moment, reached);
        reached.whenComplete((over, givenUp) -> waits.remove(moment));
        return reached;
    }

    /** How many wait for it. */
    int waiting() {
        return waits.size();
    }

    void forward(Duration time) {
        Instant then = now.updateAndGet(so -> so.plus(time));
        waits.forEach((moment, wait) -> {
            if (!moment.until().isAfter(then)) {
                wait.complete(null);
            }
        });
    }
}
