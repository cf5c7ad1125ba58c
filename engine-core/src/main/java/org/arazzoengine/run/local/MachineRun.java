package org.arazzoengine.run.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
 * One run of a machine: hands it signals, tells the listeners what happened and keeps how the workflows ended. Used by
 * one thread at a time.
 */
final class MachineRun {

    private final RunMachine machine;
    private final String runId;
    private final RunClock clock;
    private final List<RunListener> listeners;
    private final List<RuntimeException> listenerFailures = new ArrayList<>();
    private final List<WorkflowResult> workflows = new ArrayList<>();
    private Instant startedAt = Instant.EPOCH;
    private RunState state = RunState.initial();
    private JsonNode currentInputs = MissingNode.getInstance();

    MachineRun(RunMachine machine, String runId, RunClock clock, List<RunListener> listeners) {
        this.machine = machine;
        this.runId = runId;
        this.clock = clock;
        this.listeners = new CopyOnWriteArrayList<>(listeners);
    }

    /** The first signal of the run. */
    Signal started(List<ObjectNode> inputs) {
        startedAt = clock.instant();
        return new Signal.Started(startedAt, runId, inputs);
    }

    /** What is to be done after {@code signal}; nothing when the run is over. */
    Optional<Effect> apply(Signal signal) {
        Turn turn = machine.advance(state, signal);
        state = turn.next();
        turn.events().forEach(this::publish);
        // A run waits for one thing at a time.
        return turn.effects().stream().findFirst();
    }

    RunResult result() {
        return new RunResult(runId, startedAt, clock.instant(), workflows, listenerFailures);
    }

    private void publish(RunEvent event) {
        collect(event);
        for (RunListener listener : listeners) {
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
