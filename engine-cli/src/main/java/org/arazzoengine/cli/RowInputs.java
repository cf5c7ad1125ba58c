package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.run.CheckedInputs;
import org.arazzoengine.run.Inputs;
import org.arazzoengine.run.InputsCheck;

/**
 * Makes inputs of rows: what is the same for all, over it what the row says, over that what was typed for all. Used by
 * one thread.
 */
final class RowInputs {

    private final Plan plan;
    private final InputsCheck check;
    private final URI data;
    private final boolean text;
    private final boolean mock;
    private final Map<String, ObjectNode> base;
    private final Map<String, ObjectNode> typed;
    private final Set<String> names = new LinkedHashSet<>();

    /**
     * @param data where the rows come from
     * @param text whether the values of rows have no type yet
     * @param mock whether what a row does not have is made up
     * @param base inputs by workflow from a file
     * @param typed inputs by workflow from the command line
     */
    RowInputs(
            Plan plan,
            URI data,
            boolean text,
            boolean mock,
            Map<String, ObjectNode> base,
            Map<String, ObjectNode> typed) {
        this.plan = plan;
        this.check = InputsCheck.of(plan);
        this.data = data;
        this.text = text;
        this.mock = mock;
        this.base = base;
        this.typed = typed;
        for (PlannedWorkflow workflow : plan.rootWorkflows()) {
            workflow.inputs().inputs().forEach(input -> names.add(input.name()));
            workflow.inputUses().forEach(use -> names.add(use.input()));
        }
    }

    /**
     * A row that was looked at.
     *
     * @param given inputs of each root of the plan, as far as they are known
     * @param inputs empty when the row cannot run
     */
    record Row(long number, List<ObjectNode> given, Optional<CheckedInputs> inputs, List<Finding> why) {}

    /** Whether a workflow has an input called {@code name}. */
    boolean isKnown(String name) {
        return names.contains(name);
    }

    static String unknown(String name) {
        return "there is no input '" + name + "' that the data could give";
    }

    /** What to write instead of {@code name}; may be empty. */
    String hint(String name) {
        return names.isEmpty() ? "No workflow here takes any input." : NearMiss.hint(name, names);
    }

    /** The inputs by workflow that a row with {@code values} has, without what the mock makes up. */
    Map<String, ObjectNode> given(JsonNode values) throws UsageException {
        Map<String, ObjectNode> given = new LinkedHashMap<>();
        for (PlannedWorkflow workflow : plan.rootWorkflows()) {
            ObjectNode own = base.get(workflow.workflowId()).deepCopy();
            for (Map.Entry<String, JsonNode> cell : values.properties()) {
                if (takes(workflow, cell.getKey())) {
                    own.set(cell.getKey(), value(workflow, cell.getKey(), cell.getValue()));
                }
            }
            own.setAll(typed.get(workflow.workflowId()));
            given.put(workflow.workflowId(), own);
        }
        return given;
    }

    private static boolean takes(PlannedWorkflow workflow, String name) {
        return workflow.inputs().input(name).isPresent()
                || workflow.inputUses().stream().anyMatch(use -> use.input().equals(name));
    }

    private JsonNode value(PlannedWorkflow workflow, String name, JsonNode cell) throws UsageException {
        if (!text) {
            return cell;
        }
        Optional<InputsSchema.Input> declared = workflow.inputs().input(name);
        boolean secret = workflow.secretInputs().contains(name)
                || declared.filter(InputsSchema.Input::holdsPassword).isPresent();
        List<String> types = declared.map(InputsSchema.Input::types).orElse(List.of());
        return InputArguments.typed(name, types, cell.textValue(), secret);
    }

    Row check(DataRow row) {
        if (row.fault().isPresent()) {
            return refused(row, Map.of(), row.fault().get(), "");
        }
        for (Map.Entry<String, JsonNode> cell : row.values().properties()) {
            if (!isKnown(cell.getKey())) {
                return refused(row, Map.of(), unknown(cell.getKey()), hint(cell.getKey()));
            }
        }
        try {
            return check(row, given(row.values()));
        } catch (UsageException e) {
            return refused(row, Map.of(), String.valueOf(e.getMessage()), "");
        }
    }

    private Row check(DataRow row, Map<String, ObjectNode> given) {
        if (mock) {
            RunCommand.sample(plan, given);
        }
        Checked<CheckedInputs> complete = check.check(Inputs.byWorkflow(given));
        return complete.value().isPresent()
                ? new Row(row.number(), List.copyOf(given.values()), complete.value(), List.of())
                : refused(row, given, String.join("; ", faults(given)), "");
    }

    /** What the mock makes up for {@code row}, by workflow; nothing when it cannot run. */
    Map<String, ObjectNode> madeUp(DataRow row) {
        try {
            return RunCommand.sample(plan, given(row.values()));
        } catch (UsageException e) {
            return Map.of();
        }
    }

    /** What is wrong with {@code given}, in few words each. */
    private List<String> faults(Map<String, ObjectNode> given) {
        List<String> faults = new ArrayList<>();
        for (PlannedWorkflow workflow : plan.rootWorkflows()) {
            ObjectNode complete = workflow.inputs().withDefaults(given.get(workflow.workflowId()));
            List<InputsSchema.Input> missing = workflow.inputs().missing(complete);
            missing.forEach(input -> faults.add("'" + input.name() + "' is required and was not given"));
            if (missing.isEmpty()) {
                faults.addAll(workflow.inputs().violations(complete));
            }
        }
        return faults.stream().distinct().toList();
    }

    private Row refused(DataRow row, Map<String, ObjectNode> given, String why, String hint) {
        Location at = new Location(data, "", row.line(), 1);
        Finding finding = Finding.error(Problem.INVALID_INPUTS, at, why, hint);
        return new Row(row.number(), List.copyOf(given.values()), Optional.empty(), List.of(finding));
    }
}
