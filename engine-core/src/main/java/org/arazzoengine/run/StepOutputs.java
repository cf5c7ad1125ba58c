package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;

/** The recorded outputs of the steps of a workflow, by the step's position. Immutable. */
final class StepOutputs {

    private final JsonNode[] byStep;

    private StepOutputs(JsonNode[] byStep) {
        this.byStep = byStep;
    }

    static StepOutputs none(int steps) {
        return new StepOutputs(new JsonNode[steps]);
    }

    /** These and the outputs of {@code step}, in place of its earlier ones. */
    StepOutputs with(int step, JsonNode outputs) {
        JsonNode[] copy = byStep.clone();
        copy[step] = outputs;
        return new StepOutputs(copy);
    }

    /** Empty when the step has not run yet. */
    Optional<JsonNode> of(int step) {
        return Optional.ofNullable(byStep[step]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepOutputs outputs && Arrays.equals(byStep, outputs.byStep);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byStep);
    }

    @Override
    public String toString() {
        return Arrays.toString(byStep);
    }
}
