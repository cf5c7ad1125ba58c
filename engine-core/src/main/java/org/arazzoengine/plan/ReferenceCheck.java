package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.check.StepFlow;
import org.arazzoengine.check.StepNames;
import org.arazzoengine.check.WorkflowNames;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Target;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Reading;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.RuntimeExpression;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.KnownNames;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;

/** Whether the names in a workflow's expressions exist: its inputs, its steps and their outputs (tolerance T15). */
final class ReferenceCheck implements NameCheck {

    private final Workflow workflow;
    private final DocumentReferences document;
    private final StepNames steps;
    private final StepFlow flow;
    private final ImplicitDependencies dependencies;
    private final Findings findings;
    /** Steps that run before what stands in front of them, if there is any order at all. */
    private final List<Finding> reordered = new ArrayList<>();

    private int current;
    /** The step whose call is over, if it calls a workflow: {@code $outputs} means that one's then (decision 21). */
    private Optional<Step> called = Optional.empty();

    ReferenceCheck(Workflow workflow, DocumentReferences document, StepFlow flow, Findings findings) {
        this.workflow = workflow;
        this.document = document;
        this.steps = document.workflows().steps(workflow);
        this.flow = flow;
        this.dependencies = new ImplicitDependencies(workflow, document.workflows());
        this.findings = findings;
    }

    @Override
    public boolean isDeclared(Reference reference) {
        return declared(reference).isPresent();
    }

    private Optional<Reading> declared(Reference reference) {
        return reference.readings().stream()
                .filter(reading -> isDeclared(reading.expression()))
                .findFirst();
    }

    private boolean isDeclared(RuntimeExpression expression) {
        if (expression instanceof RuntimeExpression.Input input) {
            return document.inputNames(workflow).contains(input.name());
        } else if (expression instanceof RuntimeExpression.StepOutput reference) {
            return steps.step(reference.stepId())
                    .filter(step -> outputs(step)
                            .map(names -> names.contains(reference.name()))
                            .orElse(true))
                    .isPresent();
        } else if (expression instanceof RuntimeExpression.Output output) {
            return outputs().map(names -> names.contains(output.name())).orElse(true);
        }
        return document.isDeclared(expression);
    }

    /** The names of the outputs of {@code step}; empty when nobody knows them. */
    private Optional<KnownNames> outputs(Step step) {
        return passesOn(step) ? document.resultNames(step.target().text()) : Optional.of(document.outputNames(step));
    }

    /** Whether the outputs of {@code step} are those of the workflow that it calls (decision 72). */
    private static boolean passesOn(Step step) {
        return step.target() instanceof Target.ByWorkflowId && step.outputs().isEmpty();
    }

    /** What {@code $outputs} has here; empty when nobody knows. */
    private Optional<KnownNames> outputs() {
        return called.isPresent()
                ? document.resultNames(called.get().target().text())
                : Optional.of(document.outputNames(workflow));
    }

    /** What declares the outputs of {@code step}: the workflow that it calls, if it passes on its outputs. */
    private String owner(Step step) {
        return passesOn(step)
                ? DocumentReferences.owner(called(Optional.of(step)))
                : DocumentReferences.owner(step, workflow);
    }

    /** The workflow that {@code step} calls, if that is known, else this one. */
    private Workflow called(Optional<Step> step) {
        return step.flatMap(
                        calling -> document.workflows().find(calling.target().text()))
                .map(WorkflowNames.Found::workflow)
                .orElse(workflow);
    }

    @Override
    public void check(Reference reference, Location at) {
        Optional<Reading> declared = declared(reference);
        if (declared.isEmpty()) {
            check(reference.expression(), at);
            return;
        }
        check(declared.get().expression(), at);
        tellSpelling(reference, declared.get(), at);
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
        return expression instanceof RuntimeExpression.Input
                || expression instanceof RuntimeExpression.StepOutput
                || expression instanceof RuntimeExpression.Output
                || expression instanceof RuntimeExpression.WorkflowValue
                || expression instanceof RuntimeExpression.WorkflowStepOutput;
    }

    private void check(RuntimeExpression expression, Location at) {
        if (expression instanceof RuntimeExpression.Input input) {
            document.checkName(
                    "input", input.name(), document.inputNames(workflow), DocumentReferences.owner(workflow), at);
        } else if (expression instanceof RuntimeExpression.StepOutput output) {
            checkStepOutput(output, at);
        } else if (expression instanceof RuntimeExpression.AllStepOutputs outputs) {
            known(outputs.stepId(), at);
        } else if (expression instanceof RuntimeExpression.Output output) {
            outputs()
                    .ifPresent(names -> document.checkName(
                            "output", output.name(), names, DocumentReferences.owner(called(called)), at));
        } else {
            document.check(expression, at);
            noteLastExchange(expression, at);
        }
    }

