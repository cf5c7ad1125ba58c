package org.arazzoengine.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Text;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;

/**
 * {@code dependsOn} of steps: each names one (AZ-DEP-01 to AZ-DEP-03), none waits for itself, and they can be kept
 * (AZ-DEP-07).
 */
final class StepDependencies {

    /** A step of this document; the names of its workflow and its own. */
    private record Node(String workflowId, String stepId) {}

    private final WorkflowNames names;
    private final ReusableObjects reusable;
    private final Findings findings;
    private final Map<Node, Map<Node, Location>> edges = new LinkedHashMap<>();

    private StepDependencies(WorkflowNames names, ReusableObjects reusable, Findings findings) {
        this.names = names;
        this.reusable = reusable;
        this.findings = findings;
    }

    static void check(WorkflowNames names, ReusableObjects reusable, Findings findings) {
        StepDependencies dependencies = new StepDependencies(names, reusable, findings);
        for (Workflow workflow : names.home().document().workflows()) {
            if (workflow.steps().stream().anyMatch(step -> !step.dependsOn().isEmpty())) {
                dependencies.check(workflow);
            }
        }
        dependencies.circles();
    }

    private void check(Workflow workflow) {
        StepNames steps = names.steps(workflow);
        boolean transfers = new StepFlow(workflow, steps, reusable).transfers();
        for (Step step : workflow.steps()) {
            for (Text text : step.dependsOn()) {
                Optional<Step> target = check(workflow, step, text);
                if (transfers
                        && target.filter(other -> steps.position(other) > steps.position(step))
                                .isPresent()) {
                    tellOrder(step, target.get(), text);
                }
            }
        }
    }

    /** The step of the same workflow that {@code text} names, if it is one. */
    private Optional<Step> check(Workflow workflow, Step step, Text text) {
        Optional<StepReference> reference = StepReference.of(text.value());
        if (reference.isEmpty()) {
            tellForm(workflow, text);
            return Optional.empty();
        }
        String stepId = reference.get().stepId();
        Optional<String> written = reference.get().workflow();
        if (written.isPresent() && written.get().startsWith(WorkflowReference.SOURCES)) {
            checkRemote(text, written.get(), stepId);
            return Optional.empty();
        }
        Workflow home = written.isEmpty() ? workflow : names.own(written.get()).orElse(null);
        if (home == null) {
            findings.add(Finding.error(
                            Problem.UNKNOWN_WORKFLOW,
                            text.at(),
                            "expected a workflow of this document, found '" + written.get() + "' in '" + text.value()
                                    + "'",
                            names.names().hint(written.get()))
                    .breaking("AZ-DEP-02"));
            return Optional.empty();
        }
        Optional<Step> target = names.steps(home).step(stepId);
        if (target.isEmpty()) {
            tellStep(text, home, stepId, written.isEmpty() ? "AZ-DEP-01" : "AZ-DEP-02");
        } else {
            edges.computeIfAbsent(new Node(workflow.workflowId(), step.stepId()), node -> new LinkedHashMap<>())
                    .putIfAbsent(new Node(home.workflowId(), stepId), text.at());
        }
        return home == workflow ? target : Optional.empty();
    }

    private void checkRemote(Text text, String workflow, String stepId) {
        boolean fine =
                new WorkflowCheck(names, findings).check(new Text(text.at(), workflow), "AZ-DEP-03", "AZ-DEP-03");
        names.find(workflow)
                .filter(found ->
                        fine && names.steps(found.workflow()).step(stepId).isEmpty())
                .ifPresent(found -> tellStep(text, found.workflow(), stepId, "AZ-DEP-03"));
    }

    private void tellStep(Text text, Workflow workflow, String stepId, String requirement) {
        boolean otherCase = requirement.equals("AZ-DEP-01")
                && workflow.steps().stream().anyMatch(step -> step.stepId().equalsIgnoreCase(stepId));
        findings.add(Finding.error(
                        Problem.UNKNOWN_REFERENCE,
                        text.at(),
                        "expected a step of the workflow '" + workflow.workflowId() + "' in 'dependsOn', found '"
                                + stepId + "'",
                        names.steps(workflow).names().hint(stepId))
                .breaking(otherCase ? "AZ-DEP-10" : requirement));
    }

    private void tellForm(Workflow workflow, Text text) {
        String bare = text.value().startsWith("$steps.") ? text.value().substring("$steps.".length()) : "";
        boolean meant = names.steps(workflow).step(bare).isPresent();
        findings.add(Finding.error(
                        Problem.UNKNOWN_REFERENCE,
                        text.at(),
                        "expected the id of a step, '$workflows.WORKFLOW.steps.STEP' or"
                                + " '$sourceDescriptions.SOURCE.WORKFLOW.steps.STEP' in 'dependsOn', found '"
                                + text.value() + "'",
                        meant ? "Write: " + bare : "")
                .breaking("AZ-DEP-01"));
    }

    private void tellOrder(Step step, Step target, Text text) {
        findings.add(Finding.error(
                        Problem.UNKNOWN_REFERENCE,
                        text.at(),
                        "the step '" + step.stepId() + "' depends on '" + target.stepId() + "', which stands after it,"
                                + " and the steps cannot be brought into another order, because an action of the"
                                + " workflow goes to a step",
                        "Move '" + target.stepId() + "' before '" + step.stepId() + "'.")
                .breaking("AZ-DEP-07"));
    }

    private void circles() {
        Cycles.of(edges.keySet(), node -> edges.getOrDefault(node, Map.of()).keySet())
                .forEach(this::tell);
    }

    private void tell(List<Node> circle) {
        boolean one = circle.stream().map(Node::workflowId).distinct().count() == 1;
        List<Location> places = Circle.places(circle, edges);
        findings.add(Circle.error(
                "step",
                circle.stream()
                        .map(node -> one ? node.stepId() : node.workflowId() + "." + node.stepId())
                        .toList(),
                places,
                "AZ-DEP-04"));
    }
}
