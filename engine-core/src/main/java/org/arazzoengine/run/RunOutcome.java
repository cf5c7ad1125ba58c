package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.finding.Finding;

/** How a workflow ended. Holds the real values, secrets too. */
public sealed interface RunOutcome {

    /** The workflow's outputs; those whose step did not run or gave nothing are absent. */
    JsonNode outputs();

    /** Every step did what it should. */
    record Succeeded(JsonNode outputs) implements RunOutcome {}

    /** A step failed; the outputs are those that were already known. */
    record Failed(JsonNode outputs, String stepId, Finding why) implements RunOutcome {}

    /** The run was cancelled, or came to an end it cannot go beyond. */
    record Stopped(JsonNode outputs, Finding why) implements RunOutcome {}

    default boolean isSuccess() {
        return this instanceof Succeeded;
    }
}
