package org.arazzoengine.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Cuts a text into literal pieces and references; one instance a text. */
final class TextTemplateCompiler {

    private static final int MAX_CANDIDATES = 16;

    private final String text;
    private final int offset;
    private final TextContext context;
    private final Semantics semantics;
    private final Predicate<Reference> declared;
    private final List<TextPiece> pieces = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final LiteralReader literals;
    private final XPathVariables variables;
    private int read;

    /** @param offset of {@code text} in what is written, in which diagnostics count */
    TextTemplateCompiler(
            String text, int offset, TextContext context, Semantics semantics, Predicate<Reference> declared) {
        this.text = text;
        this.offset = offset;
        this.context = context;
        this.literals = context.literals();
        this.variables = new XPathVariables(context == TextContext.XPATH ? text : "");
        this.semantics = semantics;
        this.declared = declared;
    }

    List<TextPiece> pieces() {
        return pieces;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    void compile() {
        int literal = 0;
        int close = -1;
        int lastOpen = -1;
        for (int open = text.indexOf("{$"); open >= 0; open = text.indexOf("{$", open + 1)) {
            if (close < open) {
                close = text.indexOf('}', open);
                lastOpen = text.lastIndexOf('{', close);
            }
            if (close < 0) {
                open(open);
                break;
            }
            // A second brace before the first is closed: no expression has braces in it, so the first is literal.
            Optional<Reference> embedded = lastOpen > open ? Optional.empty() : embedded(open + 1, close);
            if (embedded.isPresent()) {
                literal(literal, open);
                pieces.add(new TextPiece.Embedded(embedded.get(), literals.open()));
                literal = close + 1;
            }
        }
        literal(literal, text.length());
    }

    private void open(int brace) {
        if (ExpressionParser.beginsLikeExpression(text.substring(brace + 1))) {
            diagnostics.add(Diagnostic.warning(
                    11,
                    offset + brace,
                    "the brace before a runtime expression is never closed and stays as it is",
                    ""));
        }
    }

    private Optional<Reference> embedded(int start, int end) {
        String inner = text.substring(start, end);
        try {
            Reference reference =
                    ReferenceParser.parse(inner, offset + start, ReferenceParser.Place.VALUE, semantics, declared);
            reference.spelling().ifPresent(diagnostics::add);
            return Optional.of(reference);
        } catch (ExpressionSyntaxException e) {
            if (ExpressionParser.beginsLikeExpression(inner)) {
                diagnostics.add(refusal(inner, start)
                        .orElseGet(() -> Diagnostic.warning(
                                11,
                                e.offset(),
                                "the braces do not enclose a runtime expression and stay as they are: "
                                        + e.getMessage(),
                                "")));
            } else if (!variables.isOneAt(text, start)) {
                UnknownRoot.inBraces(inner, offset + start).ifPresent(diagnostics::add);
            }
            return Optional.empty();
        }
    }

    /** The tolerance that strict semantics refuse to the text in braces. */
    private Optional<Diagnostic> refusal(String inner, int start) {
        if (!semantics.strict()) {
            return Optional.empty();
        }
        try {
            return ReferenceParser.parse(
                            inner, offset + start, ReferenceParser.Place.VALUE, semantics.leniently(), declared)
                    .refusal(declared);
        } catch (ExpressionSyntaxException e) {
            // No reference with tolerances either; why it is none by the letter is what is said.
            return Optional.empty();
        }
    }

    private void literal(int start, int end) {
        boolean query = context.isQuery();
        int from = start;
        read = start;
        if (context != TextContext.REGEX) {
            int at = UnbracedScanner.next(text, from, end, query);
            while (at >= 0 && at < end) {
                int stop = Math.min(end, UnbracedScanner.end(text, at));
                if (!variables.isOneAt(text, at) && unbraced(from, at, stop, query)) {
                    from = stop;
                    read = stop;
                }
                at = UnbracedScanner.next(text, stop, end, query);
            }
        }
        plain(from, end);
    }

    private void plain(int start, int end) {
        if (end > start) {
            pieces.add(new TextPiece.Literal(text.substring(start, end)));
            readLiterals(end);
        }
    }

    /** Only what is new: before each of many references that stay text, the same text would be read again. */
    private void readLiterals(int end) {
        literals.read(text.substring(read, end));
        read = end;
    }

    /** Whether the text from {@code at} to {@code stop} is taken as a reference; the text before it is added then. */
    private boolean unbraced(int from, int at, int stop, boolean query) {
        List<TextPiece.Candidate> all = candidates(at, stop);
        if (all.isEmpty()) {
            return false;
        }
        List<TextPiece.Candidate> candidates = fromFirstDeclared(all);
        Reference longest = candidates.get(0).reference();
        String shown = ExpressionParser.quote(longest.text());
        String braced = "{" + longest.readings().get(0).text() + "}";
        readLiterals(at);
        char around = literals.open() == LiteralReader.NONE ? context.literalQuote() : LiteralReader.NONE;
        // Outside of a literal a text needs quotes too, and whether it is one only its value tells.
        String suggestion = around == LiteralReader.NONE ? braced : "";
        String write = around == LiteralReader.NONE
                ? ""
                : "; write " + braced + ", and for a text " + around + braced + around;
        if (semantics.strict()) {
            String message = "inside a text a reference stands in braces; " + shown + " stays as it is" + write;
            diagnostics.add(
                    // In a literal of a query it is text by the letter, as in any other text.
                    query && literals.open() == LiteralReader.NONE
                            ? Diagnostic.tolerated(Tolerance.UNBRACED_IN_QUERY, offset + at, message, suggestion)
                            : Diagnostic.warning(12, offset + at, message, suggestion));
            return false;
        }
        if (!query && text.startsWith("[", stop)) {
            diagnostics.add(Diagnostic.warning(
                    12, offset + at, "the bracket behind " + shown + " encloses no index, so it stays as it is", ""));
            return false;
        }
        // In a filter of JSONPath a reference can be nothing else, so an undeclared one is a reference to nothing.
        boolean sure = context == TextContext.JSONPATH && literals.open() == LiteralReader.NONE;
        if (!sure && !declared.test(longest)) {
            diagnostics.add(Diagnostic.undeclared(longest.text(), offset + at));
            return false;
        }
        plain(from, at);
        pieces.add(new TextPiece.Unbraced(text.substring(at, stop), candidates, literals.open()));
        longest.spelling().ifPresent(diagnostics::add);
        String ifAny = TextFilling.isNamed(longest.expression()) ? "" : ", if it has one";
        String found = shown + " stands in a text without braces";
        Diagnostic told = Diagnostic.tolerated(
                        query ? Tolerance.UNBRACED_IN_QUERY : Tolerance.UNBRACED,
                        offset + at,
                        found + " and is replaced by its value" + ifAny + write,
                        suggestion)
                .wanting(found + "; the specification wants them" + write);
        diagnostics.add(
                suggestion.isEmpty()
                        ? told
                        : told.replacing(offset + at + longest.text().length()));
        return true;
    }

    /** Without what is longer than the first that exists; all when none does. */
    private List<TextPiece.Candidate> fromFirstDeclared(List<TextPiece.Candidate> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            if (declared.test(candidates.get(i).reference())) {
                return candidates.subList(i, candidates.size());
            }
        }
        return candidates;
    }

