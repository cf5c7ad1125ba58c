package org.arazzoengine.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.arazzoengine.check.ReusableObjects;
import org.arazzoengine.check.StepNames;
import org.arazzoengine.check.WorkflowNames;
import org.arazzoengine.document.Action;
import org.arazzoengine.document.ActionType;
import org.arazzoengine.document.Entry;
import org.arazzoengine.document.Parameter;
import org.arazzoengine.document.Text;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.plan.PlannedAction.Target;
import org.arazzoengine.plan.PlannedCall.PlannedInput;
import org.arazzoengine.plan.RunSemantics.ActionMerge;

/** Plans the success and failure actions of one workflow. */
final class ActionPlanner {

    /** Longer than anybody waits, and short enough to be added to any instant of today. */
    private static final BigDecimal MAX_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(3650).toSeconds());

    private final WorkflowNames names;
    private final StepNames steps;
    private final ReachedDocuments reached;
    private final ReusableObjects reusable;
    private final ExpressionPlanner expressions;

    ActionPlanner(
            WorkflowNames names,
            StepNames steps,
            ReachedDocuments reached,
            ReusableObjects reusable,
            ExpressionPlanner expressions) {
        this.names = names;
        this.steps = steps;
        this.reached = reached;
        this.reusable = reusable;
        this.expressions = expressions;
    }

    /** The actions in {@code entries}, each once where one is given for another of the same name. */
    List<PlannedAction> actions(List<Entry<Action>> entries, boolean success) {
        return reusable.actions(entries, success).stream().map(this::action).toList();
    }

    private PlannedAction action(Action action) {
        return new PlannedAction(
                action.at(),
                action.name(),
                action.type(),
                action.criteria().stream().map(expressions::criterion).toList(),
                target(action),
                delay(action.retryAfter()),
                action.retryLimit().orElse(1));
    }

    private Optional<Target> target(Action action) {
        List<PlannedInput> inputs = reusable.parameters(action.parameters()).stream()
                .map(this::input)
                .toList();
        if (action.type() == ActionType.END) {
            return Optional.empty();
        }
        Optional<Target> step = action.stepId()
                .map(Text::value)
                .flatMap(text -> steps.step(text).map(found -> new Target.OfStep(text, steps.position(found))));
        return step.or(() -> action.workflowId().map(Text::value).flatMap(text -> workflow(text, inputs)));
    }

    private Optional<Target> workflow(String text, List<PlannedInput> inputs) {
        OptionalInt position = names.find(text)
                .map(found -> reached.position(found.workflow()))
                .orElseGet(OptionalInt::empty);
        return position.isEmpty()
                ? Optional.empty()
                : Optional.of(new Target.OfWorkflow(text, position.getAsInt(), inputs));
    }

    private PlannedInput input(Parameter parameter) {
        return new PlannedInput(
                parameter.at(),
                parameter.name(),
                expressions.value(parameter.value(), parameter.valueAt(), TextContext.PLAIN));
    }

    private static Duration delay(Optional<BigDecimal> seconds) {
        BigDecimal nanos = seconds.orElse(BigDecimal.ZERO).min(MAX_SECONDS).movePointRight(9);
        return Duration.ofNanos(nanos.longValue());
    }

    /** A step's own actions, then those of its workflow that it does not redefine (decision 56). */
    static List<PlannedAction> merged(List<PlannedAction> own, List<PlannedAction> inherited, ActionMerge merge) {
        if (merge == ActionMerge.REPLACE && !own.isEmpty()) {
            return own;
        }
        List<PlannedAction> merged = new ArrayList<>(own);
        inherited.stream()
                .filter(action ->
                        own.stream().noneMatch(redefined -> redefined.name().equals(action.name())))
                .forEach(merged::add);
        return merged;
    }
}
