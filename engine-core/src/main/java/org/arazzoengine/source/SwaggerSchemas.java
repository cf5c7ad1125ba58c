package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Schemas of OpenAPI 2.0 as those of 3.0. Stateless. */
final class SwaggerSchemas {

    private SwaggerSchemas() {}

    /** {@code node}, changed in place: only for trees that nobody else has seen. */
    static JsonNode upgraded(JsonNode node) {
        node.forEach(SwaggerSchemas::upgraded);
        if (node instanceof ObjectNode schema) {
            if (schema.path("x-nullable").isBoolean() && !schema.has("nullable")) {
                schema.set("nullable", schema.get("x-nullable"));
            }
            if (schema.path("type").asText().equals("file")) {
                schema.put("type", "string").put("format", "binary");
            }
            JsonNode discriminator = schema.path("discriminator");
            if (discriminator.isTextual()) {
                schema.putObject("discriminator").set("propertyName", discriminator);
            }
        }
        return node;
    }
}
