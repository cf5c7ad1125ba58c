package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.arazzoengine.finding.Location;

/**
 * A Success Action Object or a Failure Action Object.
 *
 * @param name by its position, such as {@code onFailure[0]}, when none is written (tolerance T17)
 * @param retryAfter in seconds, not negative
 * @param retryLimit not negative
 * @param parameters inputs of the workflow it goes to; without places
 */
public record Action(
        Location at,
        String name,
        ActionType type,
        Optional<Text> workflowId,
        Optional<Text> stepId,
        Optional<BigDecimal> retryAfter,
        OptionalInt retryLimit,
        List<Criterion> criteria,
        List<Entry<Parameter>> parameters,
        Map<String, JsonNode> extensions) {

    public Action {
        criteria = List.copyOf(criteria);
        parameters = List.copyOf(parameters);
    }
}
