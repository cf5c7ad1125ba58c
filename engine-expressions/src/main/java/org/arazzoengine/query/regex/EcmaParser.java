package org.arazzoengine.query.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.query.QuerySyntaxException;

/**
 * Reads patterns of ECMA-262, by code points as with the flag {@code u}. Without that flag, what Annex B adds and what
 * no reader can misunderstand is known too: {@code {}, {@code }}, {@code ]} as characters, {@code \-} and {@code \_}.
 * Used for one reading only.
 */
final class EcmaParser {

    /** Groups within each other: both engines recurse into them. */
    static final int MAX_NESTING = 200;

    private final Cursor cursor;
    private final Flags flags;
    private final EscapeReader escapes;
    private final Groups groups;
    private int nesting;

    private EcmaParser(String pattern, Flags flags) {
        this.cursor = new Cursor(pattern);
        this.flags = flags;
        this.escapes = new EscapeReader(cursor, flags);
        this.groups = new Groups(cursor);
    }

    static Piece parse(String pattern, Flags flags) throws QuerySyntaxException {
        EcmaParser parser = new EcmaParser(pattern, flags);
        Piece piece = parser.alternatives();
        if (parser.cursor.more()) {
            throw parser.cursor.fault(parser.cursor.at(), "the end of the pattern or '(' before");
        }
        parser.groups.check();
        return piece;
    }

    private Piece alternatives() throws QuerySyntaxException {
        List<Piece> pieces = new ArrayList<>();
        do {
            pieces.add(sequence());
        } while (cursor.takes("|"));
        return pieces.size() == 1 ? pieces.get(0) : new Piece.Alternatives(List.copyOf(pieces));
    }

    private Piece sequence() throws QuerySyntaxException {
        List<Piece> pieces = new ArrayList<>();
        while (cursor.more() && !cursor.sees("|") && !cursor.sees(")")) {
            pieces.add(term());
        }
        return new Piece.Sequence(List.copyOf(pieces));
    }

    private Piece term() throws QuerySyntaxException {
        Piece atom = atom();
        int from = cursor.at();
        Optional<Bounds> bounds = isPlace(atom) ? Optional.empty() : Bounds.read(cursor);
        if (bounds.isEmpty()) {
            return atom;
        }
        int min = bounds.get().min();
        int max = bounds.get().max();
        if (min > max) {
            throw cursor.fault(from, cursor.at(), "a repeat whose first number is not above its second");
        }
        return new Piece.Repeat(atom, min, max, cursor.takes("?"), from);
    }

    /** Whether {@code atom} cannot be repeated; Annex B lets a look-ahead be. */
    private boolean isPlace(Piece atom) {
        return atom instanceof Piece.Edge || atom instanceof Piece.Look look && (look.behind() || flags.unicode());
    }

    private Piece atom() throws QuerySyntaxException {
        int from = cursor.at();
        if (Bounds.read(cursor).isPresent()) {
            throw cursor.fault(from, cursor.at(), "something to repeat before the quantifier");
        }
        if (flags.unicode() && (cursor.sees("{") || cursor.sees("}") || cursor.sees("]"))) {
            throw cursor.fault(from, "a backslash before a bracket that closes or repeats nothing, with the flag u");
        }
        int codePoint = cursor.take();
        return switch (codePoint) {
            case '^' -> new Piece.Edge(Piece.Kind.START, flags.multiline());
            case '$' -> new Piece.Edge(Piece.Kind.END, flags.multiline());
            case '.' -> any();
            case '[' -> new ClassReader(cursor, flags, escapes).read(from);
            case '(' -> group(from);
            case '\\' -> escape(from);
            default -> escapes.chars(CodePoints.of(codePoint), List.of(), false);
        };
    }

    private Piece any() {
        return new Piece.Chars(flags.dotAll() ? CodePoints.ALL : CodePoints.LINE_ENDS.not(), List.of(), false);
    }

    private Piece escape(int from) throws QuerySyntaxException {
        if (cursor.takes("b")) {
            return new Piece.Edge(Piece.Kind.WORD_EDGE, false);
        }
        if (cursor.takes("B")) {
            return new Piece.Edge(Piece.Kind.NO_WORD_EDGE, false);
        }
        if (cursor.takes("k")) {
            return groups.named(from, flags.ignoreCase());
        }
        if (cursor.peek() >= '1' && cursor.peek() <= '9') {
            return groups.numbered(from, flags.ignoreCase());
        }
        Piece.Chars chars = escapes.escape(from);
        return escapes.chars(chars.set(), chars.properties(), false);
    }

    private Piece group(int open) throws QuerySyntaxException {
        if (cursor.takes("?:")) {
            return body(open);
        }
        if (cursor.sees("?=") || cursor.sees("?!")) {
            return look(open, false);
        }
        if (cursor.sees("?<=") || cursor.sees("?<!")) {
            return look(open, true);
        }
        if (cursor.takes("?<")) {
            groups.name();
        } else if (cursor.takes("?")) {
            throw cursor.fault(cursor.at(), "one of ':', '=', '!', '<=', '<!' and '<name>' behind '(?'");
        }
        int number = groups.open();
        Piece body = body(open);
        groups.close(number);
        return new Piece.Group(number, body);
    }

    private Piece look(int open, boolean behind) throws QuerySyntaxException {
        cursor.takes(behind ? "?<" : "?");
        boolean negated = cursor.take() == '!';
        return new Piece.Look(behind, negated, body(open), open);
    }

    private Piece body(int open) throws QuerySyntaxException {
        if (++nesting > MAX_NESTING) {
            throw cursor.fault(open, "at most " + MAX_NESTING + " groups within each other");
        }
        Piece body = alternatives();
        if (!cursor.takes(")")) {
            throw cursor.fault(cursor.at(), "')' to close the group that begins at offset " + open);
        }
        nesting--;
        return body;
    }
}
