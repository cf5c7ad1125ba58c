package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.expr.Observations;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.EvaluationNotes;
import org.arazzoengine.plan.PlannedCall.PlannedInput;
import org.arazzoengine.plan.PlannedWorkflow;

/** What one workflow gives another as its inputs (AZ-STEP-15, AZ-SUCC-14, AZ-FAIL-20; decisions 4 and 73). */
final class GivenInputs {

    private GivenInputs() {}

    /** The values of {@code inputs}; one that leads to nothing is not given, and noted. */
    static ObjectNode evaluate(List<PlannedInput> inputs, Scope scope, TurnBuilder turn) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (PlannedInput input : inputs) {
            Observations seen = new Observations();
            Resolved value = KeptValue.evaluate(input.value(), scope, seen);
            value.toOptional().ifPresent(present -> values.set(input.name(), present));
            String what = "the input '" + input.name() + "'";
            seen.faults().forEach(fault -> turn.note(missing(input.at(), what, fault)));
            seen.gaps()
                    .forEach(gap -> turn.note(Finding.warning(
                            Problem.VALUE_MISSING,
                            input.at(),
                            gap.text() + " is missing in " + what + ": " + gap.why(),
                            "")));
            seen.diagnostics()
                    .forEach(diagnostic ->
                            EvaluationNotes.of(diagnostic, input.at()).ifPresent(turn::note));
        }
        return values;
    }

    private static Finding missing(Location at, String what, Observer.Fault fault) {
        return Finding.warning(Problem.VALUE_MISSING, at, what + " cannot be made: " + fault.message(), "");
    }

    /** Those of {@code current} that {@code target} declares: what it gets when nothing is written (decision 68). */
    static ObjectNode ofTheSameName(ObjectNode current, PlannedWorkflow target) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (InputsSchema.Input input : target.inputs().inputs()) {
            JsonNode value = current.get(input.name());
            if (value != null) {
                values.set(input.name(), value);
            }
        }
        return values;
    }

    /** What is wrong with {@code complete} as the inputs of {@code target}, told at the place that gives them. */
    static Optional<Finding> check(PlannedWorkflow target, ObjectNode complete, Location at) {
        InputsSchema schema = target.inputs();
        List<String> wrong = new ArrayList<>();
        schema.missing(complete).forEach(input -> wrong.add("'" + input.name() + "' is required and was not given"));
        if (wrong.isEmpty()) {
            wrong.addAll(schema.violations(complete));
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.error(
                        Problem.CALL_NOT_POSSIBLE,
                        at,
                        "the inputs for the workflow '" + target.workflowId() + "' do not fit its schema:\n  "
                                + String.join("\n  ", wrong),
                        "They are declared in " + target.at().inWords() + "."));
    }
}
