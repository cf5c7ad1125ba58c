package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Location;

/** A Request Body Object. */
public record RequestBody(
        Location at,
        Optional<String> contentType,
        Optional<JsonNode> payload,
        Location payloadAt,
        List<PayloadReplacement> replacements,
        Map<String, JsonNode> extensions) {

    public RequestBody {
        replacements = List.copyOf(replacements);
    }
}
