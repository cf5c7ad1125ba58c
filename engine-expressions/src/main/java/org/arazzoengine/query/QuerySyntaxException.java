package org.arazzoengine.query;

import java.io.Serial;

/** A text that is no query of its language: what was expected, what was found, and the offset in the text, from 0. */
public final class QuerySyntaxException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SHOWN = 1_000;

    private final int offset;

    public QuerySyntaxException(int offset, String message) {
        super(message);
        this.offset = offset;
    }

    /** Where in the text, in UTF-16 units from 0; the length of the text when something is missing at its end. */
    public int offset() {
        return offset;
    }

    /**
     * The message about {@code filled}, which was made from a text by replacing its expressions, so that nobody has it
     * before them. It is shown whole or not at all: whoever hides secrets by their value finds them.
     */
    public String messageAbout(String filled) {
        String shown = filled.length() <= LONGEST_SHOWN ? "'" + filled + "'" : "the text";
        return getMessage() + ", at offset " + offset + " of " + shown + ", its expressions replaced";
    }
}
