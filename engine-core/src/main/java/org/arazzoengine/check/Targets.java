package org.arazzoengine.check;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.Action;
import org.arazzoengine.document.ActionType;
import org.arazzoengine.document.Components;
import org.arazzoengine.document.Entry;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Target;
import org.arazzoengine.document.Text;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;

/** Where steps and actions go: the workflows and steps they name exist. */
final class Targets {

    private final WorkflowNames names;
    private final ReusableObjects reusable;
    private final WorkflowCheck workflows;
    private final Findings findings;

    private Targets(WorkflowNames names, ReusableObjects reusable, Findings findings) {
        this.names = names;
        this.reusable = reusable;
        this.workflows = new WorkflowCheck(names, findings);
        this.findings = findings;
    }

    static void check(WorkflowNames names, ReusableObjects reusable, Findings findings) {
        Targets targets = new Targets(names, reusable, findings);
        names.home().document().workflows().forEach(targets::workflow);
        Components components = names.home().document().components();
        components.successActions().values().forEach(action -> targets.workflowOf(action, true));
        components.failureActions().values().forEach(action -> targets.workflowOf(action, false));
    }

    private void workflow(Workflow workflow) {
        actions(workflow, workflow.successActions(), true);
        actions(workflow, workflow.failureActions(), false);
        for (Step step : workflow.steps()) {
            if (step.target() instanceof Target.ByWorkflowId target) {
                workflows.check(new Text(target.at(), target.text()), "AZ-STEP-14", "AZ-STEP-14", "AZ-DOC-09");
            }
            actions(workflow, step.onSuccess(), true);
            actions(workflow, step.onFailure(), false);
        }
    }

    private void actions(Workflow workflow, List<Entry<Action>> entries, boolean success) {
        Entry.inline(entries).forEach(action -> workflowOf(action, success));
        for (Entry<Action> entry : entries) {
            reusable.action(entry, success).ifPresent(action -> stepOf(action, entry, workflow, success));
        }
    }

    private void workflowOf(Action action, boolean success) {
        if (action.type() != ActionType.END) {
            action.workflowId()
                    .ifPresent(text -> workflows.check(
                            text, success ? "AZ-SUCC-09" : "AZ-FAIL-23", success ? "AZ-SUCC-09" : "AZ-FAIL-17"));
        }
    }

    /** A step is one of the workflow that the action is used in, so a component is looked at wherever it is used. */
    private void stepOf(Action action, Entry<Action> entry, Workflow workflow, boolean success) {
        Optional<Text> stepId = action.stepId();
        if (stepId.isEmpty()
                || action.type() == ActionType.END
                || names.steps(workflow).step(stepId.get().value()).isPresent()) {
            return;
        }
        String written = stepId.get().value();
        boolean inline = entry instanceof Entry.Inline<Action>;
        Location at = entry instanceof Entry.Reusable<Action> reference
                ? reference.reference().at()
                : stepId.get().at();
        findings.add(Finding.error(
                        Problem.UNKNOWN_REFERENCE,
                        at,
                        (inline ? "" : "the action '" + action.name() + "' behind the reference goes to a step: ")
                                + "expected a step of the workflow '" + workflow.workflowId() + "', found '" + written
                                + "'",
                        hint(workflow, written))
                .breaking(success ? "AZ-SUCC-08" : "AZ-FAIL-16"));
    }

    private String hint(Workflow workflow, String written) {
        String bare = written.startsWith("$steps.") ? written.substring("$steps.".length()) : written;
        if (names.steps(workflow).step(bare).isPresent()) {
            return "Write: " + bare;
        }
        Optional<Workflow> other = names.withStep(written);
        return other.isPresent()
                ? "The workflow '" + other.get().workflowId() + "' has such a step, but an action goes to steps of its"
                        + " own workflow only."
                : names.steps(workflow).names().hint(written);
    }
}
