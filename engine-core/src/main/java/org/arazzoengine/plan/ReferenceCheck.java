package org.arazzoengine.plan;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.document.Output;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.expr.RuntimeExpression;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;

/** Whether the names in a workflow's expressions exist: its inputs, its steps and their outputs (tolerance T15). */
final class ReferenceCheck {

    private final Workflow workflow;
    private final InputsSchema inputs;
    private final Findings findings;
    private int current;

    ReferenceCheck(Workflow workflow, InputsSchema inputs, Findings findings) {
        this.workflow = workflow;
        this.inputs = inputs;
        this.findings = findings;
    }

    /** As {@link #check}, for a reference that can be read in several ways: one that exists is enough. */
    void checkAny(List<RuntimeExpression> readings, Location at) {
        if (readings.stream().noneMatch(this::isDeclared)) {
            check(readings.get(readings.size() - 1), at);
        }
    }

    private boolean isDeclared(RuntimeExpression expression) {
        if (expression instanceof RuntimeExpression.Input input) {
            return inputs.input(input.name()).isPresent();
        } else if (expression instanceof RuntimeExpression.StepOutput reference) {
            return step(reference.stepId())
                    .filter(step -> outputs(step).contains(reference.name()))
                    .isPresent();
        }
        return true;
    }

    private Optional<Step> step(String stepId) {
        return workflow.steps().stream()
                .filter(step -> step.stepId().equals(stepId))
                .findFirst();
    }

    private static List<String> outputs(Step step) {
        return step.outputs().stream().map(Output::name).toList();
    }

    void check(RuntimeExpression expression, Location at) {
        if (expression instanceof RuntimeExpression.Input input) {
            List<String> declared =
                    inputs.inputs().stream().map(InputsSchema.Input::name).toList();
            check("input", input.name(), declared, at);
        } else if (expression instanceof RuntimeExpression.StepOutput output) {
            checkStepOutput(output, at);
        }
    }

    private void checkStepOutput(RuntimeExpression.StepOutput reference, Location at) {
        Optional<Step> step = step(reference.stepId());
        if (step.isEmpty()) {
            findings.error(
                    Problem.UNKNOWN_REFERENCE,
                    at,
                    "expected a step of the workflow '" + workflow.workflowId() + "', found '" + reference.stepId()
                            + "'",
                    NearMiss.hint(
                            reference.stepId(),
                            workflow.steps().stream().map(Step::stepId).toList()));
        } else if (workflow.steps().indexOf(step.get()) > current) {
            findings.error(
                    Problem.UNKNOWN_REFERENCE,
                    at,
                    "the step '" + reference.stepId() + "' runs after this one, so its outputs are not there yet",
                    "Move it before this step.");
        } else {
            check("output", reference.name(), outputs(step.get()), at);
        }
    }

    private void check(String kind, String name, List<String> declared, Location at) {
        Optional<String> base = declared.stream()
                .filter(known -> name.startsWith(known + ".") || name.startsWith(known + "["))
                .findFirst();
        if (!declared.contains(name) && base.isPresent()) {
            String rest = name.substring(base.get().length())
                    .replace("[", "/")
                    .replace(".", "/")
                    .replace("]", "");
            findings.error(
                    Problem.NOT_SUPPORTED,
                    at,
                    "navigation by dots and brackets into the " + kind + " '" + base.get()
                            + "' is not supported yet by this version of the engine",
                    "Write it as a JSON Pointer: " + base.get() + "#" + rest);
        } else if (!declared.contains(name)) {
            findings.warning(
                    Problem.TOLERANCE_UNDECLARED_NAME,
                    at,
                    "the " + kind + " '" + name + "' is not declared in the workflow '" + workflow.workflowId()
                            + "' and counts as missing",
                    NearMiss.hint(name, declared));
        }
    }

    /** From now on expressions of {@code step} are checked; what runs after it is not there yet (decision 76). */
    void enter(Step step) {
        current = workflow.steps().indexOf(step);
    }

    /** From now on expressions that are evaluated when every step has run are checked. */
    void leave() {
        current = workflow.steps().size();
    }
}
