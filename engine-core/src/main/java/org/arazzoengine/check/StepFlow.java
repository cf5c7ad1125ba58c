package org.arazzoengine.check;

import java.util.Arrays;
import java.util.List;
import org.arazzoengine.document.Action;
import org.arazzoengine.document.ActionType;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Text;
import org.arazzoengine.document.Workflow;

/** In which order the steps of a workflow can run (decision 76). Immutable. */
public final class StepFlow {

    private final StepNames names;
    /** Per step, the first of the list that can run after it. */
    private final int[] first;

    private final boolean transfers;
    private final boolean waits;

    public StepFlow(Workflow workflow, StepNames names, ReusableObjects reusable) {
        this.names = names;
        int last = workflow.steps().size() - 1;
        this.first = new int[last + 1];
        Arrays.setAll(first, position -> position);
        boolean goes = false;
        for (Step step : workflow.steps()) {
            int position = names.position(step);
            goes |= follow(reusable.actions(step.onSuccess(), true), position, position);
            goes |= follow(reusable.actions(step.onFailure(), false), position, position);
        }
        if (last >= 0) {
            goes |= follow(reusable.actions(workflow.successActions(), true), 0, last);
            goes |= follow(reusable.actions(workflow.failureActions(), false), 0, last);
        }
        this.transfers = goes;
        this.waits =
                workflow.steps().stream().anyMatch(step -> !step.dependsOn().isEmpty());
        close();
    }

    /** Notes where the actions of the steps from {@code from} to {@code to} lead; answers whether one is a goto. */
    private boolean follow(List<Action> actions, int from, int to) {
        boolean goes = false;
        for (Action action : actions) {
            int target = action.stepId()
                    .map(Text::value)
                    .flatMap(names::step)
                    .map(names::position)
                    .orElse(-1);
            if (target >= 0 && action.type() != ActionType.END) {
                first[to] = Math.min(first[to], target);
                goes |= action.type() == ActionType.GOTO;
                if (action.type() == ActionType.RETRY) {
                    // The target runs, then the step again.
                    first[target] = Math.min(first[target], from);
                }
            }
        }
        return goes;
    }

    /** After a step run those behind it, and what these lead to. */
    private void close() {
        for (int i = first.length - 2; i >= 0; i--) {
            first[i] = Math.min(first[i], first[i + 1]);
        }
        for (int i = 0; i < first.length; i++) {
            first[i] = first[i] < i ? first[first[i]] : i;
        }
    }

    /** Whether an action can make the step at {@code later} run before one at {@code earlier}. */
    public boolean canRunBefore(int later, int earlier) {
        return first[later] <= earlier;
    }

    /** Whether an action goes to a step, so that the steps cannot be brought into another order. */
    public boolean transfers() {
        return transfers;
    }

    /** Whether the steps run in the order of their dependencies instead of that of the list (AZ-DEP-07). */
    public boolean isReordered() {
        return waits && !transfers;
    }
}
