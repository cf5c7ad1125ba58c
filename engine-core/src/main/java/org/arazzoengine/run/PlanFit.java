package org.arazzoengine.run;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedAction;
import org.arazzoengine.plan.PlannedAction.Target;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.run.Pending.ChosenRetry;
import org.arazzoengine.run.Pending.Pause;

/** Whether signals and states can be of a plan: those that were read from a text may be of any. Stateless. */
final class PlanFit {

    private PlanFit() {}

    /** Whether {@code signal} can be one for a run of {@code plan}. */
    static boolean fits(Plan plan, Signal signal) {
        return !(signal instanceof Signal.Started started)
                || started.inputs().size() == plan.roots().size();
    }

    static boolean fits(Plan plan, RunState state) {
        if (state.phase() == Phase.NEW) {
            return true;
        }
        boolean fits = state.inputs().size() == plan.roots().size()
                && state.entry() <= plan.entries().size()
                && state.trail().stream().allMatch(visit -> isStep(plan, visit.workflow(), visit.step()));
        for (Optional<Frame> at = state.frame();
                fits && at.isPresent();
                at = at.get().parent()) {
            Frame frame = at.get();
            fits = frame.called() < plan.workflows().size() && fits(plan, frame.workflow(), frame.position());
        }
        return fits
                && state.pending()
                        .filter(Pause.class::isInstance)
                        .map(Pause.class::cast)
                        .filter(pause -> !fits(plan, state, pause.retry()))
                        .isEmpty();
    }

    private static boolean isStep(Plan plan, int workflow, int step) {
        return workflow < plan.workflows().size()
                && step < plan.workflows().get(workflow).steps().size();
    }

    private static boolean fits(Plan plan, int workflow, Position position) {
        if (!isStep(plan, workflow, position.step())) {
            return false;
        }
        PlannedStep step = plan.workflows().get(workflow).steps().get(position.step());
        return (position.deadline().isEmpty() || step.timeout().isPresent())
                && position.back().filter(back -> !fits(plan, workflow, back)).isEmpty();
    }

    private static boolean fits(Plan plan, RunState state, ChosenRetry retry) {
        Frame frame = state.frame().orElseThrow();
        PlannedStep step = plan.workflows()
                .get(frame.workflow())
                .steps()
                .get(frame.position().step());
        List<PlannedAction> actions = step.actions(retry.ofSuccess());
        return retry.action() < actions.size()
                && (retry.inputs().isPresent()
                        || actions.get(retry.action())
                                .target()
                                .filter(Target.OfWorkflow.class::isInstance)
                                .isEmpty());
    }
}
