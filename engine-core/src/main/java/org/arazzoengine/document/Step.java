package org.arazzoengine.document;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.finding.Location;

/** A Step Object; outputs in document order. */
public record Step(
        Location at,
        String stepId,
        Target target,
        List<Parameter> parameters,
        Optional<RequestBody> requestBody,
        List<Criterion> successCriteria,
        List<Output> outputs) {

    public Step {
        parameters = List.copyOf(parameters);
        successCriteria = List.copyOf(successCriteria);
        outputs = List.copyOf(outputs);
    }
}
