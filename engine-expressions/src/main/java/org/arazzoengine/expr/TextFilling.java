package org.arazzoengine.expr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.json.JsonDepth;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** One filling of a text template. Never leaves the thread. */
final class TextFilling {

    private final TextContext context;
    private final int longest;
    private final Scope scope;
    private final String pointer;
    private final Observer observer;
    private final StringBuilder filled;

    TextFilling(TextTemplate template, int longest, Scope scope, String pointer, Observer observer) {
        this.context = template.context();
        this.longest = longest;
        this.scope = scope;
        this.pointer = pointer;
        this.observer = observer;
        this.filled = new StringBuilder(template.text().length() + 32);
    }

    /** The text with its values; null when it cannot be made, which the observer was told then. */
    @Nullable
    String fill(List<TextPiece> pieces) {
        boolean section = false;
        for (TextPiece piece : pieces) {
            int start = filled.length();
            if (!add(piece)) {
                return null;
            }
            if (section || piece.quote() == LiteralReader.CDATA) {
                divide(start);
            }
            section = piece.quote() == LiteralReader.CDATA;
            if (filled.length() > longest) {
                tooLong();
                return null;
            }
        }
        return filled.toString();
    }

    /** Where two pieces meet at {@code seam} in a CDATA section, they must not make the end of one. */
    private void divide(int seam) {
        for (int at = Math.max(0, seam - 2); at < seam && at + 3 <= filled.length(); at++) {
            if (filled.substring(at, at + 3).equals("]]>")) {
                filled.insert(seam, TextContext.NEXT_SECTION);
                return;
            }
        }
    }

    private void tooLong() {
        observer.fault(new Observer.Fault(
                pointer, "the text with its values would be longer than " + longest + " characters"));
    }

    private boolean add(TextPiece piece) {
        if (piece instanceof TextPiece.Literal literal) {
            filled.append(literal.text());
            return true;
        } else if (piece instanceof TextPiece.Embedded embedded) {
            return add(embedded);
        } else if (piece instanceof TextPiece.Unbraced unbraced) {
            return add(unbraced);
        }
        throw new AssertionError(piece);
    }

    private boolean add(TextPiece.Embedded embedded) {
        Reference reference = embedded.reference();
        Resolved value = reference.resolve(scope, diagnostic -> observer.diagnostic(diagnostic.at(pointer)));
        if (value instanceof Resolved.Present present) {
            return write(present.value(), reference.text(), embedded.quote());
        }
        gap(reference, ((Resolved.Missing) value).why(), Gap.Place.EMBEDDED);
        return true;
    }

    private boolean add(TextPiece.Unbraced unbraced) {
        for (TextPiece.Candidate candidate : unbraced.candidates()) {
            List<Diagnostic> diagnostics = new ArrayList<>();
            Resolved value = candidate.reference().resolve(scope, diagnostics::add);
            boolean fits = value instanceof Resolved.Present present
                    && (candidate.rest().isEmpty() || present.value().isValueNode());
            if (fits) {
                diagnostics.forEach(diagnostic -> observer.diagnostic(diagnostic.at(pointer)));
                boolean written = writeUnbraced(((Resolved.Present) value).value(), unbraced);
                filled.append(candidate.rest());
                return written;
            }
        }
        leaveOut(unbraced);
        return true;
    }

    private void leaveOut(TextPiece.Unbraced unbraced) {
        Reference reference = unbraced.candidates().get(0).reference();
        Resolved missing = reference.resolve(scope, diagnostic -> {});
        boolean named = isNamed(reference.expression());
        if (!named) {
            // Whether it is a reference only its value tells, and there is none (decision 12).
            filled.append(unbraced.text());
        }
        String why = missing instanceof Resolved.Missing nothing ? nothing.why() : "it is no text";
        gap(reference, why, named ? Gap.Place.EMBEDDED : Gap.Place.LITERAL);
    }

    /** Whether the document declares what {@code expression} can name; a text never goes out as its name then. */
    static boolean isNamed(RuntimeExpression expression) {
        return expression instanceof RuntimeExpression.Input || expression instanceof RuntimeExpression.StepOutput;
    }

    private void gap(Reference reference, String why, Gap.Place place) {
        observer.gap(new Gap(reference.expression(), reference.text(), pointer, why, place));
    }

    /** Without braces and quotes a text is meant as a literal of the query. */
    private boolean writeUnbraced(JsonNode value, TextPiece.Unbraced unbraced) {
        char quote = unbraced.quote() == 0 && value.isTextual() ? context.literalQuote() : 0;
        if (quote == 0) {
            return write(value, unbraced.text(), unbraced.quote());
        }
        filled.append(quote);
        boolean written = write(value, unbraced.text(), quote);
        filled.append(quote);
        return written;
    }

    private boolean write(JsonNode value, String reference, char quote) {
        Optional<String> text = JsonWriter.text(value, longest);
        if (text.isEmpty()) {
            if (JsonDepth.exceeds(value, JsonReader.MAX_DEPTH)) {
                observer.fault(new Observer.Fault(
                        pointer,
                        "the value of " + reference + " is nested deeper than " + JsonReader.MAX_DEPTH
                                + " levels, or too large"));
            } else {
                tooLong();
            }
            return false;
        }
        Optional<String> written = context.write(text.get(), value instanceof MarkupText, quote);
        if (written.isEmpty()) {
            observer.fault(new Observer.Fault(pointer, "the value of " + reference + " " + context.refusal()));
            return false;
        }
        filled.append(written.get());
        return true;
    }
}
