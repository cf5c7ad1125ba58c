package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.arazzoengine.query.QueryException;
import org.jspecify.annotations.Nullable;

/**
 * {@code match()}, which means the whole text, and {@code search()}, which means a part of it. False when one argument
 * is no text or the pattern is no I-Regexp.
 *
 * @param fixed the expression of a literal pattern; null when that is no I-Regexp or the pattern is no literal
 */
record Matching(
        boolean whole,
        Operand text,
        Operand pattern,
        @Nullable IRegexp fixed) implements Logical, Term {

    @Override
    public boolean test(JsonNode current, Evaluation evaluation) throws QueryException {
        JsonNode value = text.value(current, evaluation);
        JsonNode expression = pattern.value(current, evaluation);
        if (!(value instanceof TextNode && expression instanceof TextNode)) {
            return false;
        }
        IRegexp regexp = pattern instanceof Operand.Literal ? fixed : evaluation.regexp(expression.textValue());
        return regexp != null && evaluation.matches(regexp, value.textValue(), whole);
    }

    @Override
    public void print(StringBuilder out) {
        out.append(whole ? "match(" : "search(");
        text.print(out);
        out.append(',');
        pattern.print(out);
        out.append(')');
    }
}
