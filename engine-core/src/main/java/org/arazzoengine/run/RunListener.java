package org.arazzoengine.run;

/**
 * Sees the events of a run, in order, on the thread that runs it. Listeners cannot change the run: one that throws is
 * not called again, and its exception is in {@code RunResult.listenerFailures()}.
 */
@FunctionalInterface
public interface RunListener {

    void on(RunEvent event);
}
