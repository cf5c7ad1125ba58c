package org.arazzoengine.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.run.RunEvent;
import org.arazzoengine.run.RunOutcome;

/** One workflow of the JSON result while it runs: several when a step, a retry or a dependency has others run. */
final class JsonWorkflow {

    /** A step that has begun and not ended: one, or two when a retry runs another one first. */
    private record Open(ObjectNode step, String path) {

        ObjectNode attempt() {
            JsonNode attempts = step.get("attempts");
            return (ObjectNode) attempts.get(attempts.size() - 1);
        }
    }

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final Deque<Open> open = new ArrayDeque<>();
    private final String workflowId;
    private final Instant startedAt;
    private final JsonParts parts;

    JsonWorkflow(String workflowId, Instant startedAt, JsonNode inputs, JsonParts parts) {
        this.workflowId = workflowId;
        this.startedAt = startedAt;
        this.parts = parts;
        json.put("workflowId", workflowId);
        json.put("status", "success");
        json.set("inputs", inputs);
        json.putObject("outputs");
        json.put("durationMs", 0);
        json.putArray("steps");
        json.putNull("error");
        json.putArray("diagnostics");
    }

    ObjectNode json() {
        return json;
    }

    void stepStarted(RunEvent.StepStarted event) {
        boolean again = event.attempt() > 1
                && open.peek() != null
                && open.peek().path().equals(event.stamp().path());
        ObjectNode step = again ? open.peek().step() : step(event);
        ObjectNode attempt = step.withArray("attempts").addObject();
        attempt.put("attempt", event.attempt());
        attempt.putNull("request");
        attempt.putNull("response");
        attempt.putArray("criteria");
        attempt.putNull("action");
        attempt.putNull("error");
    }

    private ObjectNode step(RunEvent.StepStarted event) {
        ObjectNode step = JsonNodeFactory.instance.objectNode();
        step.put("stepId", event.stepId());
        step.put("path", event.stamp().path());
        if (!event.stamp().workflowId().equals(workflowId)) {
            step.put("workflowId", event.stamp().workflowId());
        }
        step.put("status", "success");
        step.putArray("attempts");
        step.putObject("outputs");
        if (open.isEmpty()) {
            json.withArray("steps").add(step);
        } else {
            action().set("step", step);
        }
        open.push(new Open(step, event.stamp().path()));
        return step;
    }

    /** Puts what another workflow did where it was called. */
    void called(RunEvent.Role role, ObjectNode workflow) {
        if (open.isEmpty()) {
            json.withArray("dependencies").add(workflow);
        } else if (role == RunEvent.Role.RETRIED) {
            action().set("workflow", workflow);
        } else if (role == RunEvent.Role.CALLED) {
            attempt().remove("request");
            attempt().remove("response");
            attempt().set("workflow", workflow);
        } else {
            attempt().withArray("dependencies").add(workflow);
        }
    }

    private ObjectNode action() {
        return attempt().get("action") instanceof ObjectNode action
                ? action
                : attempt().putObject("action");
    }

    ObjectNode attempt() {
        return open.element().attempt();
    }

    void outputs(JsonNode outputs) {
        open.element().step().set("outputs", outputs);
    }

    void stepFinished(Optional<Finding> why) {
        why.ifPresent(reason -> {
            open.element().step().put("status", "failure");
            if (attempt().get("error").isNull()) {
                attempt().set("error", parts.error(reason));
            }
        });
        open.pop();
    }

    void finished(RunEvent.WorkflowFinished event) {
        RunOutcome outcome = event.outcome();
        json.put("status", outcome instanceof RunOutcome.Skipped ? "skipped" : status(outcome.isSuccess()));
        json.set("outputs", parts.masker().json(outcome.outputs()));
        json.put("durationMs", Duration.between(startedAt, event.stamp().at()).toMillis());
        outcome.why().ifPresent(why -> json.set("error", parts.error(why)));
    }

    static String status(boolean success) {
        return success ? "success" : "failure";
    }
}
