package org.arazzoengine.expr;

import java.io.Serial;

/** A text that is not what the grammar wants: what was expected, what was found, and the offset in the text, from 0. */
public final class ExpressionSyntaxException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int offset;

    public ExpressionSyntaxException(int offset, String message) {
        // Without a stack trace, which costs more than the rest of a reading: it is how the parsers say "not this way".
        super(message, null, false, false);
        this.offset = offset;
    }

    public int offset() {
        return offset;
    }
}
