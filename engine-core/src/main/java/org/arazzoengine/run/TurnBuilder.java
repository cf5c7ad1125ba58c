package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedOutput;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.plan.PlannedStep.PlannedCriterion;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.PreparedRequest;
import org.arazzoengine.run.RunEvent.Stamp;
import org.arazzoengine.run.RunState.Frame;
import org.arazzoengine.run.RunState.Pending;
import org.arazzoengine.run.RunState.Phase;

/** Collects what one signal leads to. Lives within one call of the machine and never leaves it. */
final class TurnBuilder {

    private final Plan plan;
    private final Instant at;
    private final List<Effect> effects = new ArrayList<>();
    private final List<RunEvent> events = new ArrayList<>();
    private RunState state;
    private String workflowId = "";
    private String path = "";

    TurnBuilder(Plan plan, RunState state, Instant at) {
        this.plan = plan;
        this.state = state;
        this.at = at;
    }

    Turn finish() {
        return new Turn(state, effects, events);
    }

    StepScope scope(int workflow, StepOutputs outputs) {
        return StepScope.between(
                plan, plan.workflows().get(workflow), state.inputs().get(workflow), outputs);
    }

    void begin(Signal.Started started) {
        state = new RunState(Phase.NEW, started.runId(), started.inputs(), Optional.empty(), 0, 0);
    }

    void startWorkflow(int workflow) {
        workflowId = plan.workflows().get(workflow).workflowId();
        path = "";
        add(new RunEvent.WorkflowStarted(stamp(), state.inputs().get(workflow)));
    }

    void startStep(PlannedStep step) {
        path = step.stepId();
        add(new RunEvent.StepStarted(stamp(), step.stepId(), 1, step.at()));
    }

    /** Places the events that follow in a step that began in an earlier turn. */
    void resumeStep(int workflow, PlannedStep step) {
        workflowId = plan.workflows().get(workflow).workflowId();
        path = step.stepId();
    }

    void call(int workflow, int step, StepOutputs outputs, PreparedRequest request) {
        add(new RunEvent.RequestPrepared(stamp(), request.call()));
        long count = state.effects() + 1;
        String id = state.runId() + "-" + count;
        effects.add(new Effect.Send(id, request.call()));
        Frame frame = new Frame(workflow, step, outputs, new Pending(id, request));
        state = new RunState(Phase.CALLING, state.runId(), state.inputs(), Optional.of(frame), state.events(), count);
    }

    void received(HttpAnswer answer) {
        add(new RunEvent.AnswerReceived(stamp(), answer));
    }

    void sendFailed(Finding why) {
        add(new RunEvent.SendFailed(stamp(), why));
    }

    void checked(PlannedCriterion criterion, Verdict verdict) {
        add(new RunEvent.CriterionChecked(
                stamp(),
                criterion.at(),
                criterion.criterion().text(),
                criterion.criterion().type(),
                verdict));
    }

    void note(Finding finding) {
        add(new RunEvent.Noted(stamp(), finding));
    }

    /** The outputs of the current step; one that leads to nothing is left out and noted (decision 6). */
    JsonNode capture(List<PlannedOutput> outputs, Scope scope) {
        JsonNode captured = evaluate(outputs, scope);
        if (!outputs.isEmpty()) {
            add(new RunEvent.OutputsCaptured(stamp(), captured));
        }
        return captured;
    }

    void succeedStep(PlannedStep step) {
        add(new RunEvent.StepFinished(stamp(), step.stepId(), Optional.empty()));
    }

    void failStep(int workflow, PlannedStep step, StepOutputs outputs, Finding why) {
        add(new RunEvent.StepFinished(stamp(), step.stepId(), Optional.of(why)));
        path = "";
        JsonNode known = workflowOutputs(workflow, outputs, false);
        add(new RunEvent.WorkflowFinished(stamp(), new RunOutcome.Failed(known, step.stepId(), why)));
    }

    void stopWorkflow(int workflow, PlannedStep step, StepOutputs outputs, Finding why) {
        add(new RunEvent.StepFinished(stamp(), step.stepId(), Optional.of(why)));
        path = "";
        JsonNode known = workflowOutputs(workflow, outputs, false);
        add(new RunEvent.WorkflowFinished(stamp(), new RunOutcome.Stopped(known, why)));
    }

    void succeedWorkflow(int workflow, StepOutputs outputs) {
        path = "";
        // Evaluated first: what is noted on the way comes before the end.
        JsonNode complete = workflowOutputs(workflow, outputs, true);
        add(new RunEvent.WorkflowFinished(stamp(), new RunOutcome.Succeeded(complete)));
    }

    void end() {
        state = new RunState(
                Phase.FINISHED, state.runId(), state.inputs(), Optional.empty(), state.events(), state.effects());
    }

    private JsonNode workflowOutputs(int workflow, StepOutputs outputs, boolean noteGaps) {
        PlannedWorkflow planned = plan.workflows().get(workflow);
        Scope scope = scope(workflow, outputs);
        return noteGaps ? evaluate(planned.outputs(), scope) : quietly(planned.outputs(), scope);
    }

    private JsonNode evaluate(List<PlannedOutput> outputs, Scope scope) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (PlannedOutput output : outputs) {
            output.value()
                    .evaluate(scope, new OutputNotes(output, this))
                    .toOptional()
                    .ifPresent(value -> values.set(output.name(), value));
        }
        return values;
    }

    /** After a failure most outputs are missing, and everybody knows why. */
    private static JsonNode quietly(List<PlannedOutput> outputs, Scope scope) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (PlannedOutput output : outputs) {
            output.value()
                    .evaluate(scope, Observer.NONE)
                    .toOptional()
                    .ifPresent(value -> values.set(output.name(), value));
        }
        return values;
    }

    private Stamp stamp() {
        return new Stamp(state.events() + 1, at, workflowId, path);
    }

    private void add(RunEvent event) {
        events.add(event);
        state = new RunState(
                state.phase(), state.runId(), state.inputs(), state.frame(), state.events() + 1, state.effects());
    }
}
