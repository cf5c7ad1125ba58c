package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.check.InputsSchema.Input;
import org.arazzoengine.mock.SchemaSampler.Direction;
import org.arazzoengine.plan.InputUse;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.source.Schemas;

/** Makes up what a workflow needs and was not given, so that it can run against a mock. Stateless. */
public final class InputSampler {

    /** Keywords by which the schema of a place says more than that some text belongs there. */
    private static final List<String> TELLING = List.of(
            "const",
            "enum",
            "example",
            "examples",
            "default",
            "format",
            "pattern",
            "maxLength",
            "allOf",
            "oneOf",
            "anyOf");

    private InputSampler() {}

    /**
     * Values for the required inputs of {@code workflow} that {@code given} does not have, in document order; optional
     * ones stay absent. In this order: what the schema of the input states (default, example, const, enum); for a
     * secret a text of at least 12 characters that no other input has; what the API says of the first place that the
     * input flows into and that takes a value of its type; whatever its schema allows. The same workflow always gets the
     * same values, each of its input's declared type.
     */
    public static ObjectNode sample(PlannedWorkflow workflow, JsonNode given) {
        ObjectNode sampled = JsonNodeFactory.instance.objectNode();
        for (Input input : workflow.inputs().missing(given)) {
            sampled.set(input.name(), value(workflow, input));
        }
        return sampled;
    }

    private static JsonNode value(PlannedWorkflow workflow, Input input) {
        InputFit fit = new InputFit(input.schema());
        return StatedValue.ofInput(input.schema())
                .or(() -> secret(workflow, input, fit))
                .or(() -> fromUses(workflow, input, fit))
                .orElseGet(() ->
                        new SchemaSampler(noReferences(), Direction.REQUEST).sample(input.schema(), input.name()));
    }

    private static Optional<JsonNode> secret(PlannedWorkflow workflow, Input input, InputFit fit) {
        return workflow.secretInputs().contains(input.name())
                ? fit.accept(SecretSample.of(workflow.workflowId(), input.name(), input.schema()))
                : Optional.empty();
    }

    private static Optional<JsonNode> fromUses(PlannedWorkflow workflow, Input input, InputFit fit) {
        return workflow.inputUses().stream()
                .filter(use -> use.input().equals(input.name()))
                .flatMap(use ->
                        use
                                .example()
                                .flatMap(fit::accept)
                                .or(() -> sampled(use, input).flatMap(fit::accept))
                                .stream())
                .findFirst();
    }

    private static Optional<JsonNode> sampled(InputUse use, Input input) {
        Kind kind = Kind.of(use.schema());
        boolean telling = kind != Kind.ANY && kind != Kind.STRING
                || TELLING.stream().anyMatch(use.schema()::has)
                || use.schema().path("minLength").asInt() > 1;
        return telling
                ? Optional.of(new SchemaSampler(use.schemas(), Direction.REQUEST).sample(use.schema(), input.name()))
                : Optional.empty();
    }

    /** References of an input's schema that lead into the document's components cannot be followed from here. */
    private static Schemas noReferences() {
        return new Schemas(JsonNodeFactory.instance.objectNode());
    }
}
