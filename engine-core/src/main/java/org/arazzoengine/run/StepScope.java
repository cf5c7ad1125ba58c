package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.RuntimeExpression.Part;
import org.arazzoengine.expr.RuntimeExpression.Side;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.request.AnswerBody;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.PreparedRequest;
import org.arazzoengine.source.Operation;

/**
 * What expressions see at one point of a workflow.
 *
 * @param given the inputs, with defaults
 * @param request the current step's request, once it is made
 * @param declaring the operation whose declared parameters alone can be looked at; none when all that were sent can
 * @param answer its answer, once it is there
 * @param body what the answer's bytes mean
 */
record StepScope(
        Plan plan,
        PlannedWorkflow workflow,
        JsonNode given,
        StepOutputs outputs,
        Optional<PreparedRequest> request,
        Optional<Operation> declaring,
        Optional<HttpAnswer> answer,
        Resolved body)
        implements Scope {

    private static final Resolved NO_REQUEST = Resolved.missing("no request was made here");
    private static final Resolved NO_ANSWER = Resolved.missing("there is no answer here");

    static StepScope between(Plan plan, PlannedWorkflow workflow, JsonNode inputs, StepOutputs outputs) {
        return new StepScope(
                plan, workflow, inputs, outputs, Optional.empty(), Optional.empty(), Optional.empty(), NO_ANSWER);
    }

    StepScope withRequest(PreparedRequest made, Optional<Operation> operation) {
        return new StepScope(plan, workflow, given, outputs, Optional.of(made), operation, answer, body);
    }

    StepScope withAnswer(HttpAnswer received, AnswerBody read) {
        return new StepScope(plan, workflow, given, outputs, request, declaring, Optional.of(received), read.value());
    }

    @Override
    public Resolved self() {
        return plan.document()
                .self()
                .map(uri -> text(uri.toString()))
                .orElseGet(() -> Resolved.missing("the document has no '$self'"));
    }

    @Override
    public Resolved url() {
        return request.map(made -> text(made.call().url().toString())).orElse(NO_REQUEST);
    }

    @Override
    public Resolved method() {
        return request.map(made -> text(made.call().method())).orElse(NO_REQUEST);
    }

    @Override
    public Resolved statusCode() {
        return answer.map(received -> Resolved.of(IntNode.valueOf(received.status())))
                .orElse(NO_ANSWER);
    }

    @Override
    public Resolved exchanged(Side side, Part part, String name) {
        return switch (side) {
            case REQUEST -> request.map(made -> ofRequest(made, part, name)).orElse(NO_REQUEST);
            case RESPONSE ->
                answer.map(received -> ofAnswer(received, part, name)).orElse(NO_ANSWER);
            case MESSAGE -> Resolved.missing("$message exists only in steps that exchange messages");
        };
    }

    private Resolved ofRequest(PreparedRequest made, Part part, String name) {
        if (part != Part.BODY
                && declaring
                        .filter(operation -> !declares(operation, part, name))
                        .isPresent()) {
            return Resolved.missing("the operation declares no such parameter '" + name + "'");
        }
        return switch (part) {
            case HEADER -> header(made.call().headers(), name);
            case QUERY -> Scope.member(made.query(), name, "query parameter");
            case PATH -> Scope.member(made.path(), name, "path parameter");
            case BODY -> made.body();
        };
    }

    /** By the letter only declared parameters can be looked at (AZ-EXPR-06; relaxed by T14). */
    private static boolean declares(Operation operation, Part part, String name) {
        ParameterPlace place = switch (part) {
            case HEADER -> ParameterPlace.HEADER;
            case QUERY -> ParameterPlace.QUERY;
            default -> ParameterPlace.PATH;
        };
        return operation.parameter(place, name).isPresent();
    }

    private Resolved ofAnswer(HttpAnswer received, Part part, String name) {
        return switch (part) {
            case HEADER -> header(received.headers(), name);
            case BODY -> body;
            case QUERY, PATH -> Resolved.missing("an answer has no query and no path");
        };
    }

    private static Resolved header(Headers headers, String name) {
        return headers.value(name)
                .map(value -> Resolved.firstOf(headers.choices(name), TextNode.valueOf(value)))
                .orElseGet(() -> Resolved.missing("there is no header '" + name + "'"));
    }

    @Override
    public Resolved input(String name) {
        return Scope.member(given, name, "input");
    }

    @Override
    public Resolved inputs() {
        return Resolved.of(given);
    }

    @Override
    public Resolved variable(String name) {
        String value = plan.semantics().variables().get(name);
        return value == null ? Resolved.missing("there is no variable '" + name + "'") : text(value);
    }

    @Override
    public Resolved stepOutput(String stepId, String name) {
        Resolved recorded = stepOutputs(stepId);
        return recorded instanceof Resolved.Present present ? Scope.member(present.value(), name, "output") : recorded;
    }

    @Override
    public Resolved stepOutputs(String stepId) {
        List<PlannedStep> steps = workflow.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).stepId().equals(stepId)) {
                return outputs.of(i)
                        .map(Resolved::of)
                        .orElseGet(() -> Resolved.missing("the step '" + stepId + "' has not run"));
            }
        }
        return Resolved.missing("there is no step '" + stepId + "'");
    }

    @Override
    public Resolved workflowValue(String workflowId, boolean ofInputs, String name) {
        return workflowId.equals(workflow.workflowId()) && ofInputs
                ? input(name)
                : Resolved.missing("the workflow '" + workflowId + "' has not run");
    }

    @Override
    public Resolved sourceDescription(String name, String reference) {
        return plan.document().sources().stream()
                .filter(source -> source.name().equals(name) && reference.equals("url"))
                .findFirst()
                .map(source -> text(
                        plan.document().at().document().resolve(source.url()).toString()))
                .orElseGet(() -> Resolved.missing("'" + name + "." + reference + "' is no value"));
    }

    private static Resolved text(String text) {
        return Resolved.of(TextNode.valueOf(text));
    }
}
