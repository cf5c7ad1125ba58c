package org.arazzoengine.run.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** The time that a run lives in. Implementations are safe for several threads. */
public interface RunClock extends InstantSource {

    /**
     * Completes when {@link #instant} is {@code until} or later, and holds no thread until then; cancelling it gives the
     * wait up. It never fails. Who waits on the thread that completes it must be quick: others wait for that thread too.
     */
    CompletableFuture<Void> reached(Instant until);

    /**
     * Returns when {@link #instant} is {@code until} or later.
     *
     * @throws InterruptedException when the thread was interrupted while waiting
     */
    default void waitUntil(Instant until) throws InterruptedException {
        CompletableFuture<Void> reached = reached(until);
        try {
            reached.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a clock failed", e.getCause());
        } finally {
            reached.cancel(false);
        }
    }

    /** The clock of one run: this one, unless runs must not see how long others waited. */
    default RunClock forOneRun() {
        return this;
    }

    /** The system's clock. */
    static RunClock system() {
        return of(InstantSource.system());
    }

    /** {@code time}, waited for by the timer that all of this Java machine share. */
    static RunClock of(InstantSource time) {
        return new TimerClock(time);
    }

    /** {@code time}, in which waiting takes none: the clock is put forward instead, for each run its own. */
    static RunClock skipping(InstantSource time) {
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        return new RunClock() {
            @Override
            public Instant instant() {
                return time.instant().plus(ahead.get());
            }

            @Override
            public CompletableFuture<Void> reached(Instant until) {
                ahead.updateAndGet(so -> {
                    Duration missing = Duration.between(time.instant().plus(so), until);
                    return missing.isNegative() ? so : so.plus(missing);
                });
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public RunClock forOneRun() {
                return skipping(time);
            }
        };
    }
}
