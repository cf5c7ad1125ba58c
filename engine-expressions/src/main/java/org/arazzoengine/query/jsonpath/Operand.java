package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.Size;
import org.jspecify.annotations.Nullable;

/** What has a value or is Nothing: RFC 9535's ValueType (section 2.4.1). */
sealed interface Operand extends Term {

    /** The value for the current node of a filter; null is Nothing. */
    @Nullable
    JsonNode value(JsonNode current, Evaluation evaluation) throws QueryException;

    void print(StringBuilder out);

    /** A number, text, true, false or null. */
    record Literal(JsonNode value) implements Operand {

        @Override
        public JsonNode value(JsonNode current, Evaluation evaluation) {
            return value;
        }

        @Override
        public void print(StringBuilder out) {
            if (value instanceof TextNode) {
                Quoting.quote(value.textValue(), out);
            } else {
                out.append(value instanceof DecimalNode ? value.decimalValue().toString() : value.asText());
            }
        }
    }

    /** The value of the node that a singular query selects. */
    record Single(Query query) implements Operand {

        @Override
        public @Nullable JsonNode value(JsonNode current, Evaluation evaluation) throws QueryException {
            return query.single(current, evaluation);
        }

        @Override
        public void print(StringBuilder out) {
            query.print(out);
        }
    }

    /** {@code length()}: the code points of a text, the elements of an array, the members of an object. */
    record Length(Operand argument) implements Operand {

        @Override
        public @Nullable JsonNode value(JsonNode current, Evaluation evaluation) throws QueryException {
            JsonNode value = argument.value(current, evaluation);
            if (value instanceof TextNode) {
                evaluation.visitText(value.textValue().length());
            }
            return value == null ? null : Size.of(value).orElse(null);
        }

        @Override
        public void print(StringBuilder out) {
            out.append("length(");
            argument.print(out);
            out.append(')');
        }
    }

    /** {@code count()}: how many nodes a query selects. */
    record Count(Query argument) implements Operand {

        @Override
        public JsonNode value(JsonNode current, Evaluation evaluation) throws QueryException {
            int[] count = {0};
            argument.each(current, evaluation, value -> {
                count[0]++;
                return false;
            });
            return IntNode.valueOf(count[0]);
        }

        @Override
        public void print(StringBuilder out) {
            out.append("count(");
            argument.print(out);
            out.append(')');
        }
    }

    /** {@code value()}: the value of the node when a query selects exactly one. */
    record ValueOf(Query argument) implements Operand {

        @Override
        public @Nullable JsonNode value(JsonNode current, Evaluation evaluation) throws QueryException {
            @Nullable JsonNode[] found = {null};
            boolean several = argument.each(current, evaluation, value -> {
                boolean second = found[0] != null;
                found[0] = value;
                return second;
            });
            return several ? null : found[0];
        }

        @Override
        public void print(StringBuilder out) {
            out.append("value(");
            argument.print(out);
            out.append(')');
        }
    }
}
