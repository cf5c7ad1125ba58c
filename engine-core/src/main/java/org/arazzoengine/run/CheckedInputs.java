package org.arazzoengine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.arazzoengine.plan.Plan;

/** Inputs that fit a plan: complete, valid, defaults filled in. Made by {@link InputsCheck} only; immutable. */
public final class CheckedInputs {

    private final Plan plan;
    private final List<ObjectNode> values;

    CheckedInputs(Plan plan, List<ObjectNode> values) {
        this.plan = plan;
        this.values = List.copyOf(values);
    }

    /** The plan they fit. */
    public Plan plan() {
        return plan;
    }

    /** The inputs of each {@linkplain Plan#roots root} of the plan, in that order; read-only. */
    public List<ObjectNode> values() {
        return values;
    }
}
