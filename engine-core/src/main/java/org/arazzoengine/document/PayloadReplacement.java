package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Location;
import org.arazzoengine.select.QueryDialect;

/**
 * A Payload Replacement Object.
 *
 * @param targetSelectorType what the target is written in; by the media type of the body when none is given
 */
public record PayloadReplacement(
        Location at,
        Text target,
        Optional<QueryDialect> targetSelectorType,
        JsonNode value,
        Location valueAt,
        Map<String, JsonNode> extensions) {}
