package org.arazzoengine.criterion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.ReferenceParser;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.expr.UnknownRoot;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.expr.condition.Verdict.Fault.Place;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.select.QueryDialect;
import org.arazzoengine.select.QueryTemplate;

/**
 * A compiled criterion (Arazzo 1.1.0, Criterion Object). A condition that cannot be read is no exception: it fails
 * whenever it is evaluated (AZ-CRIT-07), and {@link #fault} says why beforehand. Immutable and safe for several threads.
 */
public final class Criterion {

    /** The {@link Diagnostic#pointer} of what is about the context; that of what is about the condition is empty. */
    public static final String CONTEXT = "/context";

    private final String text;
    private final Optional<String> context;
    private final CriterionType type;
    private final Judge judge;
    private final List<Diagnostic> diagnostics;

    private Criterion(
            String text, Optional<String> context, CriterionType type, Judge judge, List<Diagnostic> diagnostics) {
        this.text = text;
        this.context = context;
        this.type = type;
        this.judge = judge;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** A simple condition. */
    public static Criterion simple(String condition, Semantics semantics) {
        return compile(Optional.empty(), condition, CriterionType.SIMPLE, semantics, reference -> true);
    }

    /**
     * Compiles a criterion.
     *
     * @param context as written; needed by every type but simple
     * @param declared whether what a reference names exists: without braces (tolerance T9) or {@linkplain
     *     Reference#isDoubtful doubtful} (tolerance T24) it is none otherwise
     */
    public static Criterion compile(
            Optional<String> context,
            String condition,
            CriterionType type,
            Semantics semantics,
            Predicate<Reference> declared) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Judge judge = type.kind() == CriterionType.Kind.SIMPLE
                ? simpleJudge(condition, semantics, declared, diagnostics)
                : onContext(context, condition, type, semantics, declared, diagnostics);
        diagnostics.addAll(judge.diagnostics());
        if (semantics.strict() && judge instanceof Judge.Impossible) {
            diagnostics.addAll(tolerated(compile(context, condition, type, semantics.leniently(), declared), declared));
        }
        if (type.kind() == CriterionType.Kind.SIMPLE && context.isPresent()) {
            diagnostics.add(Diagnostic.note(40, 0, "a simple condition has no use for its context"));
        }
        return new Criterion(condition, context, type, judge, diagnostics);
    }

    /** The spellings because of which a condition cannot be read by the letter. */
    private static List<Diagnostic> tolerated(Criterion leniently, Predicate<Reference> declared) {
        if (leniently.fault().isPresent()) {
            return List.of();
        }
        List<Diagnostic> refused = leniently.judge.refusals(declared);
        Stream<Diagnostic> others = leniently.diagnostics().stream()
                .filter(diagnostic -> diagnostic.kind() == Diagnostic.Kind.TOLERANCE)
                .filter(diagnostic -> refused.stream().noneMatch(diagnostic::isAboutSameAs))
                .map(Diagnostic::refused);
        return Stream.concat(others, refused.stream()).distinct().toList();
    }

    private static Judge simpleJudge(
            String condition, Semantics semantics, Predicate<Reference> declared, List<Diagnostic> diagnostics) {
        try {
            return new Judge.Simple(Condition.compile(condition, semantics, declared));
        } catch (ExpressionSyntaxException e) {
            UnknownRoot.inCondition(condition, e.offset()).ifPresent(diagnostics::add);
            return impossible(Place.TEXT, e.offset(), String.valueOf(e.getMessage()));
        }
    }

    private static Judge onContext(
            Optional<String> context,
            String condition,
            CriterionType type,
            Semantics semantics,
            Predicate<Reference> declared,
            List<Diagnostic> diagnostics) {
        if (context.isEmpty()) {
            return impossible(
                    Place.CONTEXT,
                    0,
                    "a condition of the type '" + type.kind().spelling() + "' needs a context, found none");
        }
        Reference reference;
        try {
            reference = ReferenceParser.parse(context.get(), 0, ReferenceParser.Place.VALUE, semantics, declared);
        } catch (ExpressionSyntaxException e) {
            return impossible(Place.CONTEXT, e.offset(), "the context cannot be read: " + e.getMessage());
        }
        TextContext texts = type.dialect().map(QueryDialect::textContext).orElse(TextContext.REGEX);
        try {
            QueryTemplate<ContextCheck> check = type.dialect().isPresent()
                    ? QueryCheck.compile(condition, reference, type.dialect().get(), semantics, declared)
                    : QueryTemplate.compile(
                            condition, texts, semantics, declared, filled -> RegexCheck.compile(filled, semantics));
            return new OnContext(reference, check);
        } catch (QuerySyntaxException e) {
            diagnostics.addAll(QueryTemplate.literalBraces(condition, texts, semantics, declared));
            return impossible(Place.TEXT, e.offset(), String.valueOf(e.getMessage()));
        }
    }

    private static Judge impossible(Place place, int offset, String message) {
        return new Judge.Impossible(
                Verdict.impossible(new Verdict.Fault(place, offset, message), List.of(), List.of()));
    }

    /** Pass or fail, with the reason and the values that were looked at. Never throws. */
    public Verdict evaluate(Scope scope) {
        return judge.judge(scope);
    }

    /** The condition as written. */
    public String text() {
        return text;
    }

    /** The context as written. */
    public Optional<String> context() {
        return context;
    }

    /** The simple condition that it is; empty for other types and when it cannot be read. */
    public Optional<Condition> condition() {
        return judge instanceof Judge.Simple simple ? Optional.of(simple.condition()) : Optional.empty();
    }

    public CriterionType type() {
        return type;
    }

    /** Why it can never be evaluated; empty when it can be read. */
    public Optional<Verdict.Fault> fault() {
        return judge instanceof Judge.Impossible impossible
                ? impossible.verdict().fault()
                : Optional.empty();
    }

    /** What there is to say about the spelling. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The references it looks at: the context, and those inside of the condition. */
    public List<Reference> references() {
        return judge.references();
    }
}
