package org.arazzoengine.plan;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.finding.Location;

/**
 * A workflow ready to run.
 *
 * @param secretInputs names of the inputs whose values must never be shown
 */
public record PlannedWorkflow(
        Location at,
        String workflowId,
        String summary,
        InputsSchema inputs,
        List<PlannedStep> steps,
        List<PlannedOutput> outputs,
        List<InputUse> inputUses,
        Set<String> secretInputs) {

    public PlannedWorkflow {
        steps = List.copyOf(steps);
        outputs = List.copyOf(outputs);
        inputUses = List.copyOf(inputUses);
        secretInputs = Collections.unmodifiableSet(new LinkedHashSet<>(secretInputs));
    }
}
