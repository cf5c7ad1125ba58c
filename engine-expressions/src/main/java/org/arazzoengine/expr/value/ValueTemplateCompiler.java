package org.arazzoengine.expr.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionParser;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.ReferenceParser;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.expr.TextTemplate;
import org.arazzoengine.expr.Tolerance;
import org.arazzoengine.expr.UnknownRoot;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.query.pointer.Pointer;

/** Turns a JSON tree into a {@link ValueTemplate}; a subtree without expressions becomes one literal. */
final class ValueTemplateCompiler {

    /** Expressions are looked for this deep: far beyond any author, far below the smallest thread's stack. */
    private static final int MAX_DEPTH = 300;

    private final ValueOptions options;
    private final Consumer<Diagnostic> diagnostics;
    private int depth;

    ValueTemplateCompiler(ValueOptions options, Consumer<Diagnostic> diagnostics) {
        this.options = options;
        this.diagnostics = diagnostics;
    }

    ValueTemplate compile(JsonNode value) {
        return compile(value, "", options.context());
    }

    private ValueTemplate compile(JsonNode value, String pointer, TextContext context) {
        if (depth == MAX_DEPTH && value.isContainerNode()) {
            diagnostics.accept(Diagnostic.warning(
                            11,
                            0,
                            "the value is nested deeper than " + MAX_DEPTH + " levels; below it is used as it is",
                            "")
                    .at(pointer));
            return new ValueTemplate.Literal(value);
        }
        depth++;
        try {
            return node(value, pointer, context);
        } finally {
            depth--;
        }
    }

    private ValueTemplate node(JsonNode value, String pointer, TextContext context) {
        if (value.isTextual()) {
            return text(value, pointer, context);
        } else if (value.isObject()) {
            Optional<ValueTemplate> selector =
                    options.selectors() ? SelectorReader.read(value, pointer, options, diagnostics) : Optional.empty();
            return selector.orElseGet(() -> members(value, pointer));
        } else if (value.isArray()) {
            return elements(value, pointer);
        }
        return new ValueTemplate.Literal(value);
    }

    private ValueTemplate text(JsonNode value, String pointer, TextContext context) {
        if (value.textValue().indexOf('$') < 0) {
            return new ValueTemplate.Literal(value);
        }
        if (!options.semantics().strict()) {
            return read(value, pointer, context);
        }
        List<Diagnostic> tolerated = new ArrayList<>();
        ValueTemplate byTheLetter = byTheLetter(value, pointer, context, tolerated);
        tolerated.forEach(diagnostics);
        return byTheLetter;
    }

    /**
     * By the letter a tolerated spelling is literal text; that it would be accepted is what there is to say about it.
     * References without braces stay literal texts without a fault (decision 12).
     */
    private ValueTemplate byTheLetter(JsonNode value, String pointer, TextContext context, List<Diagnostic> told) {
        ValueTemplate read = new ValueTemplateCompiler(options, told::add).read(value, pointer, context);
        if (read instanceof ValueTemplate.Referred) {
            return read;
        }
        List<Diagnostic> leniently = new ArrayList<>();
        ValueTemplate lenient =
                new ValueTemplateCompiler(options.leniently(), leniently::add).read(value, pointer, context);
        if (lenient instanceof ValueTemplate.Text) {
            // A template itself names what it refuses.
            return read;
        }
        whole(lenient)
                .flatMap(reference -> reference.refusal(options.declared()))
                .ifPresent(refusal -> {
                    leniently.clear();
                    leniently.add(refusal.at(pointer));
                });
        leniently.removeIf(diagnostic -> diagnostic.kind() != Diagnostic.Kind.TOLERANCE);
        if (!leniently.isEmpty()) {
            told.clear();
            leniently.forEach(diagnostic -> told.add(diagnostic.refused()));
        }
        return read;
    }

    /** The one reference that {@code template} is, or is if its name exists. */
    private static Optional<Reference> whole(ValueTemplate template) {
        if (template instanceof ValueTemplate.Referred referred) {
            return Optional.of(referred.reference());
        }
        return template instanceof ValueTemplate.ExactName exact ? Optional.of(exact.reference()) : Optional.empty();
    }

    /** Whether the name by its letters exists. */
    private boolean isDeclared(Reference reference) {
        Reference exact = new Reference(
                reference.text(), reference.offset(), reference.readings().subList(0, 1));
        return options.declared().test(exact);
    }

    private ValueTemplate read(JsonNode value, String pointer, TextContext context) {
        String text = value.textValue();
        if (!text.startsWith("$")) {
            return template(value, pointer, context);
        }
        Optional<Reference> reference = reference(text);
        if (reference.isPresent() && !isDoubtful(reference.get())) {
            tell(reference.get().spelling(), pointer);
            return new ValueTemplate.Referred(reference.get(), pointer);
        }
        return reference.isPresent()
                ? exactName(reference.get(), value, pointer, context)
                : otherwise(value, pointer, context);
    }

