package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.arazzoengine.finding.Location;

/**
 * The Components Object, everything by its key in document order; empty maps when the document has none.
 *
 * @param inputs JSON Schemas, to which inputs' {@code $ref} leads; an object
 */
public record Components(
        Location at,
        JsonNode inputs,
        Map<String, Parameter> parameters,
        Map<String, Action> successActions,
        Map<String, Action> failureActions,
        Map<String, JsonNode> extensions) {}
