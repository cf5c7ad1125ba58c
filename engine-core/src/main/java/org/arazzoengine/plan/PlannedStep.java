package org.arazzoengine.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.finding.Location;

/**
 * A step, ready to run (Arazzo 1.1.0, Step Object).
 *
 * @param outputs absent when the step declares none: a called workflow's are taken over then (decision 72)
 * @param onSuccess the step's own actions, then those of its workflow that it does not redefine (decision 56)
 * @param onFailure likewise
 * @param timeout of each attempt, positive
 * @param dependsOn what must have finished before
 */
public record PlannedStep(
        Location at,
        String stepId,
        PlannedCall call,
        List<PlannedCriterion> criteria,
        List<PlannedOutput> outputs,
        List<PlannedAction> onSuccess,
        List<PlannedAction> onFailure,
        Optional<Duration> timeout,
        List<Dependency> dependsOn) {

    public PlannedStep {
        criteria = List.copyOf(criteria);
        outputs = List.copyOf(outputs);
        onSuccess = List.copyOf(onSuccess);
        onFailure = List.copyOf(onFailure);
        dependsOn = List.copyOf(dependsOn);
    }

    /** This step with other actions. */
    PlannedStep with(List<PlannedAction> success, List<PlannedAction> failure) {
        return new PlannedStep(at, stepId, call, criteria, outputs, success, failure, timeout, dependsOn);
    }

    /** The operation that it calls; empty when it calls a workflow. */
    public Optional<PlannedCall.OfOperation> operationCall() {
        return call instanceof PlannedCall.OfOperation operation ? Optional.of(operation) : Optional.empty();
    }

    /** The actions that are looked through after an attempt. */
    public List<PlannedAction> actions(boolean success) {
        return success ? onSuccess : onFailure;
    }

    /** A criterion of a step or an action. */
    public record PlannedCriterion(Location at, Criterion criterion) {}

    /**
     * A step that must have finished with success before this one begins (AZ-DEP-01 to AZ-DEP-03).
     *
     * @param text as written
     * @param workflow position in the plan of the workflow that the step is in; absent for the same workflow
     * @param step its position in its workflow
     */
    public record Dependency(Location at, String text, Optional<Integer> workflow, int step) {

        /** The position of a workflow that nothing has run: its steps never finish. */
        static final int NOT_PLANNED = -1;
    }
}