    /** Exact names come first, as long as they can exist; what the text is otherwise is said when it is that. */
    private ValueTemplate exactName(Reference reference, JsonNode value, String pointer, TextContext context) {
        List<Diagnostic> told = new ArrayList<>();
        ValueTemplateCompiler compiler = new ValueTemplateCompiler(options, told::add);
        if (reference.isExact()) {
            return compiler.condition(value.textValue(), pointer)
                    .<ValueTemplate>map(condition -> new ValueTemplate.ExactName(reference, condition, told, pointer))
                    .orElseGet(() -> new ValueTemplate.Referred(reference, pointer));
        }
        ValueTemplate otherwise = compiler.otherwise(value, pointer, context);
        if (isDeclared(reference)) {
            return new ValueTemplate.ExactName(reference, otherwise, told, pointer);
        }
        told.forEach(diagnostics);
        return otherwise;
    }

    private ValueTemplate otherwise(JsonNode value, String pointer, TextContext context) {
        return condition(value.textValue(), pointer).orElseGet(() -> template(value, pointer, context));
    }

    /**
     * Whether the text may be more than the reference: white space and operators seldom belong to a name, and what the
     * grammar does not allow in one may stand behind it.
     */
    private boolean isDoubtful(Reference reference) {
        if (options.semantics().strict()) {
            return false;
        }
        String text = reference.text();
        if (text.chars().anyMatch(c -> Character.isWhitespace(c) || "<>=!&|()".indexOf(c) >= 0)) {
            return true;
        }
        return reference.isDoubtful();
    }

    private Optional<Reference> reference(String text) {
        try {
            return Optional.of(ReferenceParser.parse(
                    text, 0, ReferenceParser.Place.VALUE, options.semantics(), options.declared()));
        } catch (ExpressionSyntaxException e) {
            // No expression, so it is read as a condition or a template; what is left is literal and said so there.
            return Optional.empty();
        }
    }

    /** A condition where a value stands (tolerance T16): its boolean. */
    private Optional<ValueTemplate> condition(String text, String pointer) {
        Semantics semantics = options.semantics();
        if (semantics.strict() || text.length() > semantics.budgets().conditionLength()) {
            return Optional.empty();
        }
        try {
            Condition condition = Condition.compile(text, semantics, options.declared());
            if (!condition.hasOperator()) {
                return Optional.empty();
            }
            diagnostics.accept(Diagnostic.tolerated(
                            Tolerance.CONDITION_AS_VALUE,
                            0,
                            "the text is read as a condition; its value is true or false",
                            "")
                    .wanting("a condition stands where a value is expected; the specification has conditions in"
                            + " criteria only")
                    .at(pointer));
            condition.diagnostics().forEach(diagnostic -> diagnostics.accept(diagnostic.at(pointer)));
            return Optional.of(new ValueTemplate.Judged(condition, pointer));
        } catch (ExpressionSyntaxException e) {
            // No condition either.
            return Optional.empty();
        }
    }

    private ValueTemplate template(JsonNode value, String pointer, TextContext context) {
        String text = value.textValue();
        try {
            TextTemplate template = TextTemplate.compile(text, context, options.semantics(), options.declared());
            template.diagnostics().forEach(diagnostic -> diagnostics.accept(diagnostic.at(pointer)));
            if (!template.isLiteral()) {
                return new ValueTemplate.Text(template, pointer);
            }
        } catch (ExpressionSyntaxException e) {
            diagnostics.accept(Diagnostic.warning(11, e.offset(), "the text is used as it is: " + e.getMessage(), "")
                    .at(pointer));
            return new ValueTemplate.Literal(value);
        }
        literal(text, pointer);
        return new ValueTemplate.Literal(value);
    }

    /** Says that a text is literal though it begins like an expression (decision 11, tolerance T21). */
    private void literal(String text, String pointer) {
        if (ExpressionParser.beginsLikeExpression(text)) {
            try {
                ReferenceParser.parse(text, 0, ReferenceParser.Place.VALUE, options.semantics(), reference -> false);
                ExpressionParser.parse(text);
            } catch (ExpressionSyntaxException e) {
                diagnostics.accept(Diagnostic.warning(
                                11,
                                e.offset(),
                                "the text begins like a runtime expression, is none, and is used as it is: "
                                        + e.getMessage(),
                                "")
                        .at(pointer));
            }
        } else {
            tell(UnknownRoot.in(text), pointer);
        }
    }

    private void tell(Optional<Diagnostic> diagnostic, String pointer) {
        diagnostic.ifPresent(told -> diagnostics.accept(told.at(pointer)));
    }

    private ValueTemplate members(JsonNode value, String pointer) {
        Map<String, ValueTemplate> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String place = pointer + "/" + Pointer.escape(member.getKey());
            members.put(member.getKey(), compile(member.getValue(), place, TextContext.PLAIN));
        }
        boolean literal = members.values().stream().allMatch(ValueTemplate.Literal.class::isInstance);
        return literal ? new ValueTemplate.Literal(value) : new ValueTemplate.Members(members);
    }

    private ValueTemplate elements(JsonNode value, String pointer) {
        List<ValueTemplate> elements = new ArrayList<>();
        for (JsonNode element : value) {
            elements.add(compile(element, pointer + "/" + elements.size(), TextContext.PLAIN));
        }
        boolean literal = elements.stream().allMatch(ValueTemplate.Literal.class::isInstance);
        return literal ? new ValueTemplate.Literal(value) : new ValueTemplate.Elements(elements);
    }
}
