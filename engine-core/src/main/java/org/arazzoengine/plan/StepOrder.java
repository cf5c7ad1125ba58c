package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.arazzoengine.plan.PlannedAction.Target;
import org.arazzoengine.plan.PlannedStep.Dependency;

/**
 * The order of the steps of a workflow in which each comes after what it depends on, otherwise that of the list (AZ-DEP-07,
 * decision 76).
 */
final class StepOrder {

    /** Per position in the list, the position in the new order. */
    private final int[] position;

    private final boolean possible;

    private StepOrder(int[] position, boolean possible) {
        this.position = position;
        this.possible = possible;
    }

    /**
     * @param waitsFor per position what it depends on
     */
    static StepOrder of(int steps, Map<Integer, Set<Integer>> waitsFor) {
        List<List<Integer>> waiting = new ArrayList<>();
        int[] open = new int[steps];
        for (int i = 0; i < steps; i++) {
            waiting.add(new ArrayList<>());
        }
        waitsFor.forEach((step, targets) -> targets.forEach(target -> {
            waiting.get(target).add(step);
            open[step]++;
        }));
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < steps; i++) {
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        int[] position = new int[steps];
        int next = 0;
        while (!ready.isEmpty()) {
            int step = ready.poll();
            position[step] = next++;
            for (int freed : waiting.get(step)) {
                if (--open[freed] == 0) {
                    ready.add(freed);
                }
            }
        }
        return new StepOrder(position, next == steps);
    }

    /** {@code steps}, in the order of the list, in this order; as they are when they wait for each other in a circle. */
    List<PlannedStep> arrange(List<PlannedStep> steps) {
        if (!possible) {
            return steps;
        }
        PlannedStep[] arranged = new PlannedStep[steps.size()];
        for (int i = 0; i < arranged.length; i++) {
            arranged[position[i]] = moved(steps.get(i));
        }
        return List.of(arranged);
    }

    private PlannedStep moved(PlannedStep step) {
        return new PlannedStep(
                step.at(),
                step.stepId(),
                step.call(),
                step.criteria(),
                step.outputs(),
                step.onSuccess().stream().map(this::moved).toList(),
                step.onFailure().stream().map(this::moved).toList(),
                step.timeout(),
                step.dependsOn().stream().map(this::moved).toList());
    }

    private PlannedAction moved(PlannedAction action) {
        Optional<Target> target = action.target()
                .map(old -> old instanceof Target.OfStep step
                        ? new Target.OfStep(step.text(), position[step.step()])
                        : old);
        return new PlannedAction(
                action.at(),
                action.name(),
                action.type(),
                action.criteria(),
                target,
                action.retryAfter(),
                action.retryLimit());
    }

    private Dependency moved(Dependency dependency) {
        return dependency.workflow().isPresent()
                ? dependency
                : new Dependency(
                        dependency.at(), dependency.text(), dependency.workflow(), position[dependency.step()]);
    }
}