    /** The step itself sends nothing; what there is to see is of the workflow that it calls (decision 71). */
    private void noteLastExchange(RuntimeExpression expression, Location at) {
        boolean exchange = expression instanceof RuntimeExpression.Url
                || expression instanceof RuntimeExpression.Method
                || expression instanceof RuntimeExpression.StatusCode
                || expression instanceof RuntimeExpression.Exchanged;
        if (called.isPresent() && exchange) {
            findings.add(Finding.info(
                    Problem.NOTE_LAST_EXCHANGE,
                    at,
                    "the step calls a workflow and sends nothing itself: this is read as the last call that the workflow"
                            + " makes",
                    "An output of the workflow says the same wherever it is made."));
        }
    }

    /** The order in which the steps run. */
    List<PlannedStep> arranged(List<PlannedStep> planned) {
        return flow.isReordered()
                ? StepOrder.of(planned.size(), dependencies.all()).arrange(planned)
                : planned;
    }

    private void checkStepOutput(RuntimeExpression.StepOutput reference, Location at) {
        Optional<Step> step = known(reference.stepId(), at);
        step.ifPresent(own ->
                outputs(own).ifPresent(names -> document.checkName("output", reference.name(), names, owner(own), at)));
        step.filter(ReferenceCheck::exchangesMessages).ifPresent(message -> checkWait(message, at));
    }

    /** The step called {@code stepId} when it is one that can have run; an error otherwise. */
    private Optional<Step> known(String stepId, Location at) {
        Optional<Step> step = steps.step(stepId);
        if (step.isEmpty()) {
            document.unknownStep(stepId, workflow, at);
            return step;
        }
        int position = steps.position(step.get());
        if (position > current) {
            if (!flow.isReordered()) {
                return later(step.get(), position, at);
            }
            reordered(step.get(), at);
        }
        if (position != current && current < workflow.steps().size()) {
            dependencies.add(current, position, at);
        }
        return step;
    }

    private Optional<Step> later(Step step, int position, Location at) {
        String message = "the step '" + step.stepId() + "' runs after this one, so its outputs are not there yet";
        if (flow.canRunBefore(position, current)) {
            findings.add(Finding.info(
                    Problem.NOTE_STEP_ORDER, at, message + ", unless an action has come back from there", ""));
            return Optional.of(step);
        }
        findings.add(Finding.error(Problem.UNKNOWN_REFERENCE, at, message, "Move it before this step.")
                .breaking("AZ-DEP-08"));
        return Optional.empty();
    }

    /** With a {@code dependsOn} anywhere, what is used decides the order as well (AZ-DEP-06, decision 76). */
    private void reordered(Step step, Location at) {
        boolean said = current < workflow.steps().size()
                && steps.at(current).dependsOn().stream()
                        .anyMatch(text -> text.value().equals(step.stepId()));
        if (!said) {
            reordered.add(Finding.info(
                            Problem.NOTE_STEP_ORDER,
                            at,
                            "the step '" + step.stepId() + "' stands after this one and runs before it, because its"
                                    + " outputs are used here, and 'dependsOn' in the workflow puts its steps in the"
                                    + " order of what they need",
                            "Move it before this step, or name it in 'dependsOn' of this step.")
                    .breaking("AZ-DEP-06"));
        }
    }

    private static boolean exchangesMessages(Step step) {
        return step.direction().isPresent() || step.target() instanceof Target.ByChannelPath;
    }

    /** What comes later is there only when it was waited for. */
    private void checkWait(Step message, Location at) {
        if (current == workflow.steps().size() || steps.at(current) == message) {
            return;
        }
        Step here = steps.at(current);
        if (here.dependsOn().stream()
                .noneMatch(text ->
                        text.value().equals(message.stepId()) || text.value().endsWith(".steps." + message.stepId()))) {
            findings.add(Finding.info(
                            Problem.NOTE_STEP_ORDER,
                            at,
                            "the step '" + message.stepId() + "' exchanges a message, and the step '" + here.stepId()
                                    + "' uses its outputs without naming it in 'dependsOn'",
                            "Add: dependsOn: [" + message.stepId() + "]")
                    .breaking("AZ-DEP-11"));
        }
    }

    /** From now on expressions of {@code step} are checked; what runs after it is not there yet (decision 76). */
    void enter(Step step) {
        current = steps.position(step);
        called = Optional.empty();
    }

    /** From now on expressions are checked that are evaluated when the call of the step is over. */
    void answered() {
        called = Optional.of(steps.at(current)).filter(step -> step.target() instanceof Target.ByWorkflowId);
    }

    /** From now on expressions that are evaluated when every step has run are checked. */
    void leave() {
        current = workflow.steps().size();
        called = Optional.empty();
    }

    /** Tells what only all expressions together show. */
    void end() {
        if (flow.isReordered() && dependencies.check(findings)) {
            findings.addAll(reordered);
        }
    }
}
