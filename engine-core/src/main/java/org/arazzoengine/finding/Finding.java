package org.arazzoengine.finding;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong or worth knowing.
 *
 * @param message what was expected and what was found; one or more lines of plain text
 * @param hint what to do; empty when the message says it
 * @param requirement id of the requirement in docs/spec/requirements.yaml that is broken; empty when it is none
 * @param fix what makes the text right, when that is sure; empty otherwise
 */
public record Finding(
        Problem problem,
        Severity severity,
        Location at,
        String message,
        String hint,
        String requirement,
        List<Edit> fix) {

    public Finding {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(requirement, "requirement");
        fix = List.copyOf(fix);
    }

    private Finding(Problem problem, Severity severity, Location at, String message, String hint) {
        this(problem, severity, at, message, hint, "", List.of());
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

    /** This, as a breach of the requirement {@code id}, such as {@code AZ-DOC-01}. */
    public Finding breaking(String id) {
        return new Finding(problem, severity, at, message, hint, id, fix);
    }

    /** This, with what makes the text right. */
    public Finding fixedBy(Edit... edits) {
        return new Finding(problem, severity, at, message, hint, requirement, List.of(edits));
    }

    /** This, with another weight. */
    public Finding as(Severity weight) {
        return new Finding(problem, weight, at, message, hint, requirement, fix);
    }

    /** This, with another text. */
    public Finding saying(String text, String advice) {
        return new Finding(problem, severity, at, text, advice, requirement, fix);
    }

    /** This, or the error that it is when the document is read by the letter (docs/spec/decisions.md, general rule). */
    public Finding strictly() {
        return problem.isTolerance() && severity == Severity.WARNING ? as(Severity.ERROR) : this;
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
