package org.arazzoengine.query.regex;

import java.util.stream.Collectors;

/** The syntax of RE2, for pieces that {@link Measure#isLinear}. Groups capture nothing there: nobody asks. */
final class Re2Syntax extends Syntax {

    @Override
    String chars(Piece.Chars chars) {
        if (chars.properties().isEmpty()) {
            return set(chars.set());
        }
        String properties = chars.properties().stream()
                .map(property ->
                        (property.negated() ? "\\P{" : "\\p{") + property.re2().orElseThrow() + "}")
                .collect(Collectors.joining());
        return (chars.negated() ? "[^" : "[") + members(chars.set().ranges()) + properties + "]";
    }

    @Override
    String edge(Piece.Edge edge) {
        return switch (edge.kind()) {
            case START -> "\\A";
            case END -> "\\z";
            case WORD_EDGE -> "\\b";
            case NO_WORD_EDGE -> "\\B";
        };
    }

    @Override
    String group(Piece.Group group) {
        return enclosed(write(group.body()));
    }

    @Override
    String look(Piece.Look look) {
        throw new IllegalStateException("RE2 looks neither ahead nor behind");
    }

    @Override
    String backReference(Piece.BackReference reference) {
        throw new IllegalStateException("RE2 knows no back-references");
    }
}
