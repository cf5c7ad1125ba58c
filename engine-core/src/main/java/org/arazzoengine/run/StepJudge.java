package org.arazzoengine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.plan.PlannedStep.PlannedCriterion;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.source.Operation;

/** Whether an answered step succeeded (Arazzo 1.1.0, Step Object, successCriteria; decision 52). Stateless. */
final class StepJudge {

    /** A value in a message is cut after this many characters; reports have it whole. */
    private static final int MAX_VALUE_LENGTH = 200;

    private StepJudge() {}

    /** Judges every criterion and tells {@code turn}; the finding of the first that failed, none when all passed. */
    static Optional<Finding> judge(PlannedStep step, Scope scope, HttpAnswer answer, TurnBuilder turn) {
        if (step.criteria().isEmpty()) {
            return judgeStatus(step, answer);
        }
        List<Finding> failures = new ArrayList<>();
        for (PlannedCriterion criterion : step.criteria()) {
            Verdict verdict = criterion.condition().evaluate(scope);
            turn.checked(criterion, verdict);
            if (!verdict.passed()) {
                failures.add(Finding.error(
                        Problem.CRITERION_FAILED,
                        criterion.at(),
                        "the success criterion " + criterion.text() + " failed: " + observed(verdict)));
            }
        }
        return failures.stream().findFirst();
    }

    private static Optional<Finding> judgeStatus(PlannedStep step, HttpAnswer answer) {
        int status = answer.status();
        boolean success = status / 100 == 2 || status / 100 == 3 && isDeclared(step.operation(), status);
        return success
                ? Optional.empty()
                : Optional.of(Finding.error(
                        Problem.STATUS_NOT_EXPECTED,
                        step.at(),
                        "the step has no success criteria, so a status from 200 to 299 was expected, found " + status));
    }

    private static boolean isDeclared(Operation operation, int status) {
        return operation.responses().stream()
                .anyMatch(response -> response.status().equals(String.valueOf(status))
                        || response.status().equalsIgnoreCase(status / 100 + "XX"));
    }

    private static String observed(Verdict verdict) {
        if (verdict.observed().isEmpty()) {
            return "it looks at nothing";
        }
        List<String> values = new ArrayList<>();
        for (Verdict.Observed observed : verdict.observed()) {
            values.add(observed.operand() + describe(observed.value()));
        }
        return String.join(", ", values);
    }

    private static String describe(Resolved value) {
        if (value instanceof Resolved.Missing missing) {
            return " is missing (" + missing.why() + ")";
        }
        String text = JsonWriter.compact(((Resolved.Present) value).value());
        return " was " + (text.length() <= MAX_VALUE_LENGTH ? text : text.substring(0, MAX_VALUE_LENGTH) + "...");
    }
}
