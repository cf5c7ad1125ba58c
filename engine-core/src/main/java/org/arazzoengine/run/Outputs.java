package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.plan.PlannedOutput;

/** Evaluates outputs (Arazzo 1.1.0, outputs of steps and workflows; decisions 6, 78 and 79). Stateless. */
final class Outputs {

    private Outputs() {}

    /** The outputs of a step; one that leads to nothing is left out, and noted when the attempt {@code succeeded}. */
    static JsonNode ofStep(List<PlannedOutput> outputs, Scope scope, TurnBuilder turn, boolean succeeded) {
        return evaluate(outputs, scope, JsonNodeFactory.instance.objectNode(), turn, succeeded);
    }

    /** The outputs of the workflow that is running; what leads to nothing is noted when it {@code succeeded}. */
    static JsonNode ofWorkflow(TurnBuilder turn, boolean succeeded) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        // Each sees those before it (decision 21).
        Scope scope = turn.scope().withOutputs(Optional.of(values));
        return evaluate(turn.workflow().outputs(), scope, values, turn, succeeded);
    }

    private static JsonNode evaluate(
            List<PlannedOutput> outputs, Scope scope, ObjectNode values, TurnBuilder turn, boolean succeeded) {
        for (PlannedOutput output : outputs) {
            // After a failure most outputs are missing, and everybody knows why.
            Observer observer = succeeded ? new OutputNotes(output, turn) : Observer.NONE;
            KeptValue.evaluate(output.value(), scope, observer)
                    .toOptional()
                    .ifPresent(value -> values.set(output.name(), value));
        }
        return values;
    }
}
