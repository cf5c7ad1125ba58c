package org.arazzoengine.expr;

import java.util.ArrayList;
import java.util.List;

/** An observer that keeps what it is told. */
public record Heard(List<Diagnostic> diagnostics, List<Gap> gaps, List<String> faults) implements Observer {

    public Heard() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

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
        faults.add(fault.message());
    }
}
