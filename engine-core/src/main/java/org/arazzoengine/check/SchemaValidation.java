package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** The only user of dev.harrel's JSON Schema library; loaded when inputs are validated and not before. */
final class SchemaValidation {

    private static final URI SCHEMA = URI.create("urn:arazzo-inputs");

    private SchemaValidation() {}

    static List<String> violations(JsonNode schema, JsonNode componentInputs, JsonNode instance) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        // A $ref of the inputs counts from the root of the Arazzo document: keep its components where it expects them.
        envelope.putObject("components").set("inputs", componentInputs);
        envelope.set("inputs", schema);
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .withDisabledSchemaValidation(true)
                .createValidator();
        try {
            validator.registerSchema(SCHEMA, envelope);
            Validator.Result result = validator.validate(URI.create(SCHEMA + "#/inputs"), instance);
            return result.isValid() ? List.of() : sentences(result.getErrors());
        } catch (RuntimeException invalidSchema) {
            return List.of("the schema of the inputs cannot be used: " + invalidSchema.getMessage());
        }
    }

    private static List<String> sentences(List<Error> errors) {
        Stream<Error> own = errors.stream().filter(error -> !error.getKeyword().equals("properties"));
        return own.map(SchemaValidation::sentence).distinct().toList();
    }

    private static String sentence(Error error) {
        String place = error.getInstanceLocation();
        String name = place.isEmpty() ? "the inputs" : "'" + place.substring(1) + "'";
        return name + ": " + error.getError();
    }
}
