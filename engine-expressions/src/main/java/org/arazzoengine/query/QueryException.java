package org.arazzoengine.query;

import java.io.Serial;

/** A query that could not be evaluated on a value: the wrong kind of value, a type error, or a budget that is used up. */
public final class QueryException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public QueryException(String message) {
        super(message);
    }
}
