package org.arazzoengine.run;

import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Gap;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.EvaluationNotes;
import org.arazzoengine.plan.PlannedOutput;

/** Notes what happens while an output is evaluated; one that leads to nothing is left out (decisions 6 and 78). */
record OutputNotes(PlannedOutput output, TurnBuilder turn) implements Observer {

    @Override
    public void gap(Gap gap) {
        turn.note(missing(gap.text() + " leads to nothing, " + gap.why()));
    }

    @Override
    public void fault(Fault fault) {
        turn.note(missing(fault.message()));
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        EvaluationNotes.of(diagnostic, output.at()).ifPresent(turn::note);
    }

    private Finding missing(String why) {
        return Finding.info(
                Problem.OUTPUT_MISSING, output.at(), "the output '" + output.name() + "' is missing: " + why, "");
    }
}
