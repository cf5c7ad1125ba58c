package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Location;

/** The Info Object: what the document says of itself. */
public record Info(
        Location at,
        String title,
        Optional<String> summary,
        Optional<String> description,
        String version,
        Map<String, JsonNode> extensions) {}
