package org.arazzoengine.query.regex;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes pieces down for an engine. Everything but letters, digits and operators is written as {@code \x{…}}, which
 * both engines read alike. Immutable.
 */
abstract sealed class Syntax permits Re2Syntax, JavaSyntax {

    static final String NOTHING = "[^\\x{0}-\\x{10FFFF}]";
    static final String ANYTHING = "[\\x{0}-\\x{10FFFF}]";

    abstract String chars(Piece.Chars chars);

    abstract String edge(Piece.Edge edge);

    abstract String group(Piece.Group group);

    abstract String look(Piece.Look look);

    abstract String backReference(Piece.BackReference reference);

    final String write(Piece piece) {
        if (piece instanceof Piece.Chars chars) {
            return chars(chars);
        }
        if (piece instanceof Piece.Sequence sequence) {
            return sequence.pieces().stream().map(this::write).collect(Collectors.joining());
        }
        if (piece instanceof Piece.Alternatives alternatives) {
            return enclosed(alternatives.pieces().stream().map(this::write).collect(Collectors.joining("|")));
        }
        if (piece instanceof Piece.Group group) {
            return group(group);
        }
        if (piece instanceof Piece.Repeat repeat) {
            String body = write(repeat.body());
            return (repeat.body() instanceof Piece.Chars ? body : enclosed(body))
                    + quantifier(repeat)
                    + (repeat.lazy() ? "?" : "");
        }
        if (piece instanceof Piece.Edge edge) {
            return edge(edge);
        }
        return piece instanceof Piece.Look look ? look(look) : backReference((Piece.BackReference) piece);
    }

    static String enclosed(String body) {
        return "(?:" + body + ")";
    }

    private static String quantifier(Piece.Repeat repeat) {
        if (repeat.max() == Piece.ENDLESS) {
            return repeat.min() == 0 ? "*" : repeat.min() == 1 ? "+" : "{" + repeat.min() + ",}";
        }
        return "{" + repeat.min() + "," + repeat.max() + "}";
    }

    /** The inside of a class. */
    static String members(List<CodePoints.Range> ranges) {
        return ranges.stream()
                .map(range -> range.low() == range.high()
                        ? character(range.low())
                        : character(range.low()) + "-" + character(range.high()))
                .collect(Collectors.joining());
    }

    static String set(CodePoints set) {
        if (set.ranges().isEmpty()) {
            return NOTHING;
        }
        return set.only() >= 0 ? character(set.only()) : "[" + members(set.ranges()) + "]";
    }

    private static String character(int codePoint) {
        boolean plain = codePoint >= '0' && codePoint <= '9'
                || codePoint >= 'A' && codePoint <= 'Z'
                || codePoint >= 'a' && codePoint <= 'z';
        return plain ? Character.toString(codePoint) : "\\x{" + Integer.toHexString(codePoint) + "}";
    }
}
