package org.arazzoengine.run.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.arazzoengine.run.Effect;
import org.arazzoengine.run.RunResult;
import org.arazzoengine.run.Signal;

/**
 * A run that nobody has to wait for. It holds a thread while it calls or computes and none while it waits for a retry.
 * Safe for several threads.
 */
public final class StartedRun {

    private final MachineRun run;
    private final Calls calls;
    private final RunClock clock;
    private final Executor threads;
    private final CompletableFuture<RunResult> result = new CompletableFuture<>();

    /** Held for what follows, so that an interrupt meets the call that it is for and nothing after it. */
    private final ReentrantLock lock = new ReentrantLock();

    private boolean cancelled;
    private Optional<Thread> calling = Optional.empty();
    private Optional<CompletableFuture<Void>> pause = Optional.empty();

    StartedRun(MachineRun run, Calls calls, RunClock clock, Executor threads) {
        this.run = run;
        this.calls = calls;
        this.clock = clock;
        this.threads = threads;
    }

    void start(List<ObjectNode> inputs) {
        threads.execute(() -> goOn(run.started(inputs)));
    }

    /**
     * Completes when the run is over, whether its workflows succeeded, failed or were cancelled; exceptionally only when
     * the engine or its transport failed itself. Completing or cancelling it does not end the run: {@link #cancel} does.
     */
    public CompletableFuture<RunResult> result() {
        return result.copy();
    }

    /**
     * Ends the run at once: the call or the wait that is under way is given up, what began is told to the listeners as
     * cancelled, and {@link #result} completes soon after. A run that is over stays as it is.
     */
    public void cancel() {
        Optional<CompletableFuture<Void>> waited;
        lock.lock();
        try {
            cancelled = true;
            calling.ifPresent(Thread::interrupt);
            waited = pause;
        } finally {
            lock.unlock();
        }
        waited.ifPresent(wait -> wait.cancel(false));
    }

    private void goOn(Signal signal) {
        try {
            Optional<Effect> effect = run.apply(signal);
            while (effect.isPresent()) {
                if (effect.get() instanceof Effect.Pause wait && parks(wait)) {
                    return;
                }
                effect = run.apply(perform(effect.get()));
            }
            result.complete(run.result());
        } catch (RuntimeException | Error fault) {
            result.completeExceptionally(fault);
        }
    }

    /** Leaves the thread to others until {@code wait} is over, unless that is the case already. */
    private boolean parks(Effect.Pause wait) {
        CompletableFuture<Void> reached = clock.reached(wait.until());
        lock.lock();
        try {
            if (cancelled || reached.isDone()) {
                reached.cancel(false);
                return false;
            }
            pause = Optional.of(reached);
        } finally {
            lock.unlock();
        }
        reached.whenComplete((over, givenUp) -> wake(wait));
        return true;
    }

    private void wake(Effect.Pause wait) {
        try {
            threads.execute(() -> goOn(woken(wait)));
        } catch (RejectedExecutionException closed) {
            result.completeExceptionally(closed);
        }
    }

    private Signal perform(Effect effect) {
        return effect instanceof Effect.Send send ? send(send) : woken((Effect.Pause) effect);
    }

    private Signal woken(Effect.Pause wait) {
        lock.lock();
        try {
            pause = Optional.empty();
            return cancelled ? cancelled() : new Signal.Woke(clock.instant(), wait.id());
        } finally {
            lock.unlock();
        }
    }

    private Signal send(Effect.Send send) {
        if (!begins(Optional.of(Thread.currentThread()))) {
            return cancelled();
        }
        try {
            return calls.send(send);
        } catch (InterruptedException e) {
            return cancelled();
        } finally {
            ends();
        }
    }

    /** Whether the thread may call, and be interrupted from now on. */
    private boolean begins(Optional<Thread> thread) {
        lock.lock();
        try {
            calling = thread;
            return !cancelled;
        } finally {
            lock.unlock();
        }
    }

    private void ends() {
        if (!begins(Optional.empty())) {
            // The interrupt was for the call; listeners must not meet it.
            Thread.interrupted();
        }
    }

    private Signal cancelled() {
        return new Signal.Cancelled(clock.instant());
    }
}
