package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The only user of dev.harrel's JSON Schema library; loaded when inputs are validated and not before. */
final class SchemaValidation {

    private SchemaValidation() {}

    /**
     * What in {@code instance} violates the schema at {@code pointer} of {@code document}.
     *
     * @param documents what references can lead to, by absolute URIs
     */
    static List<String> violations(
            Map<URI, ? extends JsonNode> documents, URI document, String pointer, JsonNode instance) {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .withDisabledSchemaValidation(true)
                .createValidator();
        try {
            documents.forEach(validator::registerSchema);
            Validator.Result result = validator.validate(URI.create(document + "#" + pointer), instance);
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
