package org.arazzoengine.cli;

import java.io.Serial;

/** The command line asks for something that makes no sense; the message says what and what would. */
final class UsageException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
