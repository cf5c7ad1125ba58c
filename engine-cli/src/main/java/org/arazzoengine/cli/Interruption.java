package org.arazzoengine.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Until it is closed, Ctrl-C and a termination cancel the run of the thread that opened it, and the process waits a moment
 * for the report of what ran so far. The process then ends with 130 or 143, as after any signal.
 */
final class Interruption {

    private static final long MAX_WAIT_SECONDS = 5;

    private final Thread runner = Thread.currentThread();
    private final CountDownLatch reported = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancel, "interruption");

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancel() {
        runner.interrupt();
        try {
            if (!reported.await(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("arazzo: the run could not be ended in time; its report is not complete");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The report is written. */
    void close() {
        reported.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is already ending, which is what the hook was for.
        }
    }
}
