package org.arazzoengine.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Text with embedded <code>{$…}</code> expressions (Arazzo 1.1.0, Runtime Expressions). Braces that do not enclose an
 * expression are literal text (AZ-EMBED-07). What is inserted is written as the {@link TextContext} wants it.
 * Immutable and safe for several threads.
 */
public final class TextTemplate {

    private final String text;
    private final TextContext context;
    private final List<TextPiece> pieces;
    private final List<Diagnostic> diagnostics;
    private final int longest;

    private TextTemplate(String text, TextContext context, TextTemplateCompiler compiled, int longest) {
        this.text = text;
        this.context = context;
        this.pieces = List.copyOf(compiled.pieces());
        this.diagnostics = List.copyOf(compiled.diagnostics());
        this.longest = longest;
    }

    /** The template that {@code text} is; every reference without braces that can be read is one. */
    public static TextTemplate compile(String text, TextContext context, Semantics semantics)
            throws ExpressionSyntaxException {
        return compile(text, context, semantics, reference -> true);
    }

    /**
     * The template that {@code text} is.
     *
     * @param declared whether what a reference without braces names exists; otherwise it is literal text
     * @throws ExpressionSyntaxException when the text is longer than the budget allows
     */
    public static TextTemplate compile(
            String text, TextContext context, Semantics semantics, Predicate<Reference> declared)
            throws ExpressionSyntaxException {
        return compile(text, 0, context, semantics, declared);
    }

    /** As {@link #compile(String, TextContext, Semantics, Predicate)}, for a part at {@code offset} of a longer text. */
    public static TextTemplate compile(
            String text, int offset, TextContext context, Semantics semantics, Predicate<Reference> declared)
            throws ExpressionSyntaxException {
        int most = semantics.budgets().templateLength();
        if (text.length() > most) {
            throw new ExpressionSyntaxException(
                    offset, "expected a text of at most " + most + " characters, found " + text.length());
        }
        TextTemplateCompiler compiler = new TextTemplateCompiler(text, offset, context, semantics, declared);
        compiler.compile();
        return new TextTemplate(text, context, compiler, semantics.budgets().filledLength());
    }

    /** As written. */
    public String text() {
        return text;
    }

    public TextContext context() {
        return context;
    }

    /** What there is to say about the spelling. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether nothing is embedded; the text is what it says then. */
    public boolean isLiteral() {
        return pieces.stream().allMatch(TextPiece.Literal.class::isInstance);
    }

    /** The embedded references in order. */
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (TextPiece piece : pieces) {
            if (piece instanceof TextPiece.Embedded embedded) {
                references.add(embedded.reference());
            } else if (piece instanceof TextPiece.Unbraced unbraced) {
                references.add(unbraced.candidates().get(0).reference());
            }
        }
        return references;
    }

    /**
     * The text with every reference replaced; a missing one is empty and told to {@code observer} as a gap at
     * {@code pointer}. Null when the text cannot be made: the observer was told a fault then.
     */
    public @Nullable String fill(Scope scope, String pointer, Observer observer) {
        return new TextFilling(this, longest, scope, pointer, observer).fill(pieces);
    }
}
