package org.arazzoengine.plan;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.expr.Reading;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.RuntimeExpression;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.plan.PlannedCall.PlannedBody;
import org.arazzoengine.plan.PlannedCall.PlannedParameter;
import org.arazzoengine.source.MediaTypes;
import org.arazzoengine.source.Operation;
import org.arazzoengine.source.Operation.MediaType;
import org.arazzoengine.source.Operation.OperationParameter;

/** Where the inputs of a workflow flow to: which places of which requests, and what the API says of these places. */
final class InputUses {

    private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

    private final List<InputUse> uses = new ArrayList<>();

    private InputUses() {}

    static List<InputUse> of(List<PlannedStep> steps) {
        InputUses found = new InputUses();
        for (PlannedStep step : steps) {
            step.operationCall().ifPresent(call -> {
                call.parameters().forEach(parameter -> found.parameter(parameter, call.operation()));
                call.body().ifPresent(body -> found.body(body, call.operation()));
            });
        }
        return found.uses;
    }

    /** Whether the API expects a key at this place, or it is where HTTP puts credentials. */
    static boolean isCredential(Operation operation, ParameterPlace in, String name) {
        boolean authorization = in == ParameterPlace.HEADER
                && (name.equalsIgnoreCase("Authorization") || name.equalsIgnoreCase("Proxy-Authorization"));
        return authorization || operation.expectsKey(in, name);
    }

    private void parameter(PlannedParameter parameter, Operation operation) {
        boolean credential = isCredential(operation, parameter.in(), parameter.name());
        Optional<OperationParameter> declared = operation.parameter(parameter.in(), parameter.name());
        parameter.value().visitReferences((reference, pointer, whole) -> {
            JsonNode schema = whole && pointer.isEmpty()
                    ? declared.map(OperationParameter::schema).orElse(ANYTHING)
                    : ANYTHING;
            Optional<JsonNode> example =
                    whole && pointer.isEmpty() ? declared.flatMap(OperationParameter::example) : Optional.empty();
            add(reference, schema, example, operation, credential);
        });
    }

    private void body(PlannedBody body, Operation operation) {
        Optional<MediaType> type = operation
                .body()
                .flatMap(declared -> declared.content().stream()
                        .filter(candidate ->
                                MediaTypes.essence(candidate.type()).equals(MediaTypes.essence(body.contentType())))
                        .findFirst());
        ValueTemplate payload = body.payload();
        payload.visitReferences((reference, pointer, whole) -> {
            JsonNode schema =
                    whole && type.isPresent() ? schemaAt(operation, type.get().schema(), pointer) : ANYTHING;
            Optional<JsonNode> example = whole
                    ? type.flatMap(MediaType::example)
                            .map(value -> value.at(JsonPointer.compile(pointer)))
                            .filter(value -> !value.isMissingNode())
                    : Optional.empty();
            add(reference, schema, example, operation, false);
        });
    }

    private void add(
            Reference reference, JsonNode schema, Optional<JsonNode> example, Operation operation, boolean credential) {
        for (Reading reading : reference.readings()) {
            if (reading.expression() instanceof RuntimeExpression.AllInputs) {
                uses.add(use(part(reading), operation, credential));
            } else if (reading.expression() instanceof RuntimeExpression.WorkflowValue value && value.inputs()) {
                uses.add(use(value.name(), operation, credential));
            } else if (reading.expression() instanceof RuntimeExpression.Input input) {
                boolean whole =
                        input.pointer().isWhole() && reading.navigation().isNone();
                uses.add(new InputUse(
                        input.name(),
                        whole ? operation.schemas().follow(schema) : ANYTHING,
                        whole ? example : Optional.empty(),
                        operation.schemas(),
                        credential));
            }
        }
    }

    /** The input that a way into the object of all inputs leads to; {@link InputUse#ANY} when it cannot be told. */
    private static String part(Reading reading) {
        List<String> tokens = reading.navigation().asPointer().tokens();
        return tokens.isEmpty() ? InputUse.ANY : tokens.get(0);
    }

    private static InputUse use(String input, Operation operation, boolean credential) {
        return new InputUse(input, ANYTHING, Optional.empty(), operation.schemas(), credential);
    }

    private static JsonNode schemaAt(Operation operation, JsonNode root, String pointer) {
        JsonNode schema = root;
        for (JsonPointer at = JsonPointer.compile(pointer); !at.matches(); at = at.tail()) {
            Optional<JsonNode> inside = at.mayMatchElement()
                    ? operation.schemas().element(schema)
                    : operation.schemas().member(schema, at.getMatchingProperty());
            if (inside.isEmpty()) {
                return ANYTHING;
            }
            schema = inside.get();
        }
        return schema;
    }
}
