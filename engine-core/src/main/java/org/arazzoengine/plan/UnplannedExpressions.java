package org.arazzoengine.plan;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arazzoengine.check.ReusableObjects;
import org.arazzoengine.document.Action;
import org.arazzoengine.document.Components;
import org.arazzoengine.document.Parameter;
import org.arazzoengine.document.PayloadReplacement;
import org.arazzoengine.document.RequestBody;
import org.arazzoengine.document.Step;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.finding.Location;
import org.arazzoengine.select.QueryDialect;
import org.arazzoengine.source.MediaTypes;

/** Expressions that no plan holds yet, compiled for what there is to say about them. */
final class UnplannedExpressions {

    private final ReusableObjects reusable;
    private final ExpressionPlanner expressions;

    UnplannedExpressions(ReusableObjects reusable, ExpressionPlanner expressions) {
        this.reusable = reusable;
        this.expressions = expressions;
    }

    /** What a step has before its call. */
    void before(Step step) {
        step.correlationId()
                .ifPresent(text -> expressions.value(TextNode.valueOf(text.value()), text.at(), TextContext.PLAIN));
        step.requestBody().ifPresent(this::replacements);
    }

    private void action(Action action) {
        action.criteria().forEach(expressions::criterion);
        reusable.parameters(action.parameters()).forEach(this::parameter);
    }

    private void parameter(Parameter parameter) {
        expressions.value(parameter.value(), parameter.valueAt(), TextContext.PLAIN);
    }

    private void replacements(RequestBody body) {
        for (PayloadReplacement replacement : body.replacements()) {
            String requirement = replacement.targetSelectorType().isPresent() ? "AZ-REPL-06" : "AZ-REPL-05";
            dialect(replacement, body)
                    .ifPresent(dialect -> expressions.query(replacement.target(), dialect, requirement));
            expressions.value(replacement.value(), replacement.valueAt(), TextContext.PLAIN);
        }
    }

    /** What the target is written in (decisions 98, 99); empty when only the operation says it. */
    private static Optional<QueryDialect> dialect(PayloadReplacement replacement, RequestBody body) {
        return replacement
                .targetSelectorType()
                .or(() -> body.contentType().flatMap(type -> {
                    if (MediaTypes.isXml(type)) {
                        return Optional.of(QueryDialect.XPATH_31);
                    }
                    boolean form = MediaTypes.essence(type).equals("application/x-www-form-urlencoded");
                    return form || MediaTypes.isJson(type) ? Optional.of(QueryDialect.RFC6901) : Optional.empty();
                }));
    }

    /** The components that {@code isUsed} says nobody uses: the others are seen where they are used. */
    void unused(Components components, Predicate<Location> isUsed) {
        components.parameters().values().stream()
                .filter(parameter -> !isUsed.test(parameter.at()))
                .forEach(this::parameter);
        Stream.of(components.successActions(), components.failureActions())
                .flatMap(actions -> actions.values().stream())
                .filter(action -> !isUsed.test(action.at()))
                .forEach(this::action);
    }
}
