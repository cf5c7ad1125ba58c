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
            checkInput(input.name(), at);
        } else if (expression instanceof RuntimeExpression.StepOutput output) {
            checkStepOutput(output, at);
        }
    }

    private void checkInput(String name, Location at) {
        if (inputs.input(name).isEmpty()) {
            List<String> declared =
                    inputs.inputs().stream().map(InputsSchema.Input::name).toList();
            undeclared("input '" + name + "' of the workflow '" + workflow.workflowId() + "'", name, declared, at);
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
            return;
        }
        List<String> declared = outputs(step.get());
        if (!declared.contains(reference.name())) {
            String what = "output '" + reference.name() + "' of the step '" + reference.stepId() + "'";
            undeclared(what, reference.name(), declared, at);
        }
    }

    private void undeclared(String what, String name, List<String> declared, Location at) {
        findings.warning(
                Problem.TOLERANCE_UNDECLARED_NAME,
                at,
                "the " + what + " is not declared and counts as missing",
                NearMiss.hint(name, declared));
    }
}
