package org.arazzoengine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.ActionType;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.EvaluationNotes;
import org.arazzoengine.plan.PlannedAction;
import org.arazzoengine.plan.PlannedAction.Target;
import org.arazzoengine.plan.PlannedStep.PlannedCriterion;

/**
 * Which action follows an attempt (Arazzo 1.1.0, Success Action Object, Failure Action Object; decisions 55 to 64): the
 * first whose criteria all hold and whose retries are not used up. One instance an attempt.
 */
final class ActionChoice {

    /**
     * An action, and what it needs.
     *
     * @param index its position in the list
     * @param delay before a retry
     * @param inputs of the workflow that it names
     */
    record Choice(int index, PlannedAction action, Duration delay, Optional<ObjectNode> inputs) {}

    private final RunLimits limits;
    private final FrameScope scope;
    private final TurnBuilder turn;

    ActionChoice(RunLimits limits, FrameScope scope, TurnBuilder turn) {
        this.limits = limits;
        this.scope = scope;
        this.turn = turn;
    }

    Optional<Choice> of(List<PlannedAction> actions) {
        Position position = turn.frame().position();
        for (int i = 0; i < actions.size(); i++) {
            PlannedAction action = actions.get(i);
            boolean retry = action.type() == ActionType.RETRY;
            boolean spent = retry && position.spent(action.name()) >= action.retryLimit();
            if (spent || !holds(action)) {
                continue;
            }
            Duration delay = retry ? delay(action) : Duration.ZERO;
            if (retry && isTooLong(action, delay)) {
                continue;
            }
            return Optional.of(new Choice(i, action, delay, inputs(action)));
        }
        return Optional.empty();
    }

    private boolean holds(PlannedAction action) {
        for (PlannedCriterion criterion : action.criteria()) {
            Verdict verdict = criterion.criterion().evaluate(scope);
            turn.checked(criterion, Optional.of(action.name()), verdict);
            for (Diagnostic diagnostic : verdict.diagnostics()) {
                EvaluationNotes.of(diagnostic, criterion.at()).ifPresent(turn::note);
            }
            if (!verdict.passed()) {
                return false;
            }
        }
        return true;
    }

    private Duration delay(PlannedAction action) {
        return asked().orElse(action.retryAfter());
    }

    /** What the answer asks for overrules what is written (AZ-FAIL-07). */
    private Optional<Duration> asked() {
        return scope.exchange()
                .flatMap(Exchange::answer)
                .flatMap(answer -> answer.headers().value("Retry-After"))
                .flatMap(header -> RetryAfter.parse(header, turn.at()));
    }

    /** Only an answer is not trusted: what the author wrote is meant. */
    private boolean isTooLong(PlannedAction action, Duration delay) {
        boolean tooLong = asked().isPresent() && delay.compareTo(limits.maxRetryAfter()) > 0;
        if (tooLong) {
            turn.note(Finding.warning(
                    Problem.RETRY_AFTER_TOO_LONG,
                    action.at(),
                    "the answer asks to wait " + delay.toSeconds() + " s before '" + action.name()
                            + "' tries again, at most " + limits.maxRetryAfter().toSeconds()
                            + " s are allowed; the action is passed over",
                    "Allow more with --max-retry-after."));
        }
        return tooLong;
    }

    private Optional<ObjectNode> inputs(PlannedAction action) {
        return action.target()
                .filter(Target.OfWorkflow.class::isInstance)
                .map(Target.OfWorkflow.class::cast)
                .map(this::inputs);
    }

    private ObjectNode inputs(Target.OfWorkflow target) {
        return target.inputs().isEmpty()
                ? GivenInputs.ofTheSameName(
                        turn.frame().inputs(), scope.plan().workflows().get(target.workflow()))
                : GivenInputs.evaluate(target.inputs(), scope, turn);
    }
}
