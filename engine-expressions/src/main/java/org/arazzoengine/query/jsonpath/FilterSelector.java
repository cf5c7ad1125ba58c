package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.query.QueryException;

/** The children of an array or object for which a logical expression is true. */
record FilterSelector(Logical condition) implements EveryChild {

    @Override
    public boolean accepts(JsonNode child, Evaluation evaluation) throws QueryException {
        return condition.test(child, evaluation);
    }

    @Override
    public void print(StringBuilder out) {
        out.append('?');
        condition.print(out);
    }
}
