package org.arazzoengine.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.arazzoengine.json.JsonWriter;

/**
 * Text with embedded <code>{$…}</code> expressions (Arazzo 1.1.0, Runtime Expressions). Braces that do not enclose an
 * expression are literal text (AZ-EMBED-07). Immutable.
 */
public final class TextTemplate {

    private sealed interface Piece {
        record Literal(String text) implements Piece {}

        record Embedded(RuntimeExpression expression, String text) implements Piece {}
    }

    private final String pointer;
    private final List<Piece> pieces;

    private TextTemplate(String pointer, List<Piece> pieces) {
        this.pointer = pointer;
        this.pieces = List.copyOf(pieces);
    }

    /**
     * The template that {@code text} is; {@code pointer} says where it stands and goes into every {@link Gap}. A brace
     * that encloses something like an expression, but none, is told to {@code faults} and stays literal.
     */
    static TextTemplate compile(String text, String pointer, BiConsumer<String, ExpressionSyntaxException> faults) {
        List<Piece> pieces = new ArrayList<>();
        int literal = 0;
        int close = -1;
        for (int open = text.indexOf("{$"); open >= 0; open = text.indexOf("{$", open + 1)) {
            close = close < open ? text.indexOf('}', open) : close;
            if (close < 0) {
                break;
            }
            // A second brace before the first is closed: no expression has braces in it, so the first is literal.
            boolean nested = text.lastIndexOf('{', close) > open;
            String inner = nested ? "" : text.substring(open + 1, close);
            if (ExpressionParser.beginsLikeExpression(inner)) {
                try {
                    RuntimeExpression expression = ExpressionParser.parse(inner, open + 1);
                    pieces.add(new Piece.Literal(text.substring(literal, open)));
                    pieces.add(new Piece.Embedded(expression, inner));
                    literal = close + 1;
                } catch (ExpressionSyntaxException e) {
                    faults.accept(inner, e);
                }
            }
        }
        pieces.add(new Piece.Literal(text.substring(literal)));
        pieces.removeIf(
                piece -> piece instanceof Piece.Literal part && part.text().isEmpty());
        return new TextTemplate(pointer, pieces);
    }

    /** Whether anything is embedded; if not, the text is what it says. */
    boolean isLiteral() {
        return pieces.stream().allMatch(Piece.Literal.class::isInstance);
    }

    /** The texts between the embedded expressions. */
    List<String> literals() {
        return pieces.stream()
                .filter(Piece.Literal.class::isInstance)
                .map(piece -> ((Piece.Literal) piece).text())
                .toList();
    }

    /** The embedded expressions in order. */
    List<RuntimeExpression> expressions() {
        List<RuntimeExpression> expressions = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Embedded embedded) {
                expressions.add(embedded.expression());
            }
        }
        return Collections.unmodifiableList(expressions);
    }

    /** The text with every expression replaced by its value's text; a missing one is empty and told to {@code gaps}. */
    String fill(Scope scope, Consumer<Gap> gaps) {
        StringBuilder filled = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Literal literal) {
                filled.append(literal.text());
            } else if (piece instanceof Piece.Embedded embedded) {
                Resolved value = scope.resolve(embedded.expression());
                if (value instanceof Resolved.Present present) {
                    filled.append(JsonWriter.text(present.value()));
                } else if (value instanceof Resolved.Missing missing) {
                    gaps.accept(new Gap(
                            embedded.expression(), embedded.text(), pointer, missing.why(), Gap.Place.EMBEDDED));
                }
            }
        }
        return filled.toString();
    }
}
