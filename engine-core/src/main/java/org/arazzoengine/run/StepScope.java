package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.RuntimeExpression.Part;
import org.arazzoengine.expr.RuntimeExpression.Side;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.request.AnswerBody;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.PreparedRequest;

/**
 * What expressions see at one point of a workflow.
 *
 * @param request the current step's request, once it is made
 * @param answer its answer, once it is there
 * @param body what the answer's bytes mean
 */
record StepScope(
        ArazzoDocument document,
        PlannedWorkflow workflow,
        JsonNode inputs,
        StepOutputs outputs,
        Optional<PreparedRequest> request,
        Optional<HttpAnswer> answer,
        Resolved body)
        implements Scope {

    private static final Resolved NO_REQUEST = Resolved.missing("no request was made here");
    private static final Resolved NO_ANSWER = Resolved.missing("there is no answer here");

    static StepScope between(ArazzoDocument document, PlannedWorkflow workflow, JsonNode inputs, StepOutputs outputs) {
        return new StepScope(document, workflow, inputs, outputs, Optional.empty(), Optional.empty(), NO_ANSWER);
    }

    StepScope withRequest(PreparedRequest made) {
        return new StepScope(document, workflow, inputs, outputs, Optional.of(made), answer, body);
    }

    StepScope withAnswer(HttpAnswer received, AnswerBody read) {
        return new StepScope(document, workflow, inputs, outputs, request, Optional.of(received), read.value());
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

    private static Resolved ofRequest(PreparedRequest made, Part part, String name) {
        return switch (part) {
            case HEADER ->
                made.call().headers().value(name).map(StepScope::text).orElseGet(() -> noHeader(name));
            case QUERY -> Scope.member(made.query(), name, "query parameter");
            case PATH -> Scope.member(made.path(), name, "path parameter");
            case BODY -> made.body();
        };
    }

    private Resolved ofAnswer(HttpAnswer received, Part part, String name) {
        return switch (part) {
            case HEADER -> received.headers().value(name).map(StepScope::text).orElseGet(() -> noHeader(name));
            case BODY -> body;
            case QUERY, PATH -> Resolved.missing("an answer has no query and no path");
        };
    }

    private static Resolved noHeader(String name) {
        return Resolved.missing("there is no header '" + name + "'");
    }

    @Override
    public Resolved input(String name) {
        return Scope.member(inputs, name, "input");
    }

    @Override
    public Resolved stepOutput(String stepId, String name) {
        List<PlannedStep> steps = workflow.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).stepId().equals(stepId)) {
                return outputs.of(i)
                        .map(recorded -> Scope.member(recorded, name, "output"))
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
        return document.sources().stream()
                .filter(source -> source.name().equals(name) && reference.equals("url"))
                .findFirst()
                .map(source ->
                        text(document.at().document().resolve(source.url()).toString()))
                .orElseGet(() -> Resolved.missing("'" + name + "." + reference + "' is no value"));
    }

    private static Resolved text(String text) {
        return Resolved.of(TextNode.valueOf(text));
    }
}
