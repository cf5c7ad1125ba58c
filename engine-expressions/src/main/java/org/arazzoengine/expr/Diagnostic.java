package org.arazzoengine.expr;

import java.util.Objects;

/**
 * Something worth knowing about a text of the language.
 *
 * @param code stable: {@code AZ-Tnn} is tolerance nn, {@code AZ-Dnn} is about decision nn
 * @param pointer the text's place in the value that was compiled (JSON Pointer; empty = the whole value)
 * @param offset in the text, in UTF-16 units from 0
 * @param end behind what {@code suggestion} replaces, from {@code offset} on; {@code offset} itself when it replaces
 *     nothing there
 * @param message what was found and how it is read
 * @param wanted the message where a spelling is refused: what was found and what the specification wants; empty when
 *     {@code message} says nothing of how it is read
 * @param suggestion what to write instead; empty when nothing is sure
 */
public record Diagnostic(
        Kind kind, String code, String pointer, int offset, int end, String message, String wanted, String suggestion) {

    /** How much it matters (docs/spec/decisions.md, general rule). */
    public enum Kind {
        /** Legal, worth knowing. */
        NOTE,
        /** Legal, but surely not what was meant. */
        WARNING,
        /** Not what the specification wants, accepted all the same; an error under strict semantics. */
        TOLERANCE
    }

    public Diagnostic {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
        if (end < offset) {
            throw new IllegalArgumentException("a diagnostic ends behind its offset " + offset + ", found " + end);
        }
    }

    /** A note about decision {@code decision}. */
    public static Diagnostic note(int decision, int offset, String message) {
        return new Diagnostic(Kind.NOTE, decisionCode(decision), "", offset, offset, message, "", "");
    }

    /** A warning about decision {@code decision}. */
    public static Diagnostic warning(int decision, int offset, String message, String suggestion) {
        return new Diagnostic(Kind.WARNING, decisionCode(decision), "", offset, offset, message, "", suggestion);
    }

    public static Diagnostic tolerated(Tolerance tolerance, int offset, String message, String suggestion) {
        return new Diagnostic(Kind.TOLERANCE, tolerance.code(), "", offset, offset, message, "", suggestion);
    }

    /** That {@code text}, a reference without braces, names nothing, and so is none. */
    public static Diagnostic undeclared(String text, int offset) {
        String message = ExpressionParser.quote(text) + " leads to nothing that is declared, so it stays as it is";
        return warning(12, offset, message, "");
    }

    /** That an expression embedded in a query led to nothing, and left nothing behind. */
    public static Diagnostic missingInQuery(Gap gap) {
        if (gap.place() == Gap.Place.LITERAL) {
            return undeclared(gap.text(), gap.expression().offset());
        }
        return warning(5, gap.expression().offset(), gap.text() + " is missing in the condition: " + gap.why(), "");
    }

    /** This, for a text at {@code place}. */
    public Diagnostic at(String place) {
        return new Diagnostic(kind, code, place, offset, end, message, wanted, suggestion);
    }

    /** This, whose suggestion replaces the text from its offset to {@code behind} and means the same. */
    public Diagnostic replacing(int behind) {
        return new Diagnostic(kind, code, pointer, offset, behind, message, wanted, suggestion);
    }

    /** This, which says {@code what} where the spelling is refused. */
    public Diagnostic wanting(String what) {
        return new Diagnostic(kind, code, pointer, offset, end, message, what, suggestion);
    }

    /** This where the spelling is refused: its message says nothing of how it would be read. */
    public Diagnostic refused() {
        return wanted.isEmpty() ? this : new Diagnostic(kind, code, pointer, offset, end, wanted, "", suggestion);
    }

    /** Whether {@code other} is about the same tolerance or decision at the same place. */
    public boolean isAboutSameAs(Diagnostic other) {
        return code.equals(other.code) && pointer.equals(other.pointer) && offset == other.offset;
    }

    /** Whether the suggestion can be written in place of a part of the text, and surely means the same there. */
    public boolean isReplaceable() {
        return end > offset;
    }

    private static String decisionCode(int decision) {
        return decision < 10 ? "AZ-D0" + decision : "AZ-D" + decision;
    }
}
