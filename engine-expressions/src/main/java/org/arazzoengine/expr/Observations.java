package org.arazzoengine.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An observer that keeps what it is told, in order. Not safe for use by several threads. */
public final class Observations implements Observer {

    private final List<Gap> gaps = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    @Override
    public void gap(Gap gap) {
        gaps.add(gap);
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    @Override
    public void fault(Fault fault) {
        faults.add(fault);
    }

    /** The gaps so far, read-only. */
    public List<Gap> gaps() {
        return Collections.unmodifiableList(gaps);
    }

    /** The diagnostics so far, read-only. */
    public List<Diagnostic> diagnostics() {
        return Collections.unmodifiableList(diagnostics);
    }

    /** The faults so far, read-only. */
    public List<Fault> faults() {
        return Collections.unmodifiableList(faults);
    }
}
