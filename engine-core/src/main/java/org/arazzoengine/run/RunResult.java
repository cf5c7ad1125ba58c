package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a run ended. Holds the real values, secrets too.
 *
 * @param workflows those that ran, in order
 * @param listenerFailures exceptions that listeners threw
 */
public record RunResult(
        String runId,
        Instant startedAt,
        Instant finishedAt,
        List<WorkflowResult> workflows,
        List<RuntimeException> listenerFailures) {

    public RunResult {
        workflows = List.copyOf(workflows);
        listenerFailures = List.copyOf(listenerFailures);
    }

    /** One workflow: what it was given and how it ended. */
    public record WorkflowResult(String workflowId, JsonNode inputs, RunOutcome outcome) {}

    /** Whether every workflow succeeded. */
    public boolean isSuccess() {
        return workflows.stream().allMatch(workflow -> workflow.outcome().isSuccess());
    }

    public Optional<WorkflowResult> workflow(String workflowId) {
        return workflows.stream()
                .filter(workflow -> workflow.workflowId().equals(workflowId))
                .findFirst();
    }
}
