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
        Optional<Step> step = workflow.steps().stream()
                .filter(candidate -> candidate.stepId().equals(reference.stepId()))
                .findFirst();
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
        List<String> declared = step.get().outputs().stream().map(Output::name).toList();
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
