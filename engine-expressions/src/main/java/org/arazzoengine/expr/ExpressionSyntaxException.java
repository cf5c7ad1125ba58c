package org.arazzoengine.expr;

import java.io.Serial;

/** A text that is not what the grammar wants: what was expected, what was found, and the offset in the text, from 0. */
public final class ExpressionSyntaxException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int offset;

    public ExpressionSyntaxException(int offset, String message) {
        super(message);
        this.offset = offset;
    }

    public int offset() {
        return offset;
    }
}
