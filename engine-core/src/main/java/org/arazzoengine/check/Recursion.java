package org.arazzoengine.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Target;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;

/** Workflows that call each other are fine as long as something can end it (decision 66). */
final class Recursion {

    private final WorkflowNames names;
    private final Map<String, Map<String, Location>> calls = new LinkedHashMap<>();

    private Recursion(WorkflowNames names) {
        this.names = names;
    }

    static void check(WorkflowNames names, Findings findings) {
        Recursion recursion = new Recursion(names);
        names.home().document().workflows().forEach(recursion::collect);
        for (List<String> circle : Cycles.of(
                recursion.calls.keySet(),
                workflow -> recursion.calls.getOrDefault(workflow, Map.of()).keySet())) {
            recursion.tell(circle, findings);
        }
    }

    /** The calls that nothing but a failure keeps from being made: those before the first action. */
    private void collect(Workflow workflow) {
        if (!workflow.successActions().isEmpty()) {
            return;
        }
        for (Step step : workflow.steps()) {
            if (step.target() instanceof Target.ByWorkflowId target
                    && names.own(target.text()).isPresent()) {
                calls.computeIfAbsent(workflow.workflowId(), key -> new LinkedHashMap<>())
                        .putIfAbsent(target.text(), target.at());
            }
            if (!step.onSuccess().isEmpty()) {
                return;
            }
        }
    }

    private void tell(List<String> circle, Findings findings) {
        List<Location> places = Circle.places(circle, calls);
        findings.add(Finding.info(
                Problem.NOTE_RECURSION,
                places.get(0),
                "nothing but a failure ends this, since no action comes before the call: " + Circle.way(circle)
                        + Circle.places(places),
                "Let an action of an earlier step end the workflow."));
    }
}
