package org.arazzoengine.plan;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.finding.Location;
import org.arazzoengine.source.Operation;

/** What a step calls (Arazzo 1.1.0, Step Object: operationId, operationPath, workflowId). */
public sealed interface PlannedCall {

    /**
     * An HTTP operation.
     *
     * @param server base URL, absolute, http or https, without a slash at the end
     * @param parameters the workflow's and the step's, the step's in place of the workflow's (AZ-WF-19)
     */
    record OfOperation(
            Operation operation, String server, List<PlannedParameter> parameters, Optional<PlannedBody> body)
            implements PlannedCall {

        public OfOperation {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A workflow.
     *
     * @param workflow its position in the plan
     * @param inputs what it is given (AZ-STEP-15)
     */
    record OfWorkflow(int workflow, List<PlannedInput> inputs) implements PlannedCall {

        public OfWorkflow {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * A value that goes into the path, query, headers or cookies.
     *
     * @param required whether the request makes no sense without it: path parameters and what OpenAPI requires
     * @param explode as OpenAPI declares it, or the default of the place
     */
    record PlannedParameter(
            Location at, String name, ParameterPlace in, ValueTemplate value, boolean required, boolean explode) {}

    /**
     * What goes into the body.
     *
     * @param required whether the operation demands a body
     */
    record PlannedBody(Location at, String contentType, ValueTemplate payload, boolean required) {}

    /** A value that a workflow is given as its input {@code name}. */
    record PlannedInput(Location at, String name, ValueTemplate value) {}
}
