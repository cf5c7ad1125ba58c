package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;

/**
 * A Workflow Object.
 *
 * @param inputs its JSON Schema
 * @param outputs in document order
 * @param unsupported what stands in it that this engine does not run yet, each as an error
 */
public record Workflow(
        Location at,
        String workflowId,
        String summary,
        Optional<JsonNode> inputs,
        List<Parameter> parameters,
        List<Step> steps,
        List<Output> outputs,
        List<Finding> unsupported) {

    public Workflow {
        parameters = List.copyOf(parameters);
        steps = List.copyOf(steps);
        outputs = List.copyOf(outputs);
        unsupported = List.copyOf(unsupported);
    }
}
