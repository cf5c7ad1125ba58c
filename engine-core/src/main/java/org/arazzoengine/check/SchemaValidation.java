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

/**
 * The only user of dev.harrel's JSON Schema library; loaded when inputs are validated and not before. Safe for several
 * threads: the library keeps what it knows of schemas in one immutable value, and evaluates in a context of its own.
 */
final class SchemaValidation {

    private final Validator validator = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .withDisabledSchemaValidation(true)
            .createValidator();
    private final URI schema;
    /** Why the schema cannot be used; empty when it can. */
    private final String fault;

    /**
     * Of the schema at {@code pointer} of {@code document}.
     *
     * @param documents what references can lead to, by absolute URIs
     */
    SchemaValidation(Map<URI, ? extends JsonNode> documents, URI document, String pointer) {
        this.schema = URI.create(document + "#" + pointer);
        this.fault = register(documents);
    }

    private String register(Map<URI, ? extends JsonNode> documents) {
        try {
            documents.forEach(validator::registerSchema);
            return "";
        } catch (RuntimeException invalidSchema) {
            return String.valueOf(invalidSchema.getMessage());
        }
    }

    /** What in {@code instance} violates the schema. */
    List<String> violations(JsonNode instance) {
        if (!fault.isEmpty()) {
            return List.of(unusable(fault));
        }
        try {
            Validator.Result result = validator.validate(schema, instance);
            return result.isValid() ? List.of() : sentences(result.getErrors());
        } catch (RuntimeException invalidSchema) {
            return List.of(unusable(String.valueOf(invalidSchema.getMessage())));
        }
    }

    private static String unusable(String why) {
        return "the schema of the inputs cannot be used: " + why;
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
