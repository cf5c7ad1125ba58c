package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionParser;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.ReferenceParser;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.condition.Verdict.Fault;
import org.arazzoengine.expr.condition.Verdict.Fault.Place;
import org.arazzoengine.expr.value.ValueOptions;
import org.arazzoengine.expr.value.ValueTemplate;

/** One evaluation of a value: an expression, a template, a payload. */
final class ValueTrial {

    private final EvalRequest request;
    private final Scope scope;
    private final ValueNotes notes = new ValueNotes();

    ValueTrial(EvalRequest request) {
        this.request = request;
        this.scope = request.scope();
    }

    EvalAnswer answer() {
        ValueOptions options = ValueOptions.of(request.semantics()).withDeclared(request::declares);
        ValueTemplate compiled = ValueTemplate.compile(request.expression(), options, notes::diagnostic);
        ValueTemplate counting = counting(compiled);
        if (counting != compiled && counting instanceof ValueTemplate.Referred) {
            // They are about the text as something else than the name that it is.
            notes.forget();
        }
        Resolved value = compiled.evaluate(scope, notes);
        boolean text = request.expression().isTextual();
        return text && counting instanceof ValueTemplate.Literal ? literal() : answer(counting, text, value);
    }

    /** What {@code template} is in this scope: a name when it exists, else what it can be instead. */
    private ValueTemplate counting(ValueTemplate template) {
        if (!(template instanceof ValueTemplate.ExactName exact)) {
            return template;
        }
        Reference name = exact.reference();
        return name.expression().resolve(scope) instanceof Resolved.Present
                ? new ValueTemplate.Referred(
                        new Reference(
                                name.text(), name.offset(), name.readings().subList(0, 1)),
                        exact.pointer())
                : counting(exact.otherwise());
    }

    private EvalAnswer answer(ValueTemplate counting, boolean text, Resolved value) {
        Optional<String> unreadable = unreadable(counting);
        return new EvalAnswer(
                unreadable.isEmpty(),
                text ? kind(counting) : "value",
                Optional.empty(),
                parts(counting, text),
                value instanceof Resolved.Missing missing
                        ? new EvalAnswer.Missing(missing.why())
                        : new EvalAnswer.Value(((Resolved.Present) value).value()),
                notes.fault().map(message -> new Fault(Place.VALUE, 0, message)),
                notes.list(),
                request.strict());
    }

    private static String kind(ValueTemplate counting) {
        if (counting instanceof ValueTemplate.Judged) {
            return "condition";
        }
        return counting instanceof ValueTemplate.Text ? "template" : "expression";
    }

    private JsonNode parts(ValueTemplate counting, boolean text) {
        ExpressionParts parts = new ExpressionParts(scope);
        if (text && counting instanceof ValueTemplate.Referred referred) {
            return parts.of(referred.reference());
        }
        return counting instanceof ValueTemplate.Text template && text
                ? parts.pieces(template.template())
                : parts.places(counting);
    }

    /** Why a Selector Object inside of {@code template} can never be evaluated. With a stack of its own: values are deep. */
    private static Optional<String> unreadable(ValueTemplate template) {
        Deque<ValueTemplate> open = new ArrayDeque<>(List.of(template));
        while (!open.isEmpty()) {
            ValueTemplate next = open.pop();
            if (next instanceof ValueTemplate.Unreadable unreadable) {
                return Optional.of(unreadable.why());
            } else if (next instanceof ValueTemplate.Members members) {
                open.addAll(members.members().values());
            } else if (next instanceof ValueTemplate.Elements elements) {
                open.addAll(elements.elements());
            }
        }
        return Optional.empty();
    }

    private EvalAnswer literal() {
        return new EvalAnswer(
                false,
                "literal",
                Optional.empty(),
                JsonNodeFactory.instance.arrayNode(),
                new EvalAnswer.Value(request.expression()),
                Optional.of(why(request.expression().textValue())),
                notes.list(),
                request.strict());
    }

    /** Why the text is no expression: by the grammar, or what was seen inside of it. */
    private Fault why(String text) {
        if (ExpressionParser.beginsLikeExpression(text)) {
            try {
                ReferenceParser.parse(text, 0, ReferenceParser.Place.VALUE, request.semantics(), reference -> false);
                ExpressionParser.parse(text);
            } catch (ExpressionSyntaxException e) {
                return new Fault(Place.TEXT, e.offset(), String.valueOf(e.getMessage()));
            }
        }
        if (!notes.list().isEmpty()) {
            Diagnostic first = notes.list().get(0).diagnostic();
            return new Fault(Place.TEXT, first.offset(), first.message());
        }
        String found = text.isEmpty() ? "an empty text" : ExpressionParser.quote(text);
        return new Fault(
                Place.TEXT, 0, "expected a runtime expression such as $inputs.name or {$inputs.name}, found " + found);
    }
}
