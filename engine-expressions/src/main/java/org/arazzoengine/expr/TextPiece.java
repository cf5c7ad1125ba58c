package org.arazzoengine.expr;

import java.util.List;

/** A part of a text template. Immutable. */
sealed interface TextPiece {

    /** What is open around it when it is replaced by a value ({@link LiteralReader#open}). */
    default char quote() {
        return LiteralReader.NONE;
    }

    /** Text as it is. */
    record Literal(String text) implements TextPiece {}

    /** A reference in braces. */
    record Embedded(Reference reference, char quote) implements TextPiece {}

    /**
     * A reference without braces (tolerances T6 and T9). Where it ends is not sure, so it has candidates, the longest
     * first; behind a shorter one the rest of the text stands as it is.
     */
    record Unbraced(String text, List<Candidate> candidates, char quote) implements TextPiece {
        public Unbraced {
            candidates = List.copyOf(candidates);
        }
    }

    /** One extent of an unbraced reference, and the text behind it. */
    record Candidate(Reference reference, String rest) {}
}
