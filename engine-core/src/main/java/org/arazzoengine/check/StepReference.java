package org.arazzoengine.check;

import java.util.Optional;

/**
 * How {@code dependsOn} of a step names a step (Arazzo 1.1.0, Step Object): by its id, as {@code
 * $workflows.workflow.steps.step}, or as {@code $sourceDescriptions.source.workflow.steps.step}.
 *
 * @param workflow how its workflow is named; empty for the same one
 */
record StepReference(Optional<String> workflow, String stepId) {

    static final String WORKFLOWS = "$workflows.";
    private static final String STEPS = ".steps.";

    /** The reference that {@code text} is; empty when it is of none of the forms. */
    static Optional<StepReference> of(String text) {
        if (!text.startsWith("$")) {
            return Optional.of(new StepReference(Optional.empty(), text));
        }
        int steps = text.indexOf(STEPS);
        boolean local = text.startsWith(WORKFLOWS);
        if (steps < 0 || !local && !text.startsWith(WorkflowReference.SOURCES)) {
            return Optional.empty();
        }
        String workflow = text.substring(local ? WORKFLOWS.length() : 0, steps);
        String stepId = text.substring(steps + STEPS.length());
        return workflow.isEmpty() || stepId.isEmpty()
                ? Optional.empty()
                : Optional.of(new StepReference(Optional.of(workflow), stepId));
    }
}
