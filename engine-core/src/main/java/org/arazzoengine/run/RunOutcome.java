package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.arazzoengine.finding.Finding;

/** How a workflow ended. Holds the real values, secrets too. */
public sealed interface RunOutcome {

    /** The workflow's outputs; those whose step did not run or gave nothing are absent. */
    JsonNode outputs();

    /** Why it did not succeed; empty when it did, or was not asked. */
    default Optional<Finding> why() {
        return Optional.empty();
    }

    /** It came to its end. */
    record Succeeded(JsonNode outputs) implements RunOutcome {}

    /**
     * A step failed and no action led on; the outputs are those that were already known.
     *
     * @param stepId absent when no step was to blame: a dependency failed
     */
    record Failed(JsonNode outputs, Optional<String> stepId, Finding reason) implements RunOutcome {
        @Override
        public Optional<Finding> why() {
            return Optional.of(reason);
        }
    }

    /** It was cancelled, or came to a limit. */
    record Stopped(JsonNode outputs, Finding reason) implements RunOutcome {
        @Override
        public Optional<Finding> why() {
            return Optional.of(reason);
        }
    }

    /** It did not begin, because enough others had failed. */
    record Skipped() implements RunOutcome {
        @Override
        public JsonNode outputs() {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    default boolean isSuccess() {
        return this instanceof Succeeded;
    }
}
