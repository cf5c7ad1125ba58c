package org.arazzoengine.run;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.request.AnswerBody;
import org.arazzoengine.request.CallLimits;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.PreparedRequest;
import org.arazzoengine.request.RequestBuilder;
import org.arazzoengine.run.RunState.Frame;
import org.arazzoengine.run.RunState.Phase;

/**
 * Runs the workflows of a plan one after the other, step by step: a pure function from state and signal to the next
 * state. A failed workflow does not stop the ones after it.
 *
 * <pre>
 * NEW ──started──► step entered ──► CALLING ──answered──► judged ──success──► next step, next workflow or FINISHED
 *                       │              └──send failed──► judged ──failure──► next workflow or FINISHED
 *                       └──request not possible──► judged
 * any ──cancelled──► FINISHED
 * </pre>
 *
 * A signal that the state does not wait for changes nothing. Immutable, safe for several threads.
 */
public final class RunMachine {

    private final Plan plan;
    private final CallLimits limits;

    public RunMachine(Plan plan, CallLimits limits) {
        this.plan = plan;
        this.limits = limits;
    }

    /** What {@code signal} leads to in {@code state}. */
    public Turn advance(RunState state, Signal signal) {
        if (state.isFinished() || !isAwaited(state, signal)) {
            return new Turn(state, List.of(), List.of());
        }
        TurnBuilder turn = new TurnBuilder(plan, state, signal.at());
        if (signal instanceof Signal.Started started) {
            turn.begin(started);
            enterWorkflow(turn, 0);
        } else if (signal instanceof Signal.Answered answered) {
            judge(turn, state.frame().orElseThrow(), answered.answer());
        } else if (signal instanceof Signal.SendFailed failed) {
            sendFailed(turn, state.frame().orElseThrow(), failed);
        } else {
            cancel(turn, state);
        }
        return turn.finish();
    }

    private static boolean isAwaited(RunState state, Signal signal) {
        if (signal instanceof Signal.Started) {
            return state.phase() == Phase.NEW;
        } else if (signal instanceof Signal.Answered answered) {
            return isPending(state, answered.effectId());
        } else if (signal instanceof Signal.SendFailed failed) {
            return isPending(state, failed.effectId());
        }
        return true;
    }

    private static boolean isPending(RunState state, String effectId) {
        return state.frame()
                .filter(frame -> frame.pending().effectId().equals(effectId))
                .isPresent();
    }

    private void enterWorkflow(TurnBuilder turn, int workflow) {
        for (int next = workflow; next < plan.workflows().size(); next++) {
            turn.startWorkflow(next);
            if (enterStep(
                    turn,
                    next,
                    0,
                    StepOutputs.none(plan.workflows().get(next).steps().size()))) {
                return;
            }
        }
        turn.end();
    }

    /** Enters steps until one waits for an answer; false when the workflow came to its end before. */
    private boolean enterStep(TurnBuilder turn, int workflow, int step, StepOutputs outputs) {
        if (step == plan.workflows().get(workflow).steps().size()) {
            turn.succeedWorkflow(workflow, outputs);
            return false;
        }
        PlannedStep planned = plan.workflows().get(workflow).steps().get(step);
        turn.startStep(planned);
        try {
            PreparedRequest request = RequestBuilder.build(planned, turn.scope(workflow, outputs), limits, turn::note);
            turn.call(workflow, step, outputs, request);
            return true;
        } catch (RequestBuilder.NotPossible e) {
            turn.failStep(workflow, planned, outputs, e.finding());
            return false;
        }
    }

    private void judge(TurnBuilder turn, Frame frame, HttpAnswer answer) {
        PlannedStep step = plan.workflows().get(frame.workflow()).steps().get(frame.step());
        turn.resumeStep(frame.workflow(), step);
        AnswerBody body = AnswerBody.of(answer.headers(), answer.body());
        turn.received(answer);
        body.fault().ifPresent(fault -> turn.note(Finding.warning(Problem.BODY_NOT_JSON, step.at(), fault, "")));
        StepScope scope = turn.scope(frame.workflow(), frame.outputs())
                .withRequest(
                        frame.pending().request(),
                        plan.semantics().strict() ? Optional.of(step.operation()) : Optional.empty())
                .withAnswer(answer, body);
        Optional<Finding> failure = StepJudge.judge(step, scope, answer, turn);
        StepOutputs outputs = frame.outputs().with(frame.step(), turn.capture(step.outputs(), scope));
        if (failure.isPresent()) {
            turn.failStep(frame.workflow(), step, outputs, failure.get());
            enterWorkflow(turn, frame.workflow() + 1);
        } else {
            turn.succeedStep(step);
            if (!enterStep(turn, frame.workflow(), frame.step() + 1, outputs)) {
                enterWorkflow(turn, frame.workflow() + 1);
            }
        }
    }

    private void sendFailed(TurnBuilder turn, Frame frame, Signal.SendFailed failed) {
        PlannedStep step = plan.workflows().get(frame.workflow()).steps().get(frame.step());
        turn.resumeStep(frame.workflow(), step);
        Finding why = Finding.error(failed.problem(), step.at(), failed.message(), failed.hint());
        turn.sendFailed(why);
        turn.failStep(frame.workflow(), step, frame.outputs(), why);
        enterWorkflow(turn, frame.workflow() + 1);
    }

    private void cancel(TurnBuilder turn, RunState state) {
        state.frame().ifPresent(frame -> {
            PlannedStep step = plan.workflows().get(frame.workflow()).steps().get(frame.step());
            turn.resumeStep(frame.workflow(), step);
            Location at = step.at();
            turn.stopWorkflow(
                    frame.workflow(),
                    step,
                    frame.outputs(),
                    Finding.error(Problem.CANCELLED, at, "the run was cancelled during this step"));
        });
        turn.end();
    }
}
