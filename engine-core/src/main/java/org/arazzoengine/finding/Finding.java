package org.arazzoengine.finding;

import java.util.Objects;

/**
 * One thing that is wrong or worth knowing.
 *
 * @param message what was expected and what was found; one or more lines of plain text
 * @param hint what to do; empty when the message says it
 */
public record Finding(Problem problem, Severity severity, Location at, String message, String hint) {

    public Finding {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
    }

    public static Finding error(Problem problem, Location at, String message, String hint) {
        return new Finding(problem, Severity.ERROR, at, message, hint);
    }

    public static Finding error(Problem problem, Location at, String message) {
        return error(problem, at, message, "");
    }

    public static Finding warning(Problem problem, Location at, String message, String hint) {
        return new Finding(problem, Severity.WARNING, at, message, hint);
    }

    public static Finding info(Problem problem, Location at, String message, String hint) {
        return new Finding(problem, Severity.INFO, at, message, hint);
    }

    /** This, or the error that it is when the document is read by the letter (docs/spec/decisions.md, general rule). */
    public Finding strictly() {
        return problem.isTolerance() ? error(problem, at, message, hint) : this;
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
