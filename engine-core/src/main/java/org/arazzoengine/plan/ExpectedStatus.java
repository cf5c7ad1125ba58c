package org.arazzoengine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arazzoengine.expr.Reading;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.RuntimeExpression;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.PlannedStep.PlannedCriterion;
import org.arazzoengine.source.Operation;
import org.arazzoengine.source.Operation.OperationResponse;

/** Success criteria that no declared answer can meet (tolerance T12): legal, and often a slip. Stateless. */
final class ExpectedStatus {

    private static final String RANGE = "[1-5][Xx]{2}";

    private ExpectedStatus() {}

    /** Tells each of {@code criteria} that wants a status which {@code operation} does not declare. */
    static void check(List<PlannedCriterion> criteria, Operation operation, Findings findings) {
        List<String> declared =
                operation.responses().stream().map(OperationResponse::status).toList();
        if (declared.isEmpty() || isOpen(declared)) {
            return;
        }
        for (PlannedCriterion criterion : criteria) {
            criterion.criterion().condition().stream()
                    .flatMap(condition -> condition.conjuncts().stream())
                    .filter(ExpectedStatus::isAboutStatus)
                    .filter(condition -> wantsAnother(condition, declared))
                    .findFirst()
                    .ifPresent(condition -> tell(criterion, condition, operation, declared, findings));
        }
    }

    /** Whether {@code default} is all that is said of success. */
    private static boolean isOpen(List<String> declared) {
        return declared.contains("default") && declared.stream().noneMatch(status -> status.matches("[23].."));
    }

    private static boolean wantsAnother(Condition condition, List<String> declared) {
        return declared.stream().flatMapToInt(ExpectedStatus::statuses).noneMatch(status -> passes(condition, status))
                && IntStream.range(100, 600).anyMatch(status -> passes(condition, status));
    }

    /** What {@code declared} stands for; a default is for what is not expected. */
    private static IntStream statuses(String declared) {
        if (declared.matches(RANGE)) {
            int first = (declared.charAt(0) - '0') * 100;
            return IntStream.range(first, first + 100);
        }
        return declared.matches("[1-5]\\d\\d") ? IntStream.of(Integer.parseInt(declared)) : IntStream.empty();
    }

    private static boolean isAboutStatus(Condition condition) {
        Stream<RuntimeExpression> expressions = condition.references().stream()
                .flatMap(reference -> reference.readings().stream())
                .map(Reading::expression);
        return !condition.references().isEmpty()
                && expressions.allMatch(RuntimeExpression.StatusCode.class::isInstance);
    }

    private static boolean passes(Condition condition, int status) {
        JsonNode value = IntNode.valueOf(status);
        Scope scope = new Scope() {
            @Override
            public Resolved statusCode() {
                return Resolved.of(value);
            }
        };
        return condition.evaluate(scope).passed();
    }

    private static void tell(
            PlannedCriterion criterion,
            Condition condition,
            Operation operation,
            List<String> declared,
            Findings findings) {
        findings.add(Finding.info(
                Problem.NOTE_STATUS_NOT_DECLARED,
                criterion.at(),
                "the criterion wants '" + condition.text() + "', and " + operation.label() + " of '"
                        + operation.source() + "' declares " + String.join(", ", declared)
                        + "; it is judged as written",
                ""));
    }
}
