package org.arazzoengine.json;

import java.io.Serial;

/** A text that is not JSON: what is wrong, and where (line and column count from 1). */
public final class JsonSyntaxException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    JsonSyntaxException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** Line of the fault, from 1. */
    public int line() {
        return line;
    }

    /** Column of the fault in characters, from 1. */
    public int column() {
        return column;
    }
}
