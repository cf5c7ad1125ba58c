package org.arazzoengine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.arazzoengine.request.PreparedRequest;

/** What a run waits for. */
sealed interface Pending {

    String effectId();

    /** What leads to the signal that is waited for. */
    Effect effect();

    /**
     * An answer.
     *
     * @param cutAt when the time of a step or of the run is up, where that is before the call's own timeout
     */
    record Call(String effectId, PreparedRequest request, Optional<Instant> cutAt) implements Pending {
        @Override
        public Effect effect() {
            return new Effect.Send(effectId, request.call());
        }
    }

    /**
     * The end of the delay before a retry.
     *
     * @param until when it ends, or the time of a step or of the run is up
     */
    record Pause(String effectId, Instant until, ChosenRetry retry) implements Pending {
        @Override
        public Effect effect() {
            return new Effect.Pause(effectId, until);
        }
    }

    /**
     * The retry that was chosen.
     *
     * @param ofSuccess whether it is one of the step's success actions (tolerance T13)
     * @param action its position among them
     * @param inputs of the workflow that it has run first
     */
    record ChosenRetry(boolean ofSuccess, int action, Optional<ObjectNode> inputs) {}
}
