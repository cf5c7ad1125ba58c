package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedAction;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.plan.PlannedStep.PlannedCriterion;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.PreparedRequest;
import org.arazzoengine.run.Pending.ChosenRetry;
import org.arazzoengine.run.RunEvent.Stamp;
import org.arazzoengine.run.RunState.Counts;
import org.arazzoengine.run.RunState.Visit;

/**
 * A state on its way to the next one, and what happens on the way. Lives within one call of the machine and never leaves
 * it.
 */
final class TurnBuilder {

    private final Plan plan;
    private final Instant now;
    private final List<Effect> effects = new ArrayList<>();
    private final List<RunEvent> events = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();

    private Phase phase;
    private String runId;
    private Instant startedAt;
    private List<ObjectNode> inputs;
    private int entry;
    private Optional<Frame> frame;
    private Optional<Pending> pending;
    private Slots<Completed> completed;
    private long eventCount;
    private long effectCount;
    private int stepCount;
    private int failureCount;
    private List<Visit> trail;

    private String workflowId = "";
    private String path = "";

    // What the next phase needs to know from the one before.
    private Optional<Attempt> attempt = Optional.empty();
    private Optional<RunOutcome> outcome = Optional.empty();
    private Optional<ChosenRetry> retry = Optional.empty();
    private Optional<Finding> stop = Optional.empty();
    private boolean wholeRun;

    TurnBuilder(Plan plan, RunState state, Instant now) {
        this.plan = plan;
        this.now = now;
        this.phase = state.phase();
        this.runId = state.runId();
        this.startedAt = state.startedAt();
        this.inputs = state.inputs();
        this.entry = state.entry();
        this.frame = state.frame();
        this.pending = state.pending();
        this.completed = state.completed();
        this.eventCount = state.counts().events();
        this.effectCount = state.counts().effects();
        this.stepCount = state.counts().steps();
        this.failureCount = state.counts().failures();
        this.trail = state.trail();
    }

    Turn finish() {
        Counts counts = new Counts(eventCount, effectCount, stepCount, failureCount);
        RunState next = new RunState(phase, runId, startedAt, inputs, entry, frame, pending, completed, counts, trail);
        return new Turn(next, effects, events, transitions);
    }

    void take(Transition transition) {
        if (transition.from() != phase) {
            throw new IllegalStateException("in " + phase + " there is no way " + transition);
        }
        transitions.add(transition);
        phase = transition.to();
    }

    Phase phase() {
        return phase;
    }

    Instant at() {
        return now;
    }

    Instant startedAt() {
        return startedAt;
    }

    void begin(Signal.Started started) {
        runId = started.runId();
        startedAt = started.at();
        inputs = started.inputs();
    }

    // The entry workflows.

    int entry() {
        return entry;
    }

    void nextEntry() {
        entry++;
        stepCount = 0;
        trail = List.of();
    }

    int failures() {
        return failureCount;
    }

    void countFailure() {
        failureCount++;
    }

    ObjectNode rootInputs(int workflow) {
        return inputs.get(plan.rootPosition(workflow));
    }

    // The workflow that is running.

    Frame frame() {
        return frame.orElseThrow();
    }

    boolean isIdle() {
        return frame.isEmpty();
    }

    /** From now on {@code next} is what is running, and events are about it. */
    void run(Frame next) {
        frame = Optional.of(next);
        workflowId = plan.workflows().get(next.workflow()).workflowId();
        path = next.path();
    }

    void runNothing() {
        frame = Optional.empty();
    }

    PlannedWorkflow workflow() {
        return plan.workflows().get(frame().workflow());
    }

    PlannedStep step() {
        return workflow().steps().get(frame().position().step());
    }

    /** From now on events are about the current step. */
    void atStep() {
        run(frame());
        path = stepPath();
    }

    String stepPath() {
        String above = frame().path();
        return above.isEmpty() ? step().stepId() : above + "/" + step().stepId();
    }

    FrameScope scope() {
        return FrameScope.between(plan, frame(), completed);
    }

    Slots<Completed> completed() {
        return completed;
    }

    void complete(int workflow, Completed left) {
        completed = completed.with(workflow, left);
    }

