package org.arazzoengine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.request.PreparedRequest;

/**
 * Everything a run knows between two signals. Immutable; made by {@link #initial()} and by the machine only.
 *
 * @param inputs of each workflow of the plan
 * @param frame the workflow that is running; empty before the first and after the last
 * @param events how many events there were
 * @param effects how many effects there were
 */
public record RunState(
        Phase phase, String runId, List<ObjectNode> inputs, Optional<Frame> frame, long events, long effects) {

    /** What the run waits for. */
    public enum Phase {
        /** {@link Signal.Started} */
        NEW,
        /** {@link Signal.Answered} or {@link Signal.SendFailed} for the pending call of the frame. */
        CALLING,
        /** Nothing any more. */
        FINISHED
    }

    /**
     * A workflow in the middle.
     *
     * @param workflow its position in the plan
     * @param step position of the current step
     */
    record Frame(int workflow, int step, StepOutputs outputs, Pending pending) {}

    /** A call that has not been answered. */
    record Pending(String effectId, PreparedRequest request) {}

    /** The state before anything happened. */
    public static RunState initial() {
        return new RunState(Phase.NEW, "", List.of(), Optional.empty(), 0, 0);
    }

    public boolean isFinished() {
        return phase == Phase.FINISHED;
    }
}
