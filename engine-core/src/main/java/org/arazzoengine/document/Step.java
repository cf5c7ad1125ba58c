package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.arazzoengine.finding.Location;

/**
 * A Step Object.
 *
 * @param outputs in document order
 * @param timeout in milliseconds, not negative
 * @param dependsOn as written
 * @param direction what it does with a channel: {@code action}
 * @param correlationId as written
 */
public record Step(
        Location at,
        String stepId,
        Optional<String> description,
        Target target,
        List<Entry<Parameter>> parameters,
        Optional<RequestBody> requestBody,
        List<Criterion> successCriteria,
        List<Entry<Action>> onSuccess,
        List<Entry<Action>> onFailure,
        List<Output> outputs,
        OptionalInt timeout,
        List<Text> dependsOn,
        Optional<MessageDirection> direction,
        Optional<Text> correlationId,
        Map<String, JsonNode> extensions) {

    public Step {
        parameters = List.copyOf(parameters);
        successCriteria = List.copyOf(successCriteria);
        onSuccess = List.copyOf(onSuccess);
        onFailure = List.copyOf(onFailure);
        outputs = List.copyOf(outputs);
        dependsOn = List.copyOf(dependsOn);
    }
}
