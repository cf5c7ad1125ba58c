package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;

/** Events as JSON for golden files: everything in them, places as line and column. */
final class EventJson implements RunEvent.Visitor<ObjectNode> {

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    static JsonNode of(List<RunEvent> events) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (RunEvent event : events) {
            all.add(event.accept(new EventJson()));
        }
        return all;
    }

    private ObjectNode begin(String name, RunEvent event) {
        json.put("seq", event.stamp().seq());
        json.put("at", event.stamp().at().toString());
        json.put("workflow", event.stamp().workflowId());
        json.put("path", event.stamp().path());
        json.put("event", name);
        return json;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("code", finding.problem().code());
        node.put("message", finding.message());
        node.put("line", finding.at().line());
        node.put("column", finding.at().column());
        return node;
    }

    private static JsonNode headers(Headers headers) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        headers.lines().forEach(line -> lines.add(line.name() + ": " + line.value()));
        return lines;
    }

    private static String text(Body body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public ObjectNode workflowStarted(RunEvent.WorkflowStarted event) {
        ObjectNode node = begin("workflowStarted", event);
        if (event.role() != RunEvent.Role.ENTRY) {
            node.put("role", event.role().name());
        }
        return node.set("inputs", event.inputs());
    }

    @Override
    public ObjectNode stepStarted(RunEvent.StepStarted event) {
        return begin("stepStarted", event).put("attempt", event.attempt());
    }

    @Override
    public ObjectNode requestPrepared(RunEvent.RequestPrepared event) {
        ObjectNode node = begin("requestPrepared", event);
        node.put("request", event.call().method() + " " + event.call().url());
        node.set("headers", headers(event.call().headers()));
        return node.put("body", text(event.call().body()));
    }

    @Override
    public ObjectNode answerReceived(RunEvent.AnswerReceived event) {
        ObjectNode node =
                begin("answerReceived", event).put("status", event.answer().status());
        node.set("headers", headers(event.answer().headers()));
        return node.put("body", text(event.answer().body()));
    }

    @Override
    public ObjectNode sendFailed(RunEvent.SendFailed event) {
        return begin("sendFailed", event).set("why", finding(event.why()));
    }

    @Override
    public ObjectNode criterionChecked(RunEvent.CriterionChecked event) {
        ObjectNode node = begin("criterionChecked", event);
        event.action().ifPresent(action -> node.put("action", action));
        node.put("condition", event.condition()).put("passed", event.verdict().passed());
        ObjectNode observed = node.putObject("observed");
        event.verdict().observed().forEach(seen -> {
            if (seen.value() instanceof Resolved.Missing missing) {
                observed.put(seen.operand(), "missing: " + missing.why());
            } else {
                observed.set(seen.operand(), seen.value().toOptional().orElseThrow());
            }
        });
        return node;
    }

    @Override
    public ObjectNode noted(RunEvent.Noted event) {
        return begin("noted", event).set("finding", finding(event.finding()));
    }

    @Override
    public ObjectNode outputsCaptured(RunEvent.OutputsCaptured event) {
        return begin("outputsCaptured", event).set("outputs", event.outputs());
    }

    @Override
    public ObjectNode attemptFailed(RunEvent.AttemptFailed event) {
        return begin("attemptFailed", event).set("why", finding(event.why()));
    }

    @Override
    public ObjectNode actionChosen(RunEvent.ActionChosen event) {
        ObjectNode node = begin("actionChosen", event);
        node.put("name", event.name()).put("type", event.type().spelling());
        event.target().ifPresent(target -> node.put("target", target));
        return event.delay().isZero() ? node : node.put("delayMs", event.delay().toMillis());
    }

    @Override
    public ObjectNode workflowLeft(RunEvent.WorkflowLeft event) {
        return begin("workflowLeft", event).put("to", event.to()).set("inputs", event.inputs());
    }

    @Override
    public ObjectNode stepFinished(RunEvent.StepFinished event) {
        ObjectNode node = begin("stepFinished", event);
        event.why().ifPresent(why -> node.set("why", finding(why)));
        return node;
    }

    @Override
    public ObjectNode workflowFinished(RunEvent.WorkflowFinished event) {
        ObjectNode node = begin("workflowFinished", event);
        node.put("outcome", event.outcome().getClass().getSimpleName());
        event.outcome().why().ifPresent(why -> node.set("why", finding(why)));
        return node.set("outputs", event.outcome().outputs());
    }
}
