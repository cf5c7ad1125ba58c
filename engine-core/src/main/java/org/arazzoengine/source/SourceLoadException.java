package org.arazzoengine.source;

import java.io.Serial;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;

/** Bytes that cannot be had: what kind of fault, what was found instead, what to do. */
public final class SourceLoadException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String hint;

    public SourceLoadException(Problem problem, String message, String hint) {
        super(message);
        this.problem = problem;
        this.hint = hint;
    }

    public Problem problem() {
        return problem;
    }

    /** What to do; may be empty. */
    public String hint() {
        return hint;
    }

    /** This fault as a finding at {@code at}, the place that named the location. */
    public Finding toFinding(Location at) {
        return Finding.error(problem, at, String.valueOf(getMessage()), hint);
    }
}
