package org.arazzoengine.plan;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.finding.Location;
import org.arazzoengine.source.Operation;

/**
 * A step that calls an operation, ready to run.
 *
 * @param server base URL, absolute, http or https, without a slash at the end
 * @param parameters the workflow's and the step's, the step's in place of the workflow's (AZ-WF-19)
 */
public record PlannedStep(
        Location at,
        String stepId,
        Operation operation,
        String server,
        List<PlannedParameter> parameters,
        Optional<PlannedBody> body,
        List<PlannedCriterion> criteria,
        List<PlannedOutput> outputs) {

    public PlannedStep {
        parameters = List.copyOf(parameters);
        criteria = List.copyOf(criteria);
        outputs = List.copyOf(outputs);
    }

    /**
     * A value that goes into the path, query, headers or cookies.
     *
     * @param required whether the request makes no sense without it: path parameters and what OpenAPI requires
     * @param explode as OpenAPI declares it, or the default of the place
     */
    public record PlannedParameter(
            Location at, String name, ParameterPlace in, ValueTemplate value, boolean required, boolean explode) {}

    /**
     * What goes into the body.
     *
     * @param required whether the operation demands a body
     */
    public record PlannedBody(Location at, String contentType, ValueTemplate payload, boolean required) {}

    /** A success criterion. */
    public record PlannedCriterion(Location at, Criterion criterion) {}
}
