package org.arazzoengine.run;

import java.io.Serial;

/**
 * A text that {@link RunJournal} cannot read: the message says what was expected, what was found, and where as a JSON
 * Pointer (RFC 6901) or as line and column. It may show a little of what was found.
 */
public final class JournalException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    JournalException(String message) {
        super(message);
    }
}
