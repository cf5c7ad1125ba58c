package org.arazzoengine.query.regex;

import java.util.Optional;

/** How often a quantifier repeats what stands before it; {@code max} may be {@link Piece#ENDLESS}. */
record Bounds(int min, int max) {

    /** The quantifier at the cursor; empty when there is none, and then the cursor stays. */
    static Optional<Bounds> read(Cursor cursor) {
        if (cursor.takes("*")) {
            return Optional.of(new Bounds(0, Piece.ENDLESS));
        }
        if (cursor.takes("+")) {
            return Optional.of(new Bounds(1, Piece.ENDLESS));
        }
        return cursor.takes("?") ? Optional.of(new Bounds(0, 1)) : braced(cursor);
    }

    private static Optional<Bounds> braced(Cursor cursor) {
        int from = cursor.at();
        int min = cursor.takes("{") ? cursor.takeNumber() : -1;
        int max = min;
        if (min >= 0 && cursor.takes(",")) {
            int second = cursor.takeNumber();
            max = second < 0 ? Piece.ENDLESS : second;
        }
        if (min >= 0 && cursor.takes("}")) {
            return Optional.of(new Bounds(min, max));
        }
        cursor.back(from);
        return Optional.empty();
    }
}
