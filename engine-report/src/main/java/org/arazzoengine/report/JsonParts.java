package org.arazzoengine.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.HttpCall;
import org.arazzoengine.run.RunEvent;

/** The smaller parts of the JSON result, without secrets. */
record JsonParts(Masker masker) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode request(HttpCall call) {
        ObjectNode request = NODES.objectNode();
        request.put("method", call.method());
        request.put("url", masker.url(call.url()));
        message(request, call.headers(), call.body());
        return request;
    }

    ObjectNode response(HttpAnswer answer) {
        ObjectNode response = NODES.objectNode();
        response.put("status", answer.status());
        message(response, answer.headers(), answer.body());
        response.put("durationMs", answer.elapsed().toMillis());
        return response;
    }

    private void message(ObjectNode target, Headers headers, Body body) {
        ObjectNode shown = target.putObject("headers");
        Headers masked = masker.headers(headers);
        masked.lines()
                .forEach(
                        line -> shown.put(line.name(), masked.value(line.name()).orElse("")));
        Bodies readable = Bodies.of(headers, body, masker);
        target.set("body", readable.value());
        if (readable.truncated()) {
            target.put("truncated", true);
        }
    }

    ObjectNode criterion(RunEvent.CriterionChecked event) {
        ObjectNode criterion = NODES.objectNode();
        criterion.put("condition", masker.text(event.condition()));
        criterion.put("type", event.type().kind().spelling());
        event.type().dialect().ifPresent(dialect -> criterion.put("version", dialect.version()));
        criterion.put("passed", event.verdict().passed());
        if (!event.verdict().passed()) {
            criterion.put("reason", masker.text(event.verdict().reason()));
            actual(criterion, event.verdict());
        }
        return criterion;
    }

    /** The operands' values as they were compared: a missing one counts as null, and {@code missing} says so. */
    private void actual(ObjectNode criterion, Verdict verdict) {
        ObjectNode actual = criterion.putObject("actual");
        for (Verdict.Observed observed : verdict.observed()) {
            JsonNode value = observed.value().toOptional().orElseGet(NODES::nullNode);
            actual.set(masker.text(observed.operand()), masker.json(value));
            if (observed.value() instanceof Resolved.Missing missing) {
                criterion.withObject("missing").put(observed.operand(), masker.text(missing.why()));
            }
        }
    }

    ObjectNode action(RunEvent.ActionChosen event) {
        ObjectNode action = NODES.objectNode();
        action.put("name", masker.text(event.name()));
        action.put("type", event.type().spelling());
        event.target().ifPresentOrElse(target -> action.put("target", target), () -> action.putNull("target"));
        action.put("delayMs", event.delay().toMillis());
        return action;
    }

    ObjectNode error(Finding finding) {
        ObjectNode error = NODES.objectNode();
        error.put("code", finding.problem().code());
        error.put("message", masker.text(finding.message()));
        error.put("line", finding.at().line());
        error.put("column", finding.at().column());
        return error;
    }

    ObjectNode diagnostic(Finding finding) {
        ObjectNode diagnostic = NODES.objectNode();
        diagnostic.put("code", finding.problem().code());
        diagnostic.put("severity", FindingsReport.severity(finding));
        diagnostic.put("message", masker.text(finding.message()));
        diagnostic.put("line", finding.at().line());
        diagnostic.put("column", finding.at().column());
        return diagnostic;
    }
}
