package org.arazzoengine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.HttpAnswer;

/** Something that happened outside the machine; {@code at} is when, and the only clock the machine has. */
public sealed interface Signal {

    Instant at();

    /**
     * The run begins.
     *
     * @param inputs of each {@linkplain org.arazzoengine.plan.Plan#roots root} of the plan, in that order, valid and
     *     with defaults
     */
    record Started(Instant at, String runId, List<ObjectNode> inputs) implements Signal {
        public Started {
            inputs = List.copyOf(inputs);
        }
    }

    /** The call of the effect {@code effectId} was answered. */
    record Answered(Instant at, String effectId, HttpAnswer answer) implements Signal {}

    /** The call of the effect {@code effectId} got no complete answer. */
    record SendFailed(Instant at, String effectId, Problem problem, String message, String hint) implements Signal {}

    /** The pause of the effect {@code effectId} is over. */
    record Woke(Instant at, String effectId) implements Signal {}

    /** The run is to end now. */
    record Cancelled(Instant at) implements Signal {}
}
