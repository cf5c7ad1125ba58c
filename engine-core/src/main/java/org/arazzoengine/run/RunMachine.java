package org.arazzoengine.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.request.AnswerBody;
import org.arazzoengine.run.Pending.Call;
import org.arazzoengine.run.Pending.Pause;

/**
 * Runs the workflows of a plan: a pure function from state and signal to the next state (docs/control-flow.md shows its
 * {@link Transition}s). A signal that the state does not wait for changes nothing. Immutable, safe for several threads.
 */
public final class RunMachine {

    private final Plan plan;
    private final RunLimits limits;

    public RunMachine(Plan plan, RunLimits limits) {
        this.plan = plan;
        this.limits = limits;
    }

    /**
     * What {@code signal} leads to in {@code state}.
     *
     * @throws IllegalArgumentException when one of them is not of a run of this machine's plan
     */
    public Turn advance(RunState state, Signal signal) {
        if (!PlanFit.fits(plan, state)) {
            throw new IllegalArgumentException(
                    "expected a state of a run of this plan, found one of another: it names what this plan does not have");
        } else if (!PlanFit.fits(plan, signal)) {
            throw new IllegalArgumentException("expected the inputs of "
                    + plan.roots().size() + " workflows, one for each root of the plan, found those of "
                    + ((Signal.Started) signal).inputs().size());
        }
        if (state.isFinished() || !isAwaited(state, signal)) {
            return new Turn(state, List.of(), List.of(), List.of());
        }
        TurnBuilder turn = new TurnBuilder(plan, state, signal.at());
        WorkflowPhases workflows = new WorkflowPhases(plan, limits, turn);
        StepPhases steps = new StepPhases(plan, limits, turn, workflows);
        react(turn, workflows, signal);
        while (!turn.phase().isResting()) {
            switch (turn.phase()) {
                case CHOOSING -> workflows.choose();
                case STARTING -> workflows.start();
                case ENTERING -> steps.enter();
                case JUDGING -> steps.judge(turn.attempt());
                case RESUMING -> steps.resume(turn.retry());
                case ENDING -> workflows.end(turn.outcome());
                case STOPPING -> workflows.stop(turn.stop(), turn.stopsRun());
                default -> throw new IllegalStateException(turn.phase() + " rests");
            }
        }
        return turn.finish();
    }

    private static boolean isAwaited(RunState state, Signal signal) {
        Optional<Pending> pending = state.pending();
        if (signal instanceof Signal.Started) {
            return state.phase() == Phase.NEW;
        } else if (signal instanceof Signal.Answered answered) {
            return awaits(pending, Call.class, answered.effectId());
        } else if (signal instanceof Signal.SendFailed failed) {
            return awaits(pending, Call.class, failed.effectId());
        } else if (signal instanceof Signal.Woke woke) {
            return awaits(pending, Pause.class, woke.effectId());
        }
        return true;
    }

    private static boolean awaits(Optional<Pending> pending, Class<? extends Pending> kind, String effectId) {
        return pending.filter(kind::isInstance)
                .filter(waited -> waited.effectId().equals(effectId))
                .isPresent();
    }

    private void react(TurnBuilder turn, WorkflowPhases workflows, Signal signal) {
        if (signal instanceof Signal.Started started) {
            turn.begin(started);
            turn.take(Transition.RUN_STARTED);
            return;
        }
        Optional<Pending> pending = turn.takePending();
        if (pending.isEmpty()) {
            turn.take(Transition.RUN_CANCELLED_UNSTARTED);
            return;
        }
        turn.atStep();
        if (signal instanceof Signal.Cancelled) {
            Finding why = Finding.error(Problem.CANCELLED, turn.step().at(), "the run was cancelled during this step");
            workflows.stops(
                    why, true, pending.get() instanceof Call ? Transition.CALL_CANCELLED : Transition.PAUSE_CANCELLED);
        } else if (pending.get() instanceof Call call) {
            called(turn, workflows, call, signal);
        } else {
            woke(turn, workflows, (Pause) pending.get());
        }
    }

