package org.arazzoengine.request;

import java.io.Serial;
import org.arazzoengine.finding.Problem;

/** A call that got no complete answer: which kind of fault, what happened in words, and what to try. */
public final class ExchangeException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String hint;

    /**
     * @param problem one of the AZ51x
     * @param message what happened, with host and port, without header or query values
     * @param hint what to try; may be empty
     */
    public ExchangeException(Problem problem, String message, String hint, Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.hint = hint;
    }

    public Problem problem() {
        return problem;
    }

    public String hint() {
        return hint;
    }

    /** The message; never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