    /**
     * The longest extent first, with every reading; shorter ones by their exact name only, and never a whole object,
     * which nobody wants in a text.
     */
    private List<TextPiece.Candidate> candidates(int at, int stop) {
        List<TextPiece.Candidate> candidates = new ArrayList<>();
        int nameStart = text.indexOf('.', at) + 1;
        int end = Math.min(stop, at + semantics.budgets().expressionLength());
        for (int tries = 0; end > nameStart && tries < MAX_CANDIDATES; tries++) {
            String part = text.substring(at, end);
            try {
                Reference reference =
                        ReferenceParser.parse(part, offset + at, ReferenceParser.Place.VALUE, semantics.leniently());
                List<Reading> readings = reference.readings();
                Reference extent = end == stop ? reference : new Reference(part, offset + at, readings.subList(0, 1));
                if (end == stop || !isWholeObject(extent)) {
                    candidates.add(new TextPiece.Candidate(extent, text.substring(end, stop)));
                }
            } catch (ExpressionSyntaxException e) {
                // This extent is none; a shorter one may be.
            }
            end = lastCut(nameStart, end - 1);
        }
        return candidates;
    }

    /** The last place before {@code end} where a shorter name can end, or {@code start}. */
    private int lastCut(int start, int end) {
        int at = end;
        while (at > start && ".-[".indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at;
    }

    private static boolean isWholeObject(Reference reference) {
        return reference
                .readings()
                .get(0)
                .tolerance()
                .filter(Tolerance.WHOLE_OBJECT::equals)
                .isPresent();
    }
}
