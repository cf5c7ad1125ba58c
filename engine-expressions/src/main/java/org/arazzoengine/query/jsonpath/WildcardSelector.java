package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;

/** All children of an array or object. */
record WildcardSelector() implements EveryChild {

    @Override
    public boolean accepts(JsonNode child, Evaluation evaluation) {
        return true;
    }

    @Override
    public void print(StringBuilder out) {
        out.append('*');
    }
}
