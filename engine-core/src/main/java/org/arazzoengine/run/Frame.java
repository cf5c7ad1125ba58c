package org.arazzoengine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A workflow in the middle.
 *
 * @param parent the workflow that waits for it
 * @param role why it runs
 * @param called position in the plan of the workflow that was asked for
 * @param workflow position of the one that runs: another one after a goto
 * @param path of the step that called it, empty at the top
 * @param begun whether its dependencies are complete
 * @param results of its steps
 * @param last the last exchange in it, or in what it called (decision 71)
 * @param left what the workflow that was asked for had left when it went to another one
 */
record Frame(
        Optional<Frame> parent,
        RunEvent.Role role,
        int called,
        int workflow,
        String path,
        boolean begun,
        ObjectNode inputs,
        Slots<StepResult> results,
        Position position,
        Optional<Exchange> last,
        Optional<Completed> left) {

    static Frame of(Optional<Frame> parent, RunEvent.Role role, int workflow, String path, ObjectNode inputs) {
        return new Frame(
                parent,
                role,
                workflow,
                workflow,
                path,
                false,
                inputs,
                Slots.none(),
                Position.at(0),
                Optional.empty(),
                Optional.empty());
    }

    /** How many workflows wait for this one, and itself. */
    int depth() {
        int depth = 1;
        for (Optional<Frame> above = parent;
                above.isPresent();
                above = above.get().parent()) {
            depth++;
        }
        return depth;
    }

    Frame begin() {
        return new Frame(parent, role, called, workflow, path, true, inputs, results, position, last, left);
    }

    Frame at(Position next) {
        return new Frame(parent, role, called, workflow, path, begun, inputs, results, next, last, left);
    }

    Frame with(int step, StepResult result) {
        return new Frame(
                parent, role, called, workflow, path, begun, inputs, results.with(step, result), position, last, left);
    }

    Frame seeing(Optional<Exchange> exchange) {
        return new Frame(parent, role, called, workflow, path, begun, inputs, results, position, exchange, left);
    }

    /** The frame after a goto to {@code target}: nothing of this workflow is left in it but its callers (decision 68). */
    Frame transferred(int target, ObjectNode given, Completed leaving) {
        return new Frame(
                parent,
                role,
                called,
                target,
                path,
                false,
                given,
                Slots.none(),
                Position.at(0),
                last,
                Optional.of(left.orElse(leaving)));
    }
}
