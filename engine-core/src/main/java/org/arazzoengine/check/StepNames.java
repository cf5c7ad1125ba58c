package org.arazzoengine.check;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.KnownNames;

/** The steps of a workflow by their ids; of two with the same the first counts (tolerance T20). */
public final class StepNames {

    private final Map<String, Step> byId = new LinkedHashMap<>();
    /** By identity: a step is a tree, and comparing trees to find one would read all of it. */
    private final Map<Step, Integer> positions = new IdentityHashMap<>();

    private final List<Step> steps;
    private final KnownNames names;

    public StepNames(Workflow workflow) {
        this.steps = workflow.steps();
        for (Step step : steps) {
            byId.putIfAbsent(step.stepId(), step);
            positions.put(step, positions.size());
        }
        this.names = new KnownNames(byId.keySet());
    }

    public Optional<Step> step(String stepId) {
        return Optional.ofNullable(byId.get(stepId));
    }

    /** The place of {@code step}, one of these, in the list, from 0. */
    public int position(Step step) {
        return positions.get(step);
    }

    /** The step at {@code position} of the list. */
    public Step at(int position) {
        return steps.get(position);
    }

    public KnownNames names() {
        return names;
    }
}
