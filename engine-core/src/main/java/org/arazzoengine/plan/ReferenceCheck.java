package org.arazzoengine.plan;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.document.Output;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Target;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Reading;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.RuntimeExpression;
import org.arazzoengine.finding.Finding;
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

    /** Whether a reading of {@code reference} names something that exists, or could. */
    boolean isDeclared(Reference reference) {
        return declared(reference).isPresent();
    }

    private Optional<Reading> declared(Reference reference) {
        return reference.readings().stream()
                .filter(reading -> isDeclared(reading.expression()))
                .findFirst();
    }

    private boolean isDeclared(RuntimeExpression expression) {
        if (expression instanceof RuntimeExpression.Input input) {
            return inputs.input(input.name()).isPresent();
        } else if (expression instanceof RuntimeExpression.StepOutput reference) {
            return step(reference.stepId())
                    .filter(step -> hasForeignOutputs(step) || outputs(step).contains(reference.name()))
                    .isPresent();
        }
        return true;
    }

    private Optional<Step> step(String stepId) {
        return workflow.steps().stream()
                .filter(step -> step.stepId().equals(stepId))
                .findFirst();
    }

    /** Whether its outputs are those of the workflow that it calls (decision 72), which is not looked at here. */
    private static boolean hasForeignOutputs(Step step) {
        return step.target() instanceof Target.ByWorkflowId && step.outputs().isEmpty();
    }

    private static List<String> outputs(Step step) {
        return step.outputs().stream().map(Output::name).toList();
    }

    /** Tells what is wrong with {@code reference}; one reading that names something that exists is enough. */
    void check(Reference reference, Location at) {
        Optional<Reading> declared = declared(reference);
        if (declared.isEmpty()) {
            check(reference.expression(), at);
            return;
        }
        check(declared.get().expression(), at);
        tellSpelling(reference, declared.get(), at);
    }

    /** As {@link #check}, for what is a reference only if it names something that exists. */
    void checkIfDeclared(Reference reference, Location at) {
        if (isDeclared(reference)) {
            check(reference, at);
        }
    }

    /** Known names decide before the run which reading counts, so its spelling is told here. */
    private void tellSpelling(Reference reference, Reading reading, Location at) {
        boolean told = reference.spelling().isPresent();
        if (!told && reading.tolerance().isPresent() && isNamed(reading.expression())) {
            Diagnostic spelling = reference.describe(reading);
            String hint = spelling.suggestion().isEmpty() ? "" : "Write: " + spelling.suggestion();
            Finding finding = Finding.warning(Problem.of(spelling.code()), at, spelling.message(), hint);
            findings.add(SpellingFix.of(finding, spelling, at.pointer()));
        }
    }

    /** Whether the names that {@code expression} can have are known from the document. */
    private static boolean isNamed(RuntimeExpression expression) {
        return expression instanceof RuntimeExpression.Input || expression instanceof RuntimeExpression.StepOutput;
    }

    private void check(RuntimeExpression expression, Location at) {
        if (expression instanceof RuntimeExpression.Input input) {
            List<String> declared =
                    inputs.inputs().stream().map(InputsSchema.Input::name).toList();
            check("input", input.name(), declared, at);
        } else if (expression instanceof RuntimeExpression.StepOutput output) {
            checkStepOutput(output, at);
        } else if (expression instanceof RuntimeExpression.AllStepOutputs outputs) {
            known(outputs.stepId(), at);
        }
    }

    private void checkStepOutput(RuntimeExpression.StepOutput reference, Location at) {
        known(reference.stepId(), at)
                .filter(step -> !hasForeignOutputs(step))
                .ifPresent(step -> check("output", reference.name(), outputs(step), at));
    }

    /** The step called {@code stepId} when it is one that can have run; an error otherwise. */
    private Optional<Step> known(String stepId, Location at) {
        Optional<Step> step = step(stepId);
        if (step.isEmpty()) {
            findings.error(
                    Problem.UNKNOWN_REFERENCE,
                    at,
                    "expected a step of the workflow '" + workflow.workflowId() + "', found '" + stepId + "'",
                    NearMiss.hint(
                            stepId, workflow.steps().stream().map(Step::stepId).toList()));
        } else if (workflow.steps().indexOf(step.get()) > current) {
            findings.error(
                    Problem.UNKNOWN_REFERENCE,
                    at,
                    "the step '" + stepId + "' runs after this one, so its outputs are not there yet",
                    "Move it before this step.");
            return Optional.empty();
        }
        return step;
    }

    private void check(String kind, String name, List<String> declared, Location at) {
        if (!declared.contains(name)) {
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
