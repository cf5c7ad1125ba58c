package org.arazzoengine.select;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.MissingBraces;
import org.arazzoengine.expr.Observations;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.expr.TextTemplate;
import org.arazzoengine.expr.Tolerance;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;

/**
 * The text of a query with embedded expressions (AZ-CRIT-10, AZ-CRIT-11). A text without any is compiled once, one
 * with some whenever its values are known. Immutable and safe for several threads.
 *
 * @param <Q> what the text becomes
 */
public final class QueryTemplate<Q> {

    /** Compiles the text that is left when every expression is replaced. */
    public interface Compiler<Q> {
        Q compile(String text) throws QuerySyntaxException;
    }

    private static final Set<String> BRACES = Set.of(
            Tolerance.UNKNOWN_ROOT.code(), Diagnostic.warning(11, 0, "", "").code());

    private final Optional<TextTemplate> text;
    private final Compiler<Q> compiler;
    private final Optional<Q> fixed;

    private QueryTemplate(Optional<TextTemplate> text, Compiler<Q> compiler, Optional<Q> fixed) {
        this.text = text;
        this.compiler = compiler;
        this.fixed = fixed;
    }

    /** A query that is filled nowhere, or knows itself how. */
    public static <Q> QueryTemplate<Q> of(Q query) {
        return new QueryTemplate<>(Optional.empty(), filled -> query, Optional.of(query));
    }

    /** The template that {@code text} is. Throws when it has no expressions and is no query. */
    public static <Q> QueryTemplate<Q> compile(
            String text, TextContext context, Semantics semantics, Predicate<Reference> declared, Compiler<Q> compiler)
            throws QuerySyntaxException {
        int longest = semantics.budgets().conditionLength();
        if (text.length() > longest) {
            throw new QuerySyntaxException(
                    0, "expected a query of at most " + longest + " characters, found " + text.length());
        }
        try {
            TextTemplate template = TextTemplate.compile(text, context, semantics, declared);
            Compiler<Q> named = context == TextContext.REGEX ? compiler : filled -> compiled(filled, compiler);
            Optional<Q> fixed = template.isLiteral() ? Optional.of(named.compile(text)) : Optional.empty();
            return new QueryTemplate<>(Optional.of(template), named, fixed);
        } catch (ExpressionSyntaxException e) {
            throw new QuerySyntaxException(e.offset(), String.valueOf(e.getMessage()));
        }
    }

    private static <Q> Q compiled(String text, Compiler<Q> compiler) throws QuerySyntaxException {
        try {
            return compiler.compile(text);
        } catch (QuerySyntaxException e) {
            String hint = MissingBraces.at(text, e.offset())
                    .map(braces -> "; " + braces)
                    .orElse("");
            throw new QuerySyntaxException(e.offset(), e.getMessage() + hint);
        }
    }

    /** What to say about braces that hold no expression, in a text that is no query: they may be why. */
    public static List<Diagnostic> literalBraces(
            String text, TextContext context, Semantics semantics, Predicate<Reference> declared) {
        try {
            return TextTemplate.compile(text, context, semantics, declared).diagnostics().stream()
                    .filter(diagnostic -> BRACES.contains(diagnostic.code()))
                    .toList();
        } catch (ExpressionSyntaxException e) {
            // A text that is too long, which is what is said about it.
            return List.of();
        }
    }

    /** What there is to say about the spelling of the embedded expressions. */
    public List<Diagnostic> diagnostics() {
        return text.map(TextTemplate::diagnostics).orElse(List.of());
    }

    /** The embedded references in order. */
    public List<Reference> references() {
        return text.map(TextTemplate::references).orElse(List.of());
    }

    /** The query when nothing is embedded in its text. */
    public Optional<Q> fixed() {
        return fixed;
    }

    /**
     * The query with its values in place; a reference that leads to nothing is empty and told to {@code observer}.
     *
     * @throws QueryException when what comes out is no query
     */
    public Q fill(Scope scope, Observer observer) throws QueryException {
        if (fixed.isPresent()) {
            return fixed.get();
        }
        Observations seen = new Observations();
        String filled = text.orElseThrow().fill(scope, "", seen);
        seen.diagnostics().forEach(observer::diagnostic);
        seen.gaps().forEach(observer::gap);
        if (filled == null) {
            throw new QueryException(seen.faults().get(0).message());
        }
        try {
            return compiler.compile(filled);
        } catch (QuerySyntaxException e) {
            throw new QueryException(e.messageAbout(filled));
        }
    }
}
