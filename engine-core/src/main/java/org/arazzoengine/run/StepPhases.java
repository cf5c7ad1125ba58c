package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedAction;
import org.arazzoengine.plan.PlannedAction.Target;
import org.arazzoengine.plan.PlannedCall;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.request.CallLimits;
import org.arazzoengine.request.PreparedRequest;
import org.arazzoengine.request.RequestBuilder;
import org.arazzoengine.run.ActionChoice.Choice;
import org.arazzoengine.run.Pending.ChosenRetry;
import org.arazzoengine.run.RunEvent.Role;
import org.arazzoengine.source.Operation;

/**
 * What happens in a step: it is entered, its attempt is judged, an action leads on (Arazzo 1.1.0, Step Object). One
 * instance a turn.
 */
final class StepPhases {

    private final Plan plan;
    private final RunLimits limits;
    private final TurnBuilder turn;
    private final WorkflowPhases workflows;

    StepPhases(Plan plan, RunLimits limits, TurnBuilder turn, WorkflowPhases workflows) {
        this.plan = plan;
        this.limits = limits;
        this.turn = turn;
        this.workflows = workflows;
    }

    /** {@link Phase#ENTERING} */
    void enter() {
        if (turn.frame().position().step() == turn.workflow().steps().size()) {
            workflows.ends(new RunOutcome.Succeeded(Outputs.ofWorkflow(turn, true)), Transition.STEPS_DONE);
            return;
        }
        turn.atStep();
        if (StepLimit.isReached(turn, limits)) {
            workflows.stops(StepLimit.finding(plan, turn, limits), false, Transition.TOO_MANY_STEPS);
            return;
        }
        PlannedStep step = turn.step();
        Position position = turn.frame().position();
        turn.run(turn.frame().at(position.enter(step.timeout().map(turn.at()::plus))));
        turn.atStep();
        turn.stepStarted();
        Optional<Finding> unmet = Dependencies.unmet(step, turn);
        if (unmet.isPresent()) {
            notPossible(unmet.get());
        } else if (step.call() instanceof PlannedCall.OfOperation operation) {
            send(step, operation);
        } else {
            call(step, (PlannedCall.OfWorkflow) step.call());
        }
    }

    private void notPossible(Finding why) {
        turn.attempted(Attempt.failed(Optional.empty(), why));
        turn.take(Transition.CALL_NOT_POSSIBLE);
    }

    private void send(PlannedStep step, PlannedCall.OfOperation operation) {
        Duration own = step.timeout().orElse(limits.call().timeout());
        Instant ownEnd = turn.at().plus(own);
        Optional<Instant> cutAt = Optional.of(Deadlines.next(turn, limits)).filter(end -> !end.isAfter(ownEnd));
        Duration timeout = cutAt.map(end -> Duration.between(turn.at(), end)).orElse(own);
        CallLimits bounds = new CallLimits(timeout, limits.call().maxAnswerBytes());
        try {
            PreparedRequest request = RequestBuilder.build(step.at(), operation, turn.scope(), bounds, turn::note);
            turn.call(request, cutAt);
            turn.take(Transition.CALL_SENT);
        } catch (RequestBuilder.NotPossible e) {
            notPossible(e.finding());
        }
    }

    private void call(PlannedStep step, PlannedCall.OfWorkflow call) {
        PlannedWorkflow target = plan.workflows().get(call.workflow());
        ObjectNode inputs = target.inputs().withDefaults(GivenInputs.evaluate(call.inputs(), turn.scope(), turn));
        Optional<Finding> wrong = GivenInputs.check(target, inputs, step.at());
        if (wrong.isPresent()) {
            notPossible(wrong.get());
        } else {
            workflows.push(Role.CALLED, call.workflow(), inputs);
            turn.take(Transition.WORKFLOW_CALLED);
        }
    }

    /** {@link Phase#JUDGING} */
    void judge(Attempt attempt) {
        turn.atStep();
        PlannedStep step = turn.step();
        // By the letter only what the operation declares can be looked at; of a called workflow nobody knows which.
        Optional<Operation> declaring = plan.semantics().strict()
                ? step.operationCall().map(PlannedCall.OfOperation::operation)
                : Optional.empty();
        FrameScope scope = turn.scope()
                .seeing(attempt.exchange(), declaring)
                .withOutputs(attempt.called().map(RunOutcome::outputs));
        Optional<Finding> failure =
                StepJudge.judge(step, attempt, plan.semantics().withoutCriteria(), scope, turn);
        JsonNode outputs = outputs(step, attempt, scope, failure.isEmpty());
        // What a caller may look at is kept; nobody asks for what came before in any other workflow.
        Optional<Exchange> last = turn.frame().role() == Role.CALLED ? attempt.exchange() : Optional.empty();
        turn.run(turn.frame()
                .with(turn.frame().position().step(), new StepResult(outputs, failure.isEmpty()))
                .seeing(last.or(() -> turn.frame().last())));
        turn.atStep();
        failure.ifPresent(turn::attemptFailed);
        Optional<Position> back = turn.frame().position().back();
        if (back.isPresent()) {
            goBack(back.get(), failure);
            return;
        }
        Optional<Choice> choice =
                new ActionChoice(limits, scope.of(turn.frame()), turn).of(step.actions(failure.isEmpty()));
        if (choice.isPresent()) {
            follow(choice.get(), failure);
        } else {
            goOn(failure);
        }
    }

