package org.arazzoengine.run.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.Exchanges;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.run.Effect;
import org.arazzoengine.run.RunEvent;
import org.arazzoengine.run.RunListener;
import org.arazzoengine.run.RunMachine;
import org.arazzoengine.run.RunResult;
import org.arazzoengine.run.RunResult.WorkflowResult;
import org.arazzoengine.run.RunState;
import org.arazzoengine.run.Signal;
import org.arazzoengine.run.Turn;

/**
 * Runs a machine on the calling thread: performs its effects and feeds back what came of them. One instance a run, not
 * safe for several threads.
 */
final class LocalDriver {

    private final RunMachine machine;
    private final Exchanges exchanges;
    private final RunClock clock;
    private final List<RunListener> listeners;
    private final List<RuntimeException> listenerFailures = new ArrayList<>();
    private final List<WorkflowResult> workflows = new ArrayList<>();
    private JsonNode currentInputs = MissingNode.getInstance();
    private boolean interrupted;

    LocalDriver(RunMachine machine, Exchanges exchanges, RunClock clock, List<RunListener> listeners) {
        this.machine = machine;
        this.exchanges = exchanges;
        this.clock = clock;
        this.listeners = new ArrayList<>(listeners);
    }

    /** Runs to the end. An interrupt cancels the run; the thread is interrupted again afterwards. */
    RunResult run(String runId, List<ObjectNode> inputs) {
        Instant startedAt = clock.instant();
        RunState state = RunState.initial();
        Deque<Signal> inbox = new ArrayDeque<>(List.of(new Signal.Started(startedAt, runId, inputs)));
        while (!inbox.isEmpty()) {
            Turn turn = machine.advance(state, inbox.remove());
            state = turn.next();
            turn.events().forEach(this::publish);
            turn.effects().forEach(effect -> inbox.add(perform(effect)));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new RunResult(runId, startedAt, clock.instant(), workflows, listenerFailures);
    }

    private Signal perform(Effect effect) {
        try {
            return effect instanceof Effect.Send send ? send(send) : pause((Effect.Pause) effect);
        } catch (InterruptedException e) {
            interrupted = true;
            return new Signal.Cancelled(clock.instant());
        }
    }

    private Signal send(Effect.Send send) throws InterruptedException {
        try {
            HttpAnswer answer = exchanges.send(send.call());
            return new Signal.Answered(clock.instant(), send.id(), answer);
        } catch (ExchangeException e) {
            return new Signal.SendFailed(clock.instant(), send.id(), e.problem(), e.reason(), e.hint());
        }
    }

    private Signal pause(Effect.Pause pause) throws InterruptedException {
        clock.waitUntil(pause.until());
        return new Signal.Woke(clock.instant(), pause.id());
    }

    private void publish(RunEvent event) {
        collect(event);
        for (RunListener listener : List.copyOf(listeners)) {
            try {
                listener.on(event);
            } catch (RuntimeException e) {
                listenerFailures.add(e);
                listeners.remove(listener);
            }
        }
    }

    /** Of the workflows that nothing in the run called, what they were given and how they ended. */
    private void collect(RunEvent event) {
        if (!event.stamp().path().isEmpty()) {
            return;
        }
        if (event instanceof RunEvent.WorkflowStarted started) {
            currentInputs = started.inputs();
        } else if (event instanceof RunEvent.WorkflowFinished finished) {
            workflows.add(new WorkflowResult(finished.stamp().workflowId(), currentInputs, finished.outcome()));
            currentInputs = MissingNode.getInstance();
        }
    }
}
