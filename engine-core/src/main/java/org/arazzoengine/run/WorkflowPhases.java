package org.arazzoengine.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.plan.PlannedWorkflow.WorkflowDependency;
import org.arazzoengine.run.RunEvent.Role;

/**
 * What happens around steps: workflows are chosen, begin, end and are stopped (Arazzo 1.1.0, Workflow Object). One
 * instance a turn.
 */
final class WorkflowPhases {

    private final Plan plan;
    private final RunLimits limits;
    private final TurnBuilder turn;

    WorkflowPhases(Plan plan, RunLimits limits, TurnBuilder turn) {
        this.plan = plan;
        this.limits = limits;
        this.turn = turn;
    }

    /** {@link Phase#CHOOSING} */
    void choose() {
        while (turn.entry() < plan.entries().size()) {
            int workflow = plan.entries().get(turn.entry());
            boolean needed = plan.isNeededBefore(turn.entry());
            turn.nextEntry();
            if (turn.failures() >= limits.maxFailures()) {
                turn.skipped(plan.workflows().get(workflow));
            } else if (!needed || turn.completed().at(workflow).isEmpty()) {
                push(Role.ENTRY, workflow, turn.rootInputs(workflow));
                turn.take(Transition.ENTRY_CHOSEN);
                return;
            }
        }
        turn.take(Transition.ENTRIES_DONE);
    }

    /** Has {@code workflow} run, and what is running wait for it. */
    void push(Role role, int workflow, ObjectNode inputs) {
        boolean idle = turn.isIdle();
        String path = idle ? "" : role == Role.DEPENDENCY ? turn.frame().path() : turn.stepPath();
        turn.run(Frame.of(idle ? Optional.empty() : Optional.of(turn.frame()), role, workflow, path, inputs));
    }

    /** Has {@code workflow} run in place of what is running (decision 68). */
    void transfer(int workflow, ObjectNode inputs) {
        turn.run(turn.frame());
        turn.workflowLeft(plan.workflows().get(workflow), inputs);
        Frame frame = turn.frame();
        Completed leaving =
                new Completed(frame.inputs(), JsonNodeFactory.instance.objectNode(), frame.results(), false);
        turn.run(frame.transferred(workflow, inputs, leaving));
    }

    /** {@link Phase#STARTING} */
    void start() {
        Frame frame = turn.frame();
        turn.run(frame);
        if (frame.depth() > limits.maxDepth()) {
            stops(tooDeep(), false, Transition.TOO_DEEP);
            return;
        }
        for (WorkflowDependency dependency : turn.workflow().dependsOn()) {
            Optional<Completed> left = turn.completed().at(dependency.workflow());
            if (left.isEmpty() && !isUnderWay(dependency.workflow())) {
                push(Role.DEPENDENCY, dependency.workflow(), turn.rootInputs(dependency.workflow()));
                turn.take(Transition.DEPENDENCY_STARTED);
                return;
            } else if (left.filter(Completed::succeeded).isEmpty()) {
                dependencyFailed(dependency, left.isPresent());
                return;
            }
        }
        show();
        turn.run(frame.begin());
        turn.take(Transition.WORKFLOW_STARTED);
    }

    private Finding tooDeep() {
        PlannedWorkflow workflow = turn.workflow();
        return Finding.error(
                Problem.TOO_DEEPLY_NESTED,
                workflow.at(),
                "the workflow '" + workflow.workflowId() + "' would be number "
                        + turn.frame().depth() + " of workflows that wait for each other, at most " + limits.maxDepth()
                        + " may",
                "A workflow that calls itself needs an action that ends it.");
    }

    private boolean isUnderWay(int workflow) {
        for (Optional<Frame> at = Optional.of(turn.frame());
                at.isPresent();
                at = at.get().parent()) {
            if (at.get().called() == workflow || at.get().workflow() == workflow) {
                return true;
            }
        }
        return false;
    }

    private void dependencyFailed(WorkflowDependency dependency, boolean ran) {
        show();
        Finding why = Finding.error(
                Problem.DEPENDENCY_FAILED,
                dependency.at(),
                "the workflow '" + turn.workflow().workflowId() + "' depends on '" + dependency.text() + "', which "
                        + (ran ? "failed" : "is waiting for it"));
        ends(
                new RunOutcome.Failed(JsonNodeFactory.instance.objectNode(), Optional.empty(), why),
                Transition.DEPENDENCY_FAILED);
    }