    private JsonNode outputs(PlannedStep step, Attempt attempt, FrameScope scope, boolean succeeded) {
        if (!attempt.isComplete()) {
            return JsonNodeFactory.instance.objectNode();
        }
        JsonNode outputs = step.outputs().isEmpty() && attempt.called().isPresent()
                ? attempt.called().get().outputs()
                : Outputs.ofStep(step.outputs(), scope, turn, succeeded);
        if (!step.outputs().isEmpty() || !outputs.isEmpty()) {
            turn.captured(outputs);
        }
        return outputs;
    }

    /** The step that a retry wanted first is over, however it ended (decision 61). */
    private void goBack(Position back, Optional<Finding> failure) {
        turn.stepFinished(failure);
        turn.run(turn.frame().at(back.nextAttempt()));
        turn.atStep();
        failure.ifPresent(why -> turn.note(Finding.warning(
                Problem.RETRY_TARGET_FAILED,
                turn.step().at(),
                "the step that the retry runs first failed; '" + turn.step().stepId() + "' is tried again all the same",
                "")));
        turn.take(Transition.RETRY_STEP_DONE);
    }

    private void goOn(Optional<Finding> failure) {
        turn.stepFinished(failure);
        if (failure.isEmpty()) {
            turn.run(turn.frame().at(Position.at(turn.frame().position().step() + 1)));
            turn.take(Transition.NEXT_STEP);
        } else {
            fails(failure.get(), Transition.STEP_FAILED);
        }
    }

    private void fails(Finding why, Transition transition) {
        String stepId = turn.step().stepId();
        turn.run(turn.frame());
        JsonNode known = Outputs.ofWorkflow(turn, false);
        workflows.ends(new RunOutcome.Failed(known, Optional.of(stepId), why), transition);
    }

    private void follow(Choice choice, Optional<Finding> failure) {
        turn.chosen(choice.action(), choice.delay());
        switch (choice.action().type()) {
            case END -> end(failure);
            case GOTO -> go(choice, failure);
            case RETRY -> retry(choice, failure.isEmpty());
        }
    }

    private void end(Optional<Finding> failure) {
        turn.stepFinished(failure);
        if (failure.isPresent()) {
            fails(failure.get(), Transition.WORKFLOW_ENDED);
        } else {
            turn.run(turn.frame());
            workflows.ends(new RunOutcome.Succeeded(Outputs.ofWorkflow(turn, true)), Transition.WORKFLOW_ENDED);
        }
    }

    private void go(Choice choice, Optional<Finding> failure) {
        turn.stepFinished(failure);
        Target target = choice.action().target().orElseThrow();
        if (target instanceof Target.OfStep step) {
            turn.run(turn.frame().at(Position.at(step.step())));
            turn.take(Transition.GOTO_STEP);
            return;
        }
        int to = ((Target.OfWorkflow) target).workflow();
        PlannedWorkflow workflow = plan.workflows().get(to);
        ObjectNode inputs = workflow.inputs().withDefaults(choice.inputs().orElseThrow());
        Optional<Finding> wrong =
                GivenInputs.check(workflow, inputs, choice.action().at());
        if (wrong.isPresent()) {
            fails(wrong.get(), Transition.GOTO_REFUSED);
        } else {
            workflows.transfer(to, inputs);
            turn.take(Transition.GOTO_WORKFLOW);
        }
    }

    private void retry(Choice choice, boolean success) {
        // The time of this attempt is over, and does not run between two attempts (decision 81).
        Position position = turn.frame().position();
        turn.run(turn.frame().at(position.spending(choice.action().name()).leave()));
        turn.atStep();
        ChosenRetry retry = new ChosenRetry(success, choice.index(), choice.inputs());
        if (choice.delay().isZero()) {
            turn.resumes(retry);
            turn.take(Transition.RETRY_AT_ONCE);
            return;
        }
        Instant wanted = turn.at().plus(choice.delay());
        Instant next = Deadlines.next(turn, limits);
        Instant until = wanted.isAfter(next) ? next : wanted;
        turn.pause(until, retry);
        turn.take(Transition.RETRY_LATER);
    }

    /** {@link Phase#RESUMING} */
    void resume(ChosenRetry retry) {
        turn.atStep();
        PlannedAction action = turn.step().actions(retry.ofSuccess()).get(retry.action());
        Position position = turn.frame().position();
        Optional<Target> target = action.target();
        if (target.isEmpty()) {
            turn.run(turn.frame().at(position.nextAttempt()));
            turn.take(Transition.STEP_RETRIED);
        } else if (target.get() instanceof Target.OfStep first) {
            turn.run(turn.frame().at(position.detour(first.step())));
            turn.take(Transition.RETRY_STEP_ENTERED);
        } else {
            resume((Target.OfWorkflow) target.get(), action, retry.inputs().orElseThrow());
        }
    }

    private void resume(Target.OfWorkflow target, PlannedAction action, ObjectNode given) {
        PlannedWorkflow first = plan.workflows().get(target.workflow());
        ObjectNode inputs = first.inputs().withDefaults(given);
        Optional<Finding> wrong = GivenInputs.check(first, inputs, action.at());
        if (wrong.isEmpty()) {
            workflows.push(Role.RETRIED, target.workflow(), inputs);
            turn.take(Transition.RETRY_WORKFLOW_STARTED);
            return;
        }
        turn.note(Finding.warning(
                Problem.RETRY_TARGET_FAILED,
                action.at(),
                wrong.get().message() + "\nso it does not run before the retry",
                wrong.get().hint()));
        turn.run(turn.frame().at(turn.frame().position().nextAttempt()));
        turn.take(Transition.RETRY_WORKFLOW_REFUSED);
    }
}
