package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Location;

/**
 * A Source Description Object.
 *
 * @param url as written; relative to the document's location
 * @param type as written
 */
public record SourceDescription(
        Location at,
        String name,
        String url,
        Location urlAt,
        Optional<String> type,
        Map<String, JsonNode> extensions) {}
