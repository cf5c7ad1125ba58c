package org.arazzoengine.query.regex;

import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.query.QuerySyntaxException;

/** Reads a class in square brackets (ECMA-262, CharacterClass). Used for one class only. */
final class ClassReader {

    private final Cursor cursor;
    private final Flags flags;
    private final EscapeReader escapes;
    private final List<CodePoints.Range> ranges = new ArrayList<>();
    private final List<Property> properties = new ArrayList<>();

    ClassReader(Cursor cursor, Flags flags, EscapeReader escapes) {
        this.cursor = cursor;
        this.flags = flags;
        this.escapes = escapes;
    }

    /** A class; the cursor stands behind its {@code [}, which is at {@code open}. */
    Piece.Chars read(int open) throws QuerySyntaxException {
        boolean negated = cursor.takes("^");
        while (!cursor.takes("]")) {
            int from = cursor.at();
            Piece.Chars low = member(open);
            if (cursor.sees("-") && !cursor.sees("-]")) {
                cursor.takes("-");
                range(from, low, member(open));
            } else {
                add(low);
            }
        }
        return escapes.chars(CodePoints.of(ranges), List.copyOf(properties), negated);
    }

    private void range(int from, Piece.Chars low, Piece.Chars high) throws QuerySyntaxException {
        boolean characters = low.set().only() >= 0 && high.set().only() >= 0;
        if (characters && low.set().only() > high.set().only() || !characters && flags.unicode()) {
            throw cursor.fault(from, cursor.at(), "a range from a lower to a higher character");
        }
        if (characters) {
            add(low.set().only(), high.set().only());
        } else {
            // Annex B: with a class such as \w at one end, the hyphen is a character.
            add(low);
            add('-', '-');
            add(high);
        }
    }

    private Piece.Chars member(int open) throws QuerySyntaxException {
        if (!cursor.more()) {
            throw cursor.fault(cursor.at(), "']' to close the class that begins at offset " + open);
        }
        int from = cursor.at();
        if (!cursor.takes("\\")) {
            return EscapeReader.raw(CodePoints.of(cursor.take()));
        }
        if (cursor.takes("b")) {
            return EscapeReader.raw(CodePoints.of('\b'));
        }
        return flags.unicode() && cursor.takes("-") ? EscapeReader.raw(CodePoints.of('-')) : escapes.escape(from);
    }

    private void add(int low, int high) {
        ranges.add(new CodePoints.Range(low, high));
    }

    private void add(Piece.Chars chars) {
        ranges.addAll(chars.set().ranges());
        properties.addAll(chars.properties());
    }
}
