package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.query.QueryException;

/** What selects children of a node (RFC 9535 section 2.3). */
sealed interface Selector permits SingularSelector, SliceSelector, EveryChild {

    /** Hands each selected child to {@code walk}, which goes on with segment {@code next}; true when it is enough. */
    boolean select(JsonNode node, Walk walk, int next) throws QueryException;

    void print(StringBuilder out);
}