    private void called(TurnBuilder turn, WorkflowPhases workflows, Call call, Signal signal) {
        boolean answered = signal instanceof Signal.Answered;
        Exchange exchange = signal instanceof Signal.Answered received
                ? answered(turn, call, received)
                : Exchange.unanswered(call.request());
        Optional<Finding> failure = answered ? Optional.empty() : Optional.of(failed(turn, (Signal.SendFailed) signal));
        Instant now = cut(call, signal).orElse(signal.at());
        if (!now.isBefore(Deadlines.runEnd(turn, limits))) {
            workflows.stops(runOut(turn), true, Transition.CALL_RUN_OUT);
            return;
        }
        Optional<Frame> expired = Deadlines.expired(turn, now);
        if (expired.isPresent()) {
            timeOut(turn, workflows, expired.get(), Optional.of(Exchange.unanswered(call.request())));
            turn.take(Transition.CALL_TIMED_OUT);
        } else if (failure.isPresent()) {
            turn.attempted(Attempt.failed(Optional.of(exchange), failure.get()));
            turn.take(Transition.CALL_FAILED);
        } else {
            turn.attempted(Attempt.answered(exchange));
            turn.take(Transition.CALL_ANSWERED);
        }
    }

    private static Exchange answered(TurnBuilder turn, Call call, Signal.Answered received) {
        AnswerBody body =
                AnswerBody.of(received.answer().headers(), received.answer().body());
        turn.received(received.answer());
        Location at = turn.step().at();
        body.fault().ifPresent(fault -> turn.note(Finding.warning(Problem.BODY_NOT_JSON, at, fault, "")));
        return Exchange.answered(call.request(), received.answer(), body);
    }

    private static Finding failed(TurnBuilder turn, Signal.SendFailed failed) {
        Finding why = Finding.error(failed.problem(), turn.step().at(), failed.message(), failed.hint());
        turn.sendFailed(why);
        return why;
    }

    /**
     * The deadline that the call was cut at, when it was: the clock of who waited for it may say that it is a moment
     * before.
     */
    private static Optional<Instant> cut(Call call, Signal signal) {
        boolean timedOut = signal instanceof Signal.SendFailed failed
                && (failed.problem() == Problem.CONNECT_TIMEOUT || failed.problem() == Problem.ANSWER_TIMEOUT);
        return call.cutAt().filter(end -> timedOut && signal.at().isBefore(end));
    }

    private void woke(TurnBuilder turn, WorkflowPhases workflows, Pause pause) {
        Instant now = turn.at().isBefore(pause.until()) ? pause.until() : turn.at();
        if (!now.isBefore(Deadlines.runEnd(turn, limits))) {
            workflows.stops(runOut(turn), true, Transition.PAUSE_RUN_OUT);
            return;
        }
        Optional<Frame> expired = Deadlines.expired(turn, now);
        if (expired.isPresent()) {
            timeOut(turn, workflows, expired.get(), Optional.empty());
            turn.take(Transition.PAUSE_TIMED_OUT);
        } else {
            turn.resumes(pause.retry());
            turn.take(Transition.PAUSE_OVER);
        }
    }

    private Finding runOut(TurnBuilder turn) {
        return Finding.error(
                Problem.RUN_TIMEOUT,
                turn.step().at(),
                "the run did not end within " + Durations.text(limits.runTimeout()),
                "Allow more with --run-timeout.");
    }

    private void timeOut(TurnBuilder turn, WorkflowPhases workflows, Frame expired, Optional<Exchange> exchange) {
        PlannedStep step = plan.workflows()
                .get(expired.workflow())
                .steps()
                .get(expired.position().step());
        Duration time = step.timeout().orElseThrow();
        Finding why = Finding.error(
                Problem.STEP_TIMEOUT,
                step.at(),
                "the step '" + step.stepId() + "' did not finish within its timeout of " + Durations.text(time));
        boolean own = turn.frame() == expired;
        workflows.timeOut(expired, why);
        turn.attempted(Attempt.failed(own ? exchange : Optional.empty(), why));
    }
}
