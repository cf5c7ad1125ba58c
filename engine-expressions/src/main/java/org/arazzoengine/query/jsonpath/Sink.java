package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.query.QueryException;

/** Where the selected nodes go, in order. */
interface Sink {

    /** Takes one; true when no more are wanted. */
    boolean take(JsonNode value) throws QueryException;
}
