package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.stream.Stream;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.RuntimeExpression;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.expr.condition.Operand;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.plan.PlannedStep.PlannedCriterion;
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
        List<Condition> demands = steps.stream().map(StatusChoice::demand).toList();
        List<Integer> possible = candidates(operation, demands);
        for (Condition demand : demands) {
            List<Integer> passing =
                    possible.stream().filter(status -> passes(demand, status)).toList();
            possible = passing.isEmpty() ? possible : passing;
        }
        return possible.get(0);
    }

    private static List<Integer> candidates(Operation operation, List<Condition> demands) {
        Stream<Integer> declared = operation.responses().stream()
                .map(OperationResponse::status)
                .filter(status -> status.matches("[2-5]\\d\\d"))
                .map(Integer::valueOf);
        Stream<Integer> named = demands.stream().flatMap(StatusChoice::numbers);
        return Stream.of(Stream.of(usual(operation)), declared, named)
                .flatMap(statuses -> statuses)
                .distinct()
                .toList();
    }

    private static Condition demand(PlannedStep step) {
        return new Condition.AllOf(step.criteria().stream()
                .map(PlannedCriterion::condition)
                .flatMap(StatusChoice::demands)
                .toList());
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

    /** The parts of {@code condition} that must hold and are about the status only. */
    private static Stream<Condition> demands(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.terms().stream().flatMap(StatusChoice::demands);
        }
        List<RuntimeExpression> expressions = condition.references().stream()
                .flatMap(reference -> reference.readings().stream())
                .map(Operand.Reading::expression)
                .toList();
        boolean statusOnly =
                !expressions.isEmpty() && expressions.stream().allMatch(RuntimeExpression.StatusCode.class::isInstance);
        return statusOnly ? Stream.of(condition) : Stream.empty();
    }

    /** The statuses that are named in {@code condition}. */
    private static Stream<Integer> numbers(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.terms().stream().flatMap(StatusChoice::numbers);
        } else if (condition instanceof Condition.AnyOf any) {
            return any.terms().stream().flatMap(StatusChoice::numbers);
        } else if (condition instanceof Condition.Not not) {
            return numbers(not.term());
        } else if (condition instanceof Condition.Compare compare) {
            return Stream.of(compare.left(), compare.right()).flatMap(StatusChoice::number);
        }
        return Stream.empty();
    }

    private static Stream<Integer> number(Operand operand) {
        return operand instanceof Operand.Literal literal
                        && literal.value().asText().matches("[2-5]\\d\\d")
                ? Stream.of(Integer.valueOf(literal.value().asText()))
                : Stream.empty();
    }

    private static boolean passes(Condition demand, int status) {
        JsonNode value = IntNode.valueOf(status);
        return demand.evaluate(new Scope() {
                    @Override
                    public Resolved statusCode() {
                        return Resolved.of(value);
                    }
                })
                .passed();
    }
}
