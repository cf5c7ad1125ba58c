package org.arazzoengine.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.run.RunEvent;
import org.arazzoengine.run.RunListener;

/**
 * Builds the JSON result {@code arazzo-run/1} from the events of one run, without secrets. One instance a run, not safe
 * for several threads.
 */
public final class JsonReport implements RunListener, RunEvent.Visitor<Void> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParts parts;
    private final Map<String, String> pointers = new LinkedHashMap<>();
    private final ObjectNode result = NODES.objectNode();
    private final ArrayNode workflows = NODES.arrayNode();
    /** The workflows that have begun and not ended, the one that is running first. */
    private final Deque<JsonWorkflow> running = new ArrayDeque<>();

    private boolean success = true;

    /**
     * @param engine version of the engine
     * @param document as the user named it
     * @param arazzo version as the document says it; empty when it could not be read
     */
    public JsonReport(String engine, String document, String arazzo, Instant startedAt, Masker masker) {
        this.parts = new JsonParts(masker);
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
        plan.workflows().stream()
                .filter(workflow -> workflow.document() == plan.document())
                .forEach(workflow -> pointers.putIfAbsent(
                        workflow.workflowId(), workflow.at().pointer() + "/"));
    }

    /** The result, complete once {@code finishedAt} is known; the findings of reading and planning join it. */
    public JsonNode finish(Instant finishedAt, List<Finding> findings) {
        result.put("status", JsonWorkflow.status(success));
        result.put(
                "durationMs",
                Duration.between(Instant.parse(result.get("startedAt").textValue()), finishedAt)
                        .toMillis());
        ArrayNode diagnostics = result.putArray("diagnostics");
        findings.forEach(finding -> home(finding, diagnostics).add(parts.diagnostic(finding)));
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
        findings.stream()
                .filter(Finding::isError)
                .findFirst()
                .ifPresent(first -> result.set("error", parts.error(first)));
        return result;
    }

    @Override
    public void on(RunEvent event) {
        event.accept(this);
    }

    @Override
    public Void workflowStarted(RunEvent.WorkflowStarted event) {
        begin(event.stamp(), event.role(), parts.masker().inputs(event.inputs()));
        return null;
    }

    private void begin(RunEvent.Stamp stamp, RunEvent.Role role, JsonNode inputs) {
        JsonWorkflow workflow = new JsonWorkflow(stamp.workflowId(), stamp.at(), inputs, parts);
        if (running.isEmpty()) {
            workflows.add(workflow.json());
        } else {
            running.peek().called(role, workflow.json());
        }
        running.push(workflow);
    }

    @Override
    public Void stepStarted(RunEvent.StepStarted event) {
        running.element().stepStarted(event);
        return null;
    }

    @Override
    public Void requestPrepared(RunEvent.RequestPrepared event) {
        running.element().attempt().set("request", parts.request(event.call()));
        return null;
    }

    @Override
    public Void answerReceived(RunEvent.AnswerReceived event) {
        running.element().attempt().set("response", parts.response(event.answer()));
        return null;
    }

    @Override
    public Void sendFailed(RunEvent.SendFailed event) {
        return null;
    }

    @Override
    public Void criterionChecked(RunEvent.CriterionChecked event) {
        if (event.action().isEmpty()) {
            running.element().attempt().withArray("criteria").add(parts.criterion(event));
        }
        return null;
    }

    @Override
    public Void noted(RunEvent.Noted event) {
        running.element().json().withArray("diagnostics").add(parts.diagnostic(event.finding()));
        return null;
    }

    @Override
    public Void outputsCaptured(RunEvent.OutputsCaptured event) {
        running.element().outputs(parts.masker().json(event.outputs()));
        return null;
    }

    @Override
    public Void attemptFailed(RunEvent.AttemptFailed event) {
        running.element().attempt().set("error", parts.error(event.why()));
        return null;
    }

    @Override
    public Void actionChosen(RunEvent.ActionChosen event) {
        running.element().attempt().set("action", parts.action(event));
        return null;
    }

    @Override
    public Void stepFinished(RunEvent.StepFinished event) {
        running.element().stepFinished(event.why());
        return null;
    }

    @Override
    public Void workflowLeft(RunEvent.WorkflowLeft event) {
        return null;
    }

    @Override
    public Void workflowFinished(RunEvent.WorkflowFinished event) {
        if (running.isEmpty()) {
            // One that was skipped did not begin.
            begin(event.stamp(), RunEvent.Role.ENTRY, NODES.objectNode());
        }
        running.pop().finished(event);
        success &= !running.isEmpty() || event.outcome().isSuccess();
        return null;
    }
}
