package org.arazzoengine.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.ActionType;
import org.arazzoengine.finding.Location;
import org.arazzoengine.plan.PlannedCall.PlannedInput;
import org.arazzoengine.plan.PlannedStep.PlannedCriterion;

/**
 * A success or failure action, ready to be judged (Arazzo 1.1.0, Success Action Object, Failure Action Object).
 *
 * @param name of the object, not of the component that it may be (decision 57)
 * @param target where a goto leads, or what a retry does first
 * @param retryAfter not negative
 * @param retryLimit how often the step is tried again because of this action; not negative
 */
public record PlannedAction(
        Location at,
        String name,
        ActionType type,
        List<PlannedCriterion> criteria,
        Optional<Target> target,
        Duration retryAfter,
        int retryLimit) {

    public PlannedAction {
        criteria = List.copyOf(criteria);
    }

    /** A step or a workflow. */
    public sealed interface Target {

        /** As written. */
        String text();

        /**
         * A step of the same workflow.
         *
         * @param step its position
         */
        record OfStep(String text, int step) implements Target {}

        /**
         * A workflow.
         *
         * @param workflow its position in the plan
         * @param inputs what it is given; when there are none, the inputs of the same name (decisions 62 and 68)
         */
        record OfWorkflow(String text, int workflow, List<PlannedInput> inputs) implements Target {

            public OfWorkflow {
                inputs = List.copyOf(inputs);
            }
        }
    }
}
