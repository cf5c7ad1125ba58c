package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.KnownNames;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedWorkflow;

/**
 * Makes the inputs of every workflow of a plan complete and checks them (decision 80). One instance checks any number, on
 * one thread at a time.
 */
public final class InputsCheck {

    private final Plan plan;
    private final List<PlannedWorkflow> roots;
    private final KnownNames known;

    private InputsCheck(Plan plan) {
        this.plan = plan;
        this.roots = plan.rootWorkflows();
        this.known = known(roots);
    }

    /** What checks the inputs of many runs of {@code plan}. */
    public static InputsCheck of(Plan plan) {
        return new InputsCheck(plan);
    }

    /** As {@link #check(Inputs)}, for the inputs of one run of {@code plan}. */
    public static Checked<CheckedInputs> check(Plan plan, Inputs given) {
        return of(plan).check(given);
    }

    /**
     * The inputs for each root of the plan, in their order, defaults filled in. All are checked; each that
     * misses a required input or violates its schema gives one error that names everything; each name that no workflow
     * knows gives a note.
     */
    public Checked<CheckedInputs> check(Inputs given) {
        Findings findings = new Findings();
        List<ObjectNode> complete = new ArrayList<>();
        for (PlannedWorkflow workflow : roots) {
            InputsSchema schema = workflow.inputs();
            ObjectNode own = relevant(roots.size() == 1, schema, given.of(workflow.workflowId()));
            ObjectNode withDefaults = schema.withDefaults(own);
            List<InputsSchema.Input> missing = schema.missing(withDefaults);
            List<String> violations = missing.isEmpty() ? schema.violations(withDefaults) : List.of();
            if (!missing.isEmpty()) {
                findings.error(Problem.MISSING_INPUTS, workflow.at(), missingMessage(workflow, missing));
            } else if (!violations.isEmpty()) {
                findings.error(
                        Problem.INVALID_INPUTS,
                        workflow.at(),
                        "the inputs of '" + workflow.workflowId() + "' do not fit its schema:\n  "
                                + String.join("\n  ", violations));
            }
            complete.add(withDefaults);
            noteUnknown(workflow, given.of(workflow.workflowId()), findings);
        }
        return findings.hasErrors()
                ? Checked.failed(findings)
                : Checked.of(new CheckedInputs(plan, complete), findings);
    }

    private static KnownNames known(List<PlannedWorkflow> roots) {
        Set<String> known = new LinkedHashSet<>();
        for (PlannedWorkflow workflow : roots) {
            workflow.inputs().inputs().forEach(input -> known.add(input.name()));
            workflow.inputUses().forEach(use -> known.add(use.input()));
        }
        return new KnownNames(known);
    }

    private void noteUnknown(PlannedWorkflow workflow, JsonNode given, Findings findings) {
        for (Map.Entry<String, JsonNode> input : given.properties()) {
            if (!known.contains(input.getKey())) {
                findings.add(Finding.info(
                        Problem.UNKNOWN_INPUT,
                        workflow.at(),
                        "there is no input '" + input.getKey() + "'; it is not used",
                        known.hint(input.getKey())));
            }
        }
    }

    /** Inputs meant for several workflows at once: each takes what it declares. */
    private static ObjectNode relevant(boolean alone, InputsSchema schema, JsonNode given) {
        ObjectNode relevant = JsonNodeFactory.instance.objectNode();
        given.properties().forEach(input -> {
            if (alone || schema.input(input.getKey()).isPresent()) {
                relevant.set(input.getKey(), input.getValue());
            }
        });
        return relevant;
    }

    private static String missingMessage(PlannedWorkflow workflow, List<InputsSchema.Input> missing) {
        int width =
                missing.stream().mapToInt(input -> input.name().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (InputsSchema.Input input : missing) {
            String type =
                    Optional.of(input.type()).filter(text -> !text.isEmpty()).orElse("any");
            lines.add("  " + input.name() + " ".repeat(width - input.name().length()) + "  " + pad(type) + "  "
                    + input.description());
        }
        return "the workflow '" + workflow.workflowId() + "' needs "
                + (missing.size() == 1 ? "an input that was" : missing.size() + " inputs that were") + " not given:\n"
                + String.join("\n", lines.stream().map(String::stripTrailing).toList());
    }

    private static String pad(String type) {
        return type + " ".repeat(Math.max(0, 7 - type.length()));
    }
}
