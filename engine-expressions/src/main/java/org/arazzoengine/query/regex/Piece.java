package org.arazzoengine.query.regex;

import java.util.List;

/**
 * A part of a regular expression as ECMA-262 means it. What flags change is settled when a piece is made, so the
 * engines need none. Offsets are those of the pattern as it was written.
 */
sealed interface Piece {

    /** One code point out of {@code set} or with one of {@code properties}; all others when {@code negated}. */
    record Chars(CodePoints set, List<Property> properties, boolean negated) implements Piece {}

    record Sequence(List<Piece> pieces) implements Piece {}

    record Alternatives(List<Piece> pieces) implements Piece {}

    /** What was written in capturing parentheses; {@code number} from 1. */
    record Group(int number, Piece body) implements Piece {}

    /** {@code max} is {@link #ENDLESS} when there is none. */
    record Repeat(Piece body, int min, int max, boolean lazy, int offset) implements Piece {}

    /** A place with no width; with {@code lines}, the beginning and the end of every line too. */
    record Edge(Kind kind, boolean lines) implements Piece {}

    record Look(boolean behind, boolean negated, Piece body, int offset) implements Piece {}

    /** The text of a group that is closed before; one that took no part has the empty text. */
    record BackReference(int number, boolean ignoreCase) implements Piece {}

    /** The pieces that this one is made of. */
    default List<Piece> parts() {
        if (this instanceof Sequence sequence) {
            return sequence.pieces();
        }
        if (this instanceof Alternatives alternatives) {
            return alternatives.pieces();
        }
        if (this instanceof Group group) {
            return List.of(group.body());
        }
        if (this instanceof Repeat repeat) {
            return List.of(repeat.body());
        }
        return this instanceof Look look ? List.of(look.body()) : List.of();
    }

    enum Kind {
        START,
        END,
        WORD_EDGE,
        NO_WORD_EDGE
    }

    int ENDLESS = Integer.MAX_VALUE;

    Piece EMPTY = new Sequence(List.of());
}
