package org.arazzoengine.run;

/**
 * Sees the events of a run, in order and one at a time, on the threads that it runs on: the one that waits for it, or for
 * a started run now this one and now that. Listeners cannot change the run: one that throws is not called again, and its exception is in {@code RunResult.listenerFailures()}.
 */
@FunctionalInterface
public interface RunListener {

    void on(RunEvent event);
}
