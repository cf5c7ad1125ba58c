package org.arazzoengine.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Location;

/** A workflow ready to run (Arazzo 1.1.0, Workflow Object). Immutable. */
public final class PlannedWorkflow {

    private final ArazzoDocument document;
    private final Workflow written;
    private final InputsSchema inputs;
    private final List<WorkflowDependency> dependsOn;
    private final List<PlannedStep> steps;
    private final List<PlannedOutput> outputs;
    private final List<InputUse> inputUses;
    private final Set<String> secretInputs;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    PlannedWorkflow(
            ArazzoDocument document,
            Workflow written,
            InputsSchema inputs,
            List<WorkflowDependency> dependsOn,
            List<PlannedStep> steps,
            List<PlannedOutput> outputs,
            List<InputUse> inputUses,
            Set<String> secretInputs) {
        this.document = document;
        this.written = written;
        this.inputs = inputs;
        this.dependsOn = List.copyOf(dependsOn);
        this.steps = List.copyOf(steps);
        this.outputs = List.copyOf(outputs);
        this.inputUses = List.copyOf(inputUses);
        this.secretInputs = Collections.unmodifiableSet(new LinkedHashSet<>(secretInputs));
        for (int i = 0; i < this.steps.size(); i++) {
            positions.putIfAbsent(this.steps.get(i).stepId(), i);
        }
    }

    /**
     * A workflow that must be complete before this one begins (AZ-WF-08).
     *
     * @param workflow its position in the plan
     */
    public record WorkflowDependency(Location at, String text, int workflow) {}

    /** This workflow, when more is known of its inputs. */
    PlannedWorkflow knowing(List<InputUse> uses, Set<String> secrets) {
        return new PlannedWorkflow(document, written, inputs, dependsOn, steps, outputs, uses, secrets);
    }

    public Location at() {
        return written.at();
    }

    /** The document that it is in: {@code $self}, sources and components are that document's. */
    public ArazzoDocument document() {
        return document;
    }

    public String workflowId() {
        return written.workflowId();
    }

    /** Empty when there is none. */
    public String summary() {
        return written.summary().orElse("");
    }

    public InputsSchema inputs() {
        return inputs;
    }

    public List<WorkflowDependency> dependsOn() {
        return dependsOn;
    }

    /** The steps in the order they run unless an action leads elsewhere (AZ-WF-05, AZ-DEP-07). */
    public List<PlannedStep> steps() {
        return steps;
    }

    /** Where the step called {@code stepId} stands in {@link #steps}; of two the first (tolerance T20). */
    public OptionalInt position(String stepId) {
        Integer position = positions.get(stepId);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    public List<PlannedOutput> outputs() {
        return outputs;
    }

    /** Where the inputs flow to in the requests of this workflow. */
    public List<InputUse> inputUses() {
        return inputUses;
    }

    /** Names of the inputs whose values must never be shown. */
    public Set<String> secretInputs() {
        return secretInputs;
    }

    @Override
    public String toString() {
        return workflowId();
    }
}
