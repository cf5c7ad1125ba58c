package org.arazzoengine.run.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
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
    private final InstantSource clock;
    private final List<RunListener> listeners;
    private final List<RuntimeException> listenerFailures = new ArrayList<>();
    private final List<WorkflowResult> workflows = new ArrayList<>();
    private JsonNode currentInputs = MissingNode.getInstance();
    private boolean interrupted;

    LocalDriver(RunMachine machine, Exchanges exchanges, InstantSource clock, List<RunListener> listeners) {
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
        Effect.Send send = (Effect.Send) effect;
        try {
            HttpAnswer answer = exchanges.send(send.call());
            return new Signal.Answered(clock.instant(), send.id(), answer);
        } catch (ExchangeException e) {
            return new Signal.SendFailed(clock.instant(), send.id(), e.problem(), e.reason(), e.hint());
        } catch (InterruptedException e) {
            interrupted = true;
            return new Signal.Cancelled(clock.instant());
        }
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

    private void collect(RunEvent event) {
        if (event instanceof RunEvent.WorkflowStarted started) {
            currentInputs = started.inputs();
        } else if (event instanceof RunEvent.WorkflowFinished finished) {
            workflows.add(new WorkflowResult(finished.stamp().workflowId(), currentInputs, finished.outcome()));
        }
    }
}
