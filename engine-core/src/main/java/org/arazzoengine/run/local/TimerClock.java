package org.arazzoengine.run.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A time that passes by itself, waited for by the timer that all of the Java machine share. */
record TimerClock(InstantSource time) implements RunClock {

    @Override
    public Instant instant() {
        return time.instant();
    }

    @Override
    public CompletableFuture<Void> reached(Instant until) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        AtomicReference<CompletableFuture<Void>> timer = new AtomicReference<>(reached);
        arm(reached, timer, until);
        reached.whenComplete((over, givenUp) -> timer.get().cancel(false));
        return reached;
    }

    private void arm(CompletableFuture<Void> reached, AtomicReference<CompletableFuture<Void>> timer, Instant until) {
        Instant now = instant();
        if (!now.isBefore(until)) {
            reached.complete(null);
            return;
        }
        // At least a millisecond: what is left may be less than the clock can tell.
        long millis = Math.max(1, Duration.between(now, until).toMillis());
        CompletableFuture<Void> next =
                new CompletableFuture<Void>().completeOnTimeout(null, millis, TimeUnit.MILLISECONDS);
        timer.set(next);
        if (reached.isDone()) {
            next.cancel(false);
        }
        next.thenRun(() -> arm(reached, timer, until));
    }
}