    /** Tells of the workflow, unless it only takes the place of one that was told of. */
    private void show() {
        if (turn.frame().left().isEmpty()) {
            turn.workflowStarted(turn.frame().role());
        }
    }

    void ends(RunOutcome outcome, Transition transition) {
        turn.ended(outcome);
        turn.take(transition);
    }

    /** {@link Phase#ENDING} */
    void end(RunOutcome outcome) {
        Frame ended = turn.frame();
        turn.workflowFinished(outcome);
        complete(ended, outcome);
        switch (ended.role()) {
            case ENTRY -> {
                entryOver(outcome);
                turn.take(Transition.ENTRY_ENDED);
            }
            case DEPENDENCY -> {
                turn.run(ended.parent().orElseThrow());
                turn.take(Transition.DEPENDENCY_ENDED);
            }
            case CALLED -> {
                turn.run(ended.parent().orElseThrow());
                turn.attempted(Attempt.called(ended.last(), outcome, callFailed(ended, outcome)));
                turn.take(Transition.CALL_ENDED);
            }
            case RETRIED -> {
                turn.run(ended.parent().orElseThrow());
                turn.atStep();
                outcome.why().ifPresent(why -> noteRetry(ended, why));
                turn.run(turn.frame().at(turn.frame().position().nextAttempt()));
                turn.take(Transition.RETRY_WORKFLOW_ENDED);
            }
        }
    }

    private void complete(Frame ended, RunOutcome outcome) {
        boolean succeeded = outcome.isSuccess();
        turn.complete(ended.workflow(), new Completed(ended.inputs(), outcome.outputs(), ended.results(), succeeded));
        ended.left()
                .ifPresent(left -> turn.complete(
                        ended.called(), new Completed(left.inputs(), outcome.outputs(), left.results(), succeeded)));
    }

    private void entryOver(RunOutcome outcome) {
        if (!outcome.isSuccess()) {
            turn.countFailure();
        }
        turn.runNothing();
    }

    private Optional<Finding> callFailed(Frame ended, RunOutcome outcome) {
        String workflowId = plan.workflows().get(ended.called()).workflowId();
        return outcome.why()
                .map(why -> Finding.error(
                        Problem.WORKFLOW_FAILED,
                        turn.step().at(),
                        "the workflow '" + workflowId + "' that the step calls failed: " + why.message(),
                        "See " + why.at().inWords() + "."));
    }

    private void noteRetry(Frame ended, Finding why) {
        String workflowId = plan.workflows().get(ended.called()).workflowId();
        turn.note(Finding.warning(
                Problem.RETRY_TARGET_FAILED,
                turn.step().at(),
                "the workflow '" + workflowId + "' that the retry runs first failed, the step is tried again all the"
                        + " same: " + why.message(),
                ""));
    }

    void stops(Finding why, boolean wholeRun, Transition transition) {
        turn.stopped(why, wholeRun);
        turn.take(transition);
    }

    /** {@link Phase#STOPPING} */
    void stop(Finding why, boolean wholeRun) {
        while (!turn.isIdle()) {
            unwind(why);
        }
        turn.countFailure();
        turn.take(wholeRun ? Transition.RUN_STOPPED : Transition.ENTRY_STOPPED);
    }

    /** Ends what is running, in the middle, and goes back to what waits for it. */
    void unwind(Finding why) {
        Frame frame = turn.frame();
        turn.run(frame);
        if (!frame.begun()) {
            show();
        } else {
            leaveStep(frame.position(), why);
        }
        RunOutcome stopped = new RunOutcome.Stopped(
                frame.begun() ? Outputs.ofWorkflow(turn, false) : JsonNodeFactory.instance.objectNode(), why);
        turn.workflowFinished(stopped);
        complete(frame, stopped);
        frame.parent().ifPresentOrElse(turn::run, turn::runNothing);
    }

    /** Ends the step that is under way, and the one that waits for it when it is what a retry wanted first. */
    private void leaveStep(Position position, Finding why) {
        turn.run(turn.frame().at(position));
        if (position.entered()) {
            turn.atStep();
            turn.stepFinished(Optional.of(why));
        }
        position.back().ifPresent(back -> leaveStep(back, why));
        turn.run(turn.frame());
    }

    /** The frames between what is running and {@code outer} end, and the current step of {@code outer} has failed. */
    void timeOut(Frame outer, Finding why) {
        while (turn.frame() != outer) {
            unwind(why);
        }
    }
}
