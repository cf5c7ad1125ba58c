package org.arazzoengine.query.regex;

import java.util.BitSet;
import java.util.stream.Collectors;

/**
 * The syntax of java.util.regex, for a text between two {@link #FENCE}s. No piece matches a fence, so there is always
 * a character to read, and whatever fails has read one: that is what makes the count of characters read a bound of the
 * time (see {@link Backtracking}). The ends of the text are where the fences are.
 */
final class JavaSyntax extends Syntax {

    /** A code point that is no character (Unicode, 23.7); {@link Backtracking} keeps it out of the text. */
    static final char FENCE = '\uFFFF';

    private static final CodePoints FENCES = CodePoints.of(FENCE);
    private static final String READ = "(?=" + ANYTHING + ")";
    private static final String WORD = set(CodePoints.WORD);

    private final BitSet referenced = new BitSet();

    JavaSyntax(Piece pattern) {
        collect(pattern);
    }

    private void collect(Piece piece) {
        if (piece instanceof Piece.BackReference reference) {
            referenced.set(reference.number());
        }
        piece.parts().forEach(this::collect);
    }

    /** The whole pattern: what {@code find} from offset 1 looks for, and never behind the second fence. */
    String whole(Piece pattern, boolean sticky) {
        return READ + (sticky ? edge(new Piece.Edge(Piece.Kind.START, false)) : "") + enclosed(write(pattern));
    }

    @Override
    String chars(Piece.Chars chars) {
        if (chars.properties().isEmpty()) {
            return set(chars.set().without(FENCES));
        }
        String properties = chars.properties().stream()
                .map(property -> (property.negated() ? "\\P{" : "\\p{") + property.java() + "}")
                .collect(Collectors.joining());
        String set = (chars.negated() ? "[^" : "[") + members(chars.set().ranges()) + properties + "]";
        return "[" + set + "&&" + set(FENCES.not()) + "]";
    }

    @Override
    String edge(Piece.Edge edge) {
        String ends = set(edge.lines() ? CodePoints.LINE_ENDS.or(FENCES) : FENCES);
        // Not \b: up to Java 18 it goes by all of Unicode's letters.
        String before = "(?<=" + WORD + ")";
        String notBefore = "(?<!" + WORD + ")";
        String behind = "(?=" + WORD + ")";
        String notBehind = "(?!" + WORD + ")";
        return switch (edge.kind()) {
            case START -> "(?<=" + ends + ")";
            case END -> "(?=" + ends + ")";
            case WORD_EDGE -> enclosed(before + notBehind + "|" + notBefore + behind);
            case NO_WORD_EDGE -> enclosed(before + behind + "|" + notBefore + notBehind);
        };
    }

    /** The empty group in it says whether the group took part. */
    @Override
    String group(Piece.Group group) {
        String body = write(group.body());
        return referenced.get(group.number())
                ? "(?<g" + group.number() + ">" + enclosed(body) + "(?<m" + group.number() + ">))"
                : enclosed(body);
    }

    @Override
    String look(Piece.Look look) {
        return READ + "(?" + (look.behind() ? "<" : "") + (look.negated() ? "!" : "=") + write(look.body()) + ")";
    }

    /** A group that took no part fails in Java and is the empty text in ECMA-262. */
    @Override
    String backReference(Piece.BackReference reference) {
        String flags = reference.ignoreCase() ? "iu" : "";
        return READ
                + enclosed("(?" + flags + ":\\k<g" + reference.number() + ">)|(?!\\k<m" + reference.number() + ">)");
    }
}
