package org.arazzoengine.json;

import java.io.IOException;
import java.io.Serial;
import java.io.Writer;

/** Collects text up to a length: a small tree that shares its parts can be a very long text. */
final class BoundedText extends Writer {

    /** There is more text than allowed. */
    static final class TooLong extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        TooLong(long most) {
            super("more than " + most + " characters");
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final long most;

    BoundedText(long most) {
        this.most = most;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        if (text.length() + (long) length > most) {
            throw new TooLong(most);
        }
        text.append(characters, offset, length);
    }

    @Override
    public void flush() {
        // Everything is in memory at once.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
