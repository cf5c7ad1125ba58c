package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.arazzoengine.check.ReusableObjects;
import org.arazzoengine.check.WorkflowNames;
import org.arazzoengine.document.Parameter;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.KnownNames;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.PlannedCall.PlannedInput;

/** Plans the steps of one workflow that call workflows (Arazzo 1.1.0, Step Object, workflowId; decisions 73 and 74). */
final class WorkflowCallPlanner {

    private final Workflow workflow;
    private final DocumentReferences known;
    private final ReachedDocuments reached;
    private final ReusableObjects reusable;
    private final ExpressionPlanner expressions;
    private final Findings findings;

    WorkflowCallPlanner(
            Workflow workflow,
            DocumentReferences known,
            ReachedDocuments reached,
            ExpressionPlanner expressions,
            Findings findings) {
        this.workflow = workflow;
        this.known = known;
        this.reached = reached;
        this.reusable = new ReusableObjects(known.document());
        this.expressions = expressions;
        this.findings = findings;
    }

    /** The call of {@code step}; empty when nobody knows the workflow. Its expressions are looked at all the same. */
    Optional<PlannedCall> call(Step step) {
        Optional<WorkflowNames.Found> found =
                known.workflows().find(step.target().text());
        Optional<KnownNames> inputs = found.map(known::inputNames);
        List<PlannedInput> given = new ArrayList<>();
        for (Parameter parameter : parameters(step, inputs)) {
            given.add(new PlannedInput(
                    parameter.at(),
                    parameter.name(),
                    expressions.value(parameter.value(), parameter.valueAt(), TextContext.PLAIN)));
        }
        OptionalInt position =
                found.map(target -> reached.position(target.workflow())).orElseGet(OptionalInt::empty);
        return position.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlannedCall.OfWorkflow(position.getAsInt(), given));
    }

    /** The workflow's that are meant for workflows, each replaced by the step's of the same name, then the step's own. */
    private List<Parameter> parameters(Step step, Optional<KnownNames> inputs) {
        List<Parameter> own = reusable.parameters(step.parameters());
        own.forEach(parameter -> tell(parameter, step, inputs));
        List<Parameter> merged = new ArrayList<>();
        for (Parameter inherited : reusable.parameters(workflow.parameters())) {
            boolean meant = inherited.in().isEmpty()
                    || inputs.filter(names -> names.contains(inherited.name())).isPresent();
            Optional<Parameter> redefined = own.stream()
                    .filter(given -> given.name().equals(inherited.name()))
                    .findFirst();
            if (meant && redefined.isEmpty()) {
                merged.add(inherited);
            }
        }
        merged.addAll(own);
        return merged;
    }

    private void tell(Parameter parameter, Step step, Optional<KnownNames> inputs) {
        if (inputs.filter(names -> !names.contains(parameter.name())).isPresent()) {
            findings.add(Finding.info(
                    Problem.UNKNOWN_INPUT,
                    parameter.at(),
                    "the workflow '" + step.target().text() + "' declares no input '" + parameter.name()
                            + "'; it is given all the same",
                    inputs.get().hint(parameter.name())));
        }
    }
}
