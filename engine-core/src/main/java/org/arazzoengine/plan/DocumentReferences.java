package org.arazzoengine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.check.WorkflowNames;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.Output;
import org.arazzoengine.document.SourceDescription;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.expr.RuntimeExpression;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.KnownNames;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;

/** The names that expressions anywhere in a document can have: of workflows, sources and components. */
final class DocumentReferences {

    private static final List<String> SOURCE_FIELDS = List.of("name", "url", "type");

    private final ArazzoDocument document;
    private final WorkflowNames workflows;
    private final Findings findings;
    private final WorkflowResults results;
    private final Map<Workflow, InputsSchema> inputs = new IdentityHashMap<>();
    private final Map<Workflow, KnownNames> inputNames = new IdentityHashMap<>();
    private final Map<Object, KnownNames> outputNames = new IdentityHashMap<>();

    DocumentReferences(WorkflowNames workflows, Findings findings) {
        this.document = workflows.home().document();
        this.workflows = workflows;
        this.findings = findings;
        this.results = new WorkflowResults(workflows);
    }

    WorkflowNames workflows() {
        return workflows;
    }

    InputsSchema inputs(Workflow workflow) {
        return inputs.computeIfAbsent(workflow, own -> InputsSchema.of(own, workflows.home()));
    }

    ArazzoDocument document() {
        return document;
    }

    /** The inputs of a workflow of any document. */
    KnownNames inputNames(WorkflowNames.Found found) {
        return found.home().document() == document
                ? inputNames(found.workflow())
                : inputNames.computeIfAbsent(found.workflow(), other -> names(InputsSchema.of(other, found.home())));
    }

    KnownNames inputNames(Workflow workflow) {
        return inputNames.computeIfAbsent(workflow, own -> names(inputs(own)));
    }

    private static KnownNames names(InputsSchema schema) {
        return new KnownNames(
                schema.inputs().stream().map(InputsSchema.Input::name).toList());
    }

    KnownNames outputNames(Workflow workflow) {
        return outputNames.computeIfAbsent(workflow, own -> names(workflow.outputs()));
    }

    /** The names of what a call of the workflow that {@code text} names ends with; empty when nobody knows them. */
    Optional<KnownNames> resultNames(String text) {
        return results.of(text);
    }

    KnownNames outputNames(Step step) {
        return outputNames.computeIfAbsent(step, own -> names(step.outputs()));
    }

    private static KnownNames names(List<Output> outputs) {
        return new KnownNames(outputs.stream().map(Output::name).toList());
    }

    /** Whether what {@code expression} names exists, or could. */
    boolean isDeclared(RuntimeExpression expression) {
        if (expression instanceof RuntimeExpression.WorkflowValue value) {
            return workflows
                    .own(value.workflowId())
                    .filter(workflow -> names(value, workflow)
                            .map(names -> names.contains(value.name()))
                            .orElse(true))
                    .isPresent();
        } else if (expression instanceof RuntimeExpression.WorkflowStepOutput output) {
            return workflows
                    .own(output.workflowId())
                    .flatMap(workflow -> workflows.steps(workflow).step(output.stepId()))
                    .filter(step -> outputNames(step).contains(output.name()))
                    .isPresent();
        }
        return true;
    }

    private Optional<KnownNames> names(RuntimeExpression.WorkflowValue value, Workflow workflow) {
        return value.inputs() ? Optional.of(inputNames(workflow)) : resultNames(value.workflowId());
    }

    /** Tells what {@code expression} names and is not there. */
    void check(RuntimeExpression expression, Location at) {
        if (expression instanceof RuntimeExpression.WorkflowValue value) {
            String kind = value.inputs() ? "input" : "output";
            own(value.workflowId(), at)
                    .ifPresent(workflow -> names(value, workflow)
                            .ifPresent(names -> checkName(kind, value.name(), names, owner(workflow), at)));
        } else if (expression instanceof RuntimeExpression.WorkflowStepOutput output) {
            own(output.workflowId(), at).ifPresent(workflow -> stepOutput(output, workflow, at));
        } else if (expression instanceof RuntimeExpression.SourceDescription source) {
            source(source, at);
        } else if (expression instanceof RuntimeExpression.Component component) {
            component(component, at);
        }
    }