    /** Counts an attempt; answers how many there were before. */
    int countStep() {
        return stepCount++;
    }

    void visit(Visit visit) {
        List<Visit> longer = new ArrayList<>(trail);
        longer.add(visit);
        trail = longer;
    }

    List<Visit> trail() {
        return trail;
    }

    // What the run waits for.

    Optional<Pending> takePending() {
        Optional<Pending> taken = pending;
        pending = Optional.empty();
        return taken;
    }

    void call(PreparedRequest request, Optional<Instant> cutAt) {
        add(new RunEvent.RequestPrepared(stamp(), request.call()));
        await(new Pending.Call(nextEffectId(), request, cutAt));
    }

    void pause(Instant until, ChosenRetry retry) {
        await(new Pending.Pause(nextEffectId(), until, retry));
    }

    private void await(Pending next) {
        effects.add(next.effect());
        pending = Optional.of(next);
    }

    private String nextEffectId() {
        effectCount++;
        return runId + "-" + effectCount;
    }

    // What the next phase needs to know.

    void attempted(Attempt made) {
        attempt = Optional.of(made);
    }

    Attempt attempt() {
        return attempt.orElseThrow();
    }

    void ended(RunOutcome how) {
        outcome = Optional.of(how);
    }

    RunOutcome outcome() {
        return outcome.orElseThrow();
    }

    void resumes(ChosenRetry chosen) {
        retry = Optional.of(chosen);
    }

    ChosenRetry retry() {
        return retry.orElseThrow();
    }

    /** @param all whether no other entry workflow is to begin */
    void stopped(Finding why, boolean all) {
        stop = Optional.of(why);
        wholeRun = all;
    }

    Finding stop() {
        return stop.orElseThrow();
    }

    boolean stopsRun() {
        return wholeRun;
    }

    // What happens.

    void workflowStarted(RunEvent.Role role) {
        add(new RunEvent.WorkflowStarted(stamp(), role, workflow().at(), frame().inputs()));
    }

    void workflowLeft(PlannedWorkflow to, JsonNode given) {
        add(new RunEvent.WorkflowLeft(stamp(), to.workflowId(), to.at(), given));
    }

    void workflowFinished(RunOutcome outcome) {
        Frame ended = frame();
        workflowId = plan.workflows().get(ended.called()).workflowId();
        path = ended.path();
        add(new RunEvent.WorkflowFinished(stamp(), outcome));
    }

    void skipped(PlannedWorkflow workflow) {
        workflowId = workflow.workflowId();
        path = "";
        add(new RunEvent.WorkflowFinished(stamp(), new RunOutcome.Skipped()));
    }

    void stepStarted() {
        add(new RunEvent.StepStarted(
                stamp(), step().stepId(), frame().position().attempt(), step().at()));
    }

    void received(HttpAnswer answer) {
        add(new RunEvent.AnswerReceived(stamp(), answer));
    }

    void sendFailed(Finding why) {
        add(new RunEvent.SendFailed(stamp(), why));
    }

    void checked(PlannedCriterion criterion, Optional<String> action, Verdict verdict) {
        add(new RunEvent.CriterionChecked(
                stamp(),
                criterion.at(),
                action,
                criterion.criterion().text(),
                criterion.criterion().type(),
                verdict));
    }

    void note(Finding finding) {
        add(new RunEvent.Noted(stamp(), finding));
    }

    void captured(JsonNode outputs) {
        add(new RunEvent.OutputsCaptured(stamp(), outputs));
    }

    void attemptFailed(Finding why) {
        add(new RunEvent.AttemptFailed(stamp(), why));
    }

    void chosen(PlannedAction action, Duration delay) {
        add(new RunEvent.ActionChosen(
                stamp(),
                action.at(),
                action.name(),
                action.type(),
                action.target().map(PlannedAction.Target::text),
                delay));
    }

    void stepFinished(Optional<Finding> why) {
        add(new RunEvent.StepFinished(stamp(), step().stepId(), why));
    }

    private Stamp stamp() {
        return new Stamp(eventCount + 1, now, workflowId, path);
    }

    private void add(RunEvent event) {
        events.add(event);
        eventCount++;
    }
}
