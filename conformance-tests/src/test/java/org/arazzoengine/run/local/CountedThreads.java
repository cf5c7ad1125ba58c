package org.arazzoengine.run.local;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads of which one can say how many are taken. */
final class CountedThreads implements Executor {

    private final Executor threads;
    private final AtomicInteger taken = new AtomicInteger();

    CountedThreads(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        taken.incrementAndGet();
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                taken.decrementAndGet();
            }
        });
    }

    /** How many tasks have begun or wait for a thread. */
    int taken() {
        return taken.get();
    }
}
