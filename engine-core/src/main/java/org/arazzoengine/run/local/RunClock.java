package org.arazzoengine.run.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The time that a run lives in. Implementations are safe for several threads. */
public interface RunClock extends InstantSource {

    /**
     * Returns when {@link #instant} is {@code until} or later.
     *
     * @throws InterruptedException when the thread was interrupted while waiting
     */
    void waitUntil(Instant until) throws InterruptedException;

    /** The system's clock. */
    static RunClock system() {
        return of(InstantSource.system());
    }

    /** {@code time}, waited for on the thread that asks. */
    static RunClock of(InstantSource time) {
        return new RunClock() {
            @Override
            public Instant instant() {
                return time.instant();
            }

            @Override
            public void waitUntil(Instant until) throws InterruptedException {
                for (Instant now = instant(); now.isBefore(until); now = instant()) {
                    // At least a millisecond: what is left may be less than the clock can tell.
                    TimeUnit.MILLISECONDS.sleep(
                            Math.max(1, Duration.between(now, until).toMillis()));
                }
            }
        };
    }

    /** {@code time}, in which waiting takes none: the clock is put forward instead. */
    static RunClock skipping(InstantSource time) {
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        return new RunClock() {
            @Override
            public Instant instant() {
                return time.instant().plus(ahead.get());
            }

            @Override
            public void waitUntil(Instant until) {
                ahead.updateAndGet(so -> {
                    Duration missing = Duration.between(time.instant().plus(so), until);
                    return missing.isNegative() ? so : so.plus(missing);
                });
            }
        };
    }
}
