package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.stream.Stream;
import org.arazzoengine.expr.Reading;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.RuntimeExpression;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.source.Operation;
import org.arazzoengine.source.Operation.OperationResponse;

/** Which status an operation is answered with. Stateless. */
final class StatusChoice {

    private StatusChoice() {}

    /**
     * The status that the success criteria of {@code steps}, all of which call {@code operation}, ask for (T12): of the
     * usual answer, the declared ones and those the criteria name, the first that passes. Steps that contradict
     * each other: the earlier one counts. Criteria that do not speak of the status alone are not looked at.
     */
    static int of(Operation operation, List<PlannedStep> steps) {
        List<List<Condition>> demands = steps.stream().map(StatusChoice::demand).toList();
        List<Integer> possible = candidates(operation, demands);
        for (List<Condition> demand : demands) {
            List<Integer> passing =
                    possible.stream().filter(status -> passes(demand, status)).toList();
            possible = passing.isEmpty() ? possible : passing;
        }
        return possible.get(0);
    }

    private static List<Integer> candidates(Operation operation, List<List<Condition>> demands) {
        Stream<Integer> declared = operation.responses().stream()
                .map(OperationResponse::status)
                .filter(status -> status.matches("[2-5]\\d\\d"))
                .map(Integer::valueOf);
        Stream<Integer> named = demands.stream().flatMap(List::stream).flatMap(StatusChoice::numbers);
        return Stream.of(Stream.of(usual(operation)), declared, named)
                .flatMap(statuses -> statuses)
                .distinct()
                .toList();
    }

    /** What must hold for the step to succeed and is about the status only. */
    private static List<Condition> demand(PlannedStep step) {
        return step.criteria().stream()
                .flatMap(criterion -> criterion.criterion().condition().stream())
                .flatMap(condition -> condition.conjuncts().stream())
                .filter(StatusChoice::isAboutStatus)
                .toList();
    }

    /** The first declared 2xx, else 200: a range or a default stands for that. */
    private static int usual(Operation operation) {
        return operation.responses().stream()
                .map(OperationResponse::status)
                .filter(status -> status.matches("2\\d\\d"))
                .findFirst()
                .map(Integer::valueOf)
                .orElse(200);
    }

    private static boolean isAboutStatus(Condition condition) {
        List<RuntimeExpression> expressions = condition.references().stream()
                .flatMap(reference -> reference.readings().stream())
                .map(Reading::expression)
                .toList();
        return !expressions.isEmpty() && expressions.stream().allMatch(RuntimeExpression.StatusCode.class::isInstance);
    }

    /** The statuses that are named in {@code condition}. */
    private static Stream<Integer> numbers(Condition condition) {
        return condition.literals().stream()
                .map(JsonNode::asText)
                .filter(text -> text.matches("[2-5]\\d\\d"))
                .map(Integer::valueOf);
    }

    private static boolean passes(List<Condition> demand, int status) {
        JsonNode value = IntNode.valueOf(status);
        Scope scope = new Scope() {
            @Override
            public Resolved statusCode() {
                return Resolved.of(value);
            }
        };
        return demand.stream().allMatch(condition -> condition.evaluate(scope).passed());
    }
}
