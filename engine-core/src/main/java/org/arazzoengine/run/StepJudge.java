package org.arazzoengine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.EvaluationNotes;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.plan.PlannedStep.PlannedCriterion;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.source.Operation;

/** Whether an answered step succeeded (Arazzo 1.1.0, Step Object, successCriteria; decision 52). Stateless. */
final class StepJudge {

    private StepJudge() {}

    /** Judges every criterion and tells {@code turn}; the finding of the first that failed, none when all passed. */
    static Optional<Finding> judge(PlannedStep step, Scope scope, HttpAnswer answer, TurnBuilder turn) {
        if (step.criteria().isEmpty()) {
            return judgeStatus(step, answer);
        }
        List<Finding> failures = new ArrayList<>();
        for (PlannedCriterion criterion : step.criteria()) {
            Verdict verdict = criterion.criterion().evaluate(scope);
            turn.checked(criterion, verdict);
            for (Diagnostic diagnostic : verdict.diagnostics()) {
                EvaluationNotes.of(diagnostic, criterion.at()).ifPresent(turn::note);
            }
            if (!verdict.passed()) {
                failures.add(failure(criterion, verdict));
            }
        }
        return failures.stream().findFirst();
    }

    private static Finding failure(PlannedCriterion criterion, Verdict verdict) {
        String text = criterion.criterion().text();
        String why = verdict.fault()
                .map(fault -> "it cannot be evaluated: "
                        + fault.shownIn(text, criterion.criterion().context()))
                .orElseGet(verdict::reason);
        return Finding.error(
                Problem.CRITERION_FAILED, criterion.at(), "the success criterion " + text + " failed: " + why);
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
}