    private Optional<Workflow> own(String workflowId, Location at) {
        Optional<Workflow> workflow = workflows.own(workflowId);
        if (workflow.isEmpty()) {
            findings.add(Finding.error(
                            Problem.UNKNOWN_WORKFLOW,
                            at,
                            "expected a workflow of this document after '$workflows.', found '" + workflowId + "'",
                            workflows.names().hint(workflowId))
                    .breaking("AZ-EXPR-20"));
        }
        return workflow;
    }

    private void stepOutput(RuntimeExpression.WorkflowStepOutput output, Workflow workflow, Location at) {
        Optional<Step> step = workflows.steps(workflow).step(output.stepId());
        if (step.isEmpty()) {
            unknownStep(output.stepId(), workflow, at);
        } else if (!step.get().outputs().isEmpty()) {
            checkName("output", output.name(), outputNames(step.get()), owner(step.get(), workflow), at);
        }
    }

    void unknownStep(String stepId, Workflow workflow, Location at) {
        findings.add(Finding.error(
                        Problem.UNKNOWN_REFERENCE,
                        at,
                        "expected a step of the workflow '" + workflow.workflowId() + "', found '" + stepId + "'",
                        workflows.steps(workflow).names().hint(stepId))
                .breaking("AZ-EXPR-16"));
    }

    /** What declares the names of {@code workflow}, for {@link #checkName}. */
    static String owner(Workflow workflow) {
        return "the workflow '" + workflow.workflowId() + "'";
    }

    /** What declares the outputs of {@code step}, which is one of {@code workflow}. */
    static String owner(Step step, Workflow workflow) {
        return "the step '" + step.stepId() + "' of " + owner(workflow);
    }

    /**
     * What is not declared counts as missing (tolerance T15).
     *
     * @param owner what should declare it
     */
    void checkName(String kind, String name, KnownNames declared, String owner, Location at) {
        if (!declared.contains(name)) {
            findings.warning(
                    Problem.TOLERANCE_UNDECLARED_NAME,
                    at,
                    "the " + kind + " '" + name + "' is not declared in " + owner + " and counts as missing",
                    declared.hint(name));
        }
    }

    private void source(RuntimeExpression.SourceDescription expression, Location at) {
        Optional<SourceDescription> source = document.sources().stream()
                .filter(declared -> declared.name().equals(expression.name()))
                .findFirst();
        if (source.isEmpty()) {
            findings.add(Finding.error(
                            Problem.UNKNOWN_SOURCE,
                            at,
                            "expected the name of a source description, found '" + expression.name() + "'",
                            workflows.sourceNames().hint(expression.name()))
                    .breaking("AZ-SDX-01"));
            return;
        }
        String reference = expression.reference();
        List<String> fields = new ArrayList<>(SOURCE_FIELDS);
        fields.addAll(source.get().extensions().keySet());
        if (!fields.contains(reference) && !workflows.home().sources().mayHave(expression.name(), reference)) {
            findings.add(Finding.warning(
                            Problem.TOLERANCE_UNDECLARED_NAME,
                            at,
                            "the source '" + expression.name() + "' has no operation, workflow or field '" + reference
                                    + "': it counts as missing",
                            new KnownNames(fields).hint(reference))
                    .breaking("AZ-SDX-02"));
        }
    }

    private void component(RuntimeExpression.Component component, Location at) {
        JsonNode section = document.tree().root().path("components").path(component.kind());
        if (!section.has(component.name())) {
            List<String> known = new ArrayList<>();
            section.fieldNames().forEachRemaining(known::add);
            findings.add(Finding.error(
                            Problem.UNKNOWN_COMPONENT,
                            at,
                            "expected the name of one of the components' " + component.kind() + ", found '"
                                    + component.name() + "'",
                            new KnownNames(known).hint(component.name()))
                    .breaking("AZ-EXPR-21"));
        }
    }
}
