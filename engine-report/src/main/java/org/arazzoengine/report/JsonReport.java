package org.arazzoengine.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.arazzoengine.run.RunEvent;
import org.arazzoengine.run.RunListener;
import org.arazzoengine.run.RunOutcome;

/**
 * Builds the JSON result {@code arazzo-run/1} from the events of one run, without secrets. One instance a run, not safe
 * for several threads.
 */
public final class JsonReport implements RunListener, RunEvent.Visitor<Void> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Masker masker;
    private final Map<String, String> pointers = new LinkedHashMap<>();
    private final ObjectNode result = NODES.objectNode();
    private final ArrayNode workflows = NODES.arrayNode();
    private boolean success = true;
    private ObjectNode workflow = NODES.objectNode();
    private ObjectNode step = NODES.objectNode();
    private ObjectNode attempt = NODES.objectNode();
    private Instant workflowStartedAt = Instant.EPOCH;

    /**
     * @param engine version of the engine
     * @param document as the user named it
     * @param arazzo version as the document says it; empty when it could not be read
     */
    public JsonReport(String engine, String document, String arazzo, Instant startedAt, Masker masker) {
        this.masker = masker;
        result.put("format", "arazzo-run/1");
        result.put("engine", engine);
        result.put("document", document);
        result.put("arazzo", arazzo);
        result.put("status", "success");
        result.put("startedAt", startedAt.toString());
        result.put("durationMs", 0);
        result.set("workflows", workflows);
    }

    /** Tells the report what will run, so that what was found in a workflow before the run is shown with it. */
    public void planned(Plan plan) {
        plan.workflows()
                .forEach(workflow ->
                        pointers.put(workflow.workflowId(), workflow.at().pointer() + "/"));
    }

    /** The result, complete once {@code finishedAt} is known; the findings of reading and planning join it. */
    public JsonNode finish(Instant finishedAt, List<Finding> findings) {
        result.put("status", success ? "success" : "failure");
        result.put(
                "durationMs",
                Duration.between(Instant.parse(result.get("startedAt").textValue()), finishedAt)
                        .toMillis());
        ArrayNode diagnostics = result.putArray("diagnostics");
        findings.forEach(finding -> home(finding, diagnostics).add(diagnostic(finding)));
        return result;
    }

    /** The diagnostics of the workflow that {@code finding} is about, else those of the whole run. */
    private ArrayNode home(Finding finding, ArrayNode ofTheRun) {
        for (JsonNode candidate : workflows) {
            String pointer = pointers.get(candidate.get("workflowId").textValue());
            if (pointer != null && (finding.at().pointer() + "/").startsWith(pointer)) {
                return (ArrayNode) candidate.get("diagnostics");
            }
        }
        return ofTheRun;
    }

    /** The result of a run that was refused: nothing was sent, {@code findings} say why. */
    public JsonNode refused(Instant finishedAt, List<Finding> findings) {
        success = false;
        finish(finishedAt, findings);
        findings.stream().filter(Finding::isError).findFirst().ifPresent(first -> result.set("error", error(first)));
        return result;
    }

    @Override
    public void on(RunEvent event) {
        event.accept(this);
    }

    @Override
    public Void workflowStarted(RunEvent.WorkflowStarted event) {
        workflowStartedAt = event.stamp().at();
        workflow = workflows.addObject();
        workflow.put("workflowId", event.stamp().workflowId());
        workflow.put("status", "success");
        workflow.set("inputs", masker.inputs(event.inputs()));
        workflow.putObject("outputs");
        workflow.put("durationMs", 0);
        workflow.putArray("steps");
        workflow.putNull("error");
        workflow.putArray("diagnostics");
        return null;
    }

    @Override
    public Void stepStarted(RunEvent.StepStarted event) {
        step = workflow.withArray("steps").addObject();
        step.put("stepId", event.stepId());
        step.put("path", event.stamp().path());
        step.put("status", "success");
        attempt = step.putArray("attempts").addObject();
        attempt.put("attempt", event.attempt());
        attempt.putNull("request");
        attempt.putNull("response");
        attempt.putArray("criteria");
        attempt.putNull("action");
        attempt.putNull("error");
        step.putObject("outputs");
        return null;
    }

    @Override
    public Void requestPrepared(RunEvent.RequestPrepared event) {
        ObjectNode request = attempt.putObject("request");
        request.put("method", event.call().method());
        request.put("url", masker.url(event.call().url()));
        message(request, event.call().headers(), event.call().body());
        return null;
    }

    @Override
    public Void answerReceived(RunEvent.AnswerReceived event) {
        ObjectNode response = attempt.putObject("response");
        response.put("status", event.answer().status());
        message(response, event.answer().headers(), event.answer().body());
        response.put("durationMs", event.answer().elapsed().toMillis());
        return null;
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

    @Override
    public Void sendFailed(RunEvent.SendFailed event) {
        return null;
    }

    @Override
    public Void criterionChecked(RunEvent.CriterionChecked event) {
        ObjectNode criterion = attempt.withArray("criteria").addObject();
        criterion.put("condition", masker.text(event.condition()));
        criterion.put("type", event.type().kind().spelling());
        event.type().dialect().ifPresent(dialect -> criterion.put("version", dialect.version()));
        criterion.put("passed", event.verdict().passed());
        if (!event.verdict().passed()) {
            criterion.put("reason", masker.text(event.verdict().reason()));
            actual(criterion, event.verdict());
        }
        return null;
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

    @Override
    public Void noted(RunEvent.Noted event) {
        workflow.withArray("diagnostics").add(diagnostic(event.finding()));
        return null;
    }

    @Override
    public Void outputsCaptured(RunEvent.OutputsCaptured event) {
        step.set("outputs", masker.json(event.outputs()));
        return null;
    }

    @Override
    public Void stepFinished(RunEvent.StepFinished event) {
        event.why().ifPresent(why -> {
            step.put("status", "failure");
            attempt.set("error", error(why));
        });
        return null;
    }

    @Override
    public Void workflowFinished(RunEvent.WorkflowFinished event) {
        RunOutcome outcome = event.outcome();
        success &= outcome.isSuccess();
        workflow.put("status", outcome.isSuccess() ? "success" : "failure");
        workflow.set("outputs", masker.json(outcome.outputs()));
        workflow.put(
                "durationMs",
                Duration.between(workflowStartedAt, event.stamp().at()).toMillis());
        why(outcome).ifPresent(why -> workflow.set("error", error(why)));
        return null;
    }

    private static Optional<Finding> why(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Failed failed) {
            return Optional.of(failed.why());
        }
        return outcome instanceof RunOutcome.Stopped stopped ? Optional.of(stopped.why()) : Optional.empty();
    }

    private ObjectNode error(Finding finding) {
        ObjectNode error = NODES.objectNode();
        error.put("code", finding.problem().code());
        error.put("message", masker.text(finding.message()));
        error.put("line", finding.at().line());
        error.put("column", finding.at().column());
        return error;
    }

    private ObjectNode diagnostic(Finding finding) {
        ObjectNode diagnostic = NODES.objectNode();
        diagnostic.put("code", finding.problem().code());
        diagnostic.put("severity", FindingsReport.severity(finding));
        diagnostic.put("message", masker.text(finding.message()));
        diagnostic.put("line", finding.at().line());
        diagnostic.put("column", finding.at().column());
        return diagnostic;
    }
}
