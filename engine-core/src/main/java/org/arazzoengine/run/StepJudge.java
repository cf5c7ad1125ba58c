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
import org.arazzoengine.plan.RunSemantics.WithoutCriteria;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.source.Operation;

/** Whether an attempt succeeded (Arazzo 1.1.0, Step Object, successCriteria; decision 52). Stateless. */
final class StepJudge {

    private StepJudge() {}

    /** The finding of the first thing that made {@code attempt} fail; every criterion is told to {@code turn}. */
    static Optional<Finding> judge(
            PlannedStep step, Attempt attempt, WithoutCriteria choice, Scope scope, TurnBuilder turn) {
        if (attempt.failure().isPresent()) {
            return attempt.failure();
        }
        if (step.criteria().isEmpty()) {
            return step.operationCall()
                    .flatMap(call -> attempt.exchange()
                            .flatMap(Exchange::answer)
                            .flatMap(answer -> judgeStatus(step, call.operation(), answer, choice)));
        }
        List<Finding> failures = new ArrayList<>();
        for (PlannedCriterion criterion : step.criteria()) {
            Verdict verdict = criterion.criterion().evaluate(scope);
            turn.checked(criterion, Optional.empty(), verdict);
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

    private static Optional<Finding> judgeStatus(
            PlannedStep step, Operation operation, HttpAnswer answer, WithoutCriteria choice) {
        int status = answer.status();
        boolean success = switch (choice) {
            case ANY -> true;
            case DECLARED -> declares(operation, "default") || isDeclared(operation, status);
            case SUCCESSFUL -> status / 100 == 2 || status / 100 == 3 && isDeclared(operation, status);
        };
        String expected =
                choice == WithoutCriteria.DECLARED ? "one that the operation declares" : "a status from 200 to 299";
        return success
                ? Optional.empty()
                : Optional.of(Finding.error(
                        Problem.STATUS_NOT_EXPECTED,
                        step.at(),
                        "the step has no success criteria, so " + expected + " was expected, found " + status));
    }

    private static boolean isDeclared(Operation operation, int status) {
        return declares(operation, String.valueOf(status)) || declares(operation, status / 100 + "XX");
    }

    private static boolean declares(Operation operation, String status) {
        return operation.responses().stream()
                .anyMatch(response -> response.status().equalsIgnoreCase(status));
    }
}
