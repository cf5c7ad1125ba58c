package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Location;

/**
 * A Workflow Object.
 *
 * @param inputs its JSON Schema
 * @param dependsOn as written
 * @param outputs in document order
 */
public record Workflow(
        Location at,
        String workflowId,
        Optional<String> summary,
        Optional<String> description,
        Optional<JsonNode> inputs,
        List<Text> dependsOn,
        List<Step> steps,
        List<Entry<Action>> successActions,
        List<Entry<Action>> failureActions,
        List<Output> outputs,
        List<Entry<Parameter>> parameters,
        Map<String, JsonNode> extensions) {

    public Workflow {
        dependsOn = List.copyOf(dependsOn);
        steps = List.copyOf(steps);
        successActions = List.copyOf(successActions);
        failureActions = List.copyOf(failureActions);
        outputs = List.copyOf(outputs);
        parameters = List.copyOf(parameters);
    }
}
