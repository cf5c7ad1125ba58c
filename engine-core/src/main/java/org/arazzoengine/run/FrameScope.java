package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.RuntimeExpression.Part;
import org.arazzoengine.expr.RuntimeExpression.Side;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.PreparedRequest;
import org.arazzoengine.source.Operation;

/**
 * What expressions see at one point of a workflow.
 *
 * @param completed what workflows have left in this run
 * @param exchange of the step, once there is one
 * @param declaring the operation whose declared parameters alone can be looked at; none when all that were sent can
 * @param outputs of the called workflow, or of this one as far as they are known (decision 21)
 */
record FrameScope(
        Plan plan,
        Frame frame,
        Slots<Completed> completed,
        Optional<Exchange> exchange,
        Optional<Operation> declaring,
        Optional<JsonNode> outputs)
        implements Scope {

    private static final Resolved NO_REQUEST = Resolved.missing("no request was made here");
    private static final Resolved NO_OUTPUTS = Resolved.missing("there are no outputs of a workflow here yet");

    static FrameScope between(Plan plan, Frame frame, Slots<Completed> completed) {
        return new FrameScope(plan, frame, completed, Optional.empty(), Optional.empty(), Optional.empty());
    }

    FrameScope seeing(Optional<Exchange> made, Optional<Operation> operation) {
        return new FrameScope(plan, frame, completed, made, operation, outputs);
    }

    /** The same, once {@code later} has more results. */
    FrameScope of(Frame later) {
        return new FrameScope(plan, later, completed, exchange, declaring, outputs);
    }

    FrameScope withOutputs(Optional<JsonNode> known) {
        return new FrameScope(plan, frame, completed, exchange, declaring, known);
    }

    private PlannedWorkflow workflow() {
        return plan.workflows().get(frame.workflow());
    }

    @Override
    public Resolved self() {
        return workflow()
                .document()
                .self()
                .map(uri -> text(uri.toString()))
                .orElseGet(() -> Resolved.missing("the document has no '$self'"));
    }

    @Override
    public Resolved url() {
        return request().map(made -> text(made.call().url().toString())).orElse(NO_REQUEST);
    }

    @Override
    public Resolved method() {
        return request().map(made -> text(made.call().method())).orElse(NO_REQUEST);
    }

    private Optional<PreparedRequest> request() {
        return exchange.map(Exchange::request);
    }

    @Override
    public Resolved statusCode() {
        return exchange.flatMap(Exchange::answer)
                .map(received -> Resolved.of(IntNode.valueOf(received.status())))
                .orElse(Exchange.NO_ANSWER);
    }

    @Override
    public Resolved exchanged(Side side, Part part, String name) {
        return switch (side) {
            case REQUEST -> request().map(made -> ofRequest(made, part, name)).orElse(NO_REQUEST);
            case RESPONSE ->
                exchange.flatMap(Exchange::answer)
                        .map(received -> ofAnswer(received, part, name))
                        .orElse(Exchange.NO_ANSWER);
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
            case BODY -> exchange.map(Exchange::body).orElse(Exchange.NO_ANSWER);
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
        return Scope.member(frame.inputs(), name, "input");
    }

    @Override
    public Resolved inputs() {
        return Resolved.of(frame.inputs());
    }

    @Override
    public Resolved output(String name) {
        return outputs.map(known -> Scope.member(known, name, "output")).orElse(NO_OUTPUTS);
    }

    @Override
    public Resolved variable(String name) {
        String value = plan.semantics().language().variables().get(name);
        return value == null ? Resolved.missing("there is no variable '" + name + "'") : text(value);
    }

    @Override
    public Resolved stepOutput(String stepId, String name) {
        Resolved recorded = stepOutputs(stepId);
        return recorded instanceof Resolved.Present present ? Scope.member(present.value(), name, "output") : recorded;
    }

    @Override
    public Resolved stepOutputs(String stepId) {
        return stepOutputs(workflow(), frame.results(), stepId);
    }

    private static Resolved stepOutputs(PlannedWorkflow workflow, Slots<StepResult> results, String stepId) {
        OptionalInt position = workflow.position(stepId);
        if (position.isEmpty()) {
            return Resolved.missing("there is no step '" + stepId + "'");
        }
        return results.at(position.getAsInt())
                .map(result -> Resolved.of(result.outputs()))
                .orElseGet(() -> Resolved.missing("the step '" + stepId + "' has not run"));
    }

    @Override
    public Resolved workflowValue(String workflowId, boolean ofInputs, String name) {
        if (ofInputs && workflowId.equals(workflow().workflowId())) {
            return input(name);
        }
        return completed(workflowId)
                .map(left ->
                        Scope.member(ofInputs ? left.inputs() : left.outputs(), name, ofInputs ? "input" : "output"))
                .orElseGet(() -> Resolved.missing("the workflow '" + workflowId + "' has not run"));
    }

    @Override
    public Resolved workflowStepOutput(String workflowId, String stepId, String name) {
        OptionalInt position = plan.position(workflow().document(), workflowId);
        Optional<Completed> left = completed(workflowId);
        if (position.isEmpty() || left.isEmpty()) {
            return Resolved.missing("the workflow '" + workflowId + "' has not run");
        }
        Resolved all = stepOutputs(
                plan.workflows().get(position.getAsInt()), left.get().results(), stepId);
        return all instanceof Resolved.Present present ? Scope.member(present.value(), name, "output") : all;
    }

    private Optional<Completed> completed(String workflowId) {
        OptionalInt position = plan.position(workflow().document(), workflowId);
        return position.isEmpty() ? Optional.empty() : completed.at(position.getAsInt());
    }

    @Override
    public Resolved sourceDescription(String name, String reference) {
        ArazzoDocument document = workflow().document();
        URI base = document.self().orElse(document.at().document());
        return document.sources().stream()
                .filter(source -> source.name().equals(name) && reference.equals("url"))
                .findFirst()
                .map(source -> text(base.resolve(source.url()).toString()))
                .orElseGet(() -> Resolved.missing("'" + name + "." + reference + "' is no value"));
    }

    private static Resolved text(String text) {
        return Resolved.of(TextNode.valueOf(text));
    }
}
