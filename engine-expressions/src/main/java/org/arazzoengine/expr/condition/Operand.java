package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.arazzoengine.expr.Reference;

/** One side of a comparison. Immutable. */
sealed interface Operand permits Operand.Literal, Operand.Referred, FilledText, FilledPath, PathOperand {

    /** The value, null when missing; what was looked up is noted in {@code evaluation}. */
    JsonNode value(Evaluation evaluation);

    String text();

    /** The references that it looks at, in order. */
    default List<Reference> references() {
        return List.of();
    }

    /** {@code text} in the quotes of the specification. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A literal of the condition; {@code text} is what is read as it again. */
    record Literal(JsonNode node, String text) implements Operand {

        /** A text, in the quotes of the specification. */
        static Literal of(JsonNode text) {
            return new Literal(text, quoted(text.textValue()));
        }

        @Override
        public JsonNode value(Evaluation evaluation) {
            return node;
        }
    }

    /** An expression, perhaps with navigation behind it. */
    record Referred(Reference reference) implements Operand {
        @Override
        public JsonNode value(Evaluation evaluation) {
            return evaluation.observe(reference.text(), reference.resolve(evaluation.scope(), evaluation));
        }

        @Override
        public List<Reference> references() {
            return List.of(reference);
        }

        @Override
        public String text() {
            boolean ends =
                    reference.text().chars().anyMatch(c -> Character.isWhitespace(c) || "!&()<=>|]".indexOf(c) >= 0);
            return ends ? "{" + reference.text() + "}" : reference.text();
        }
    }
}
