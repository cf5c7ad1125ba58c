package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.finding.Location;

/**
 * A Criterion Object.
 *
 * @param at place of the condition
 * @param condition as written
 * @param context as written; there whenever the type is not simple
 */
public record Criterion(
        Location at,
        String condition,
        Optional<String> context,
        CriterionType type,
        Map<String, JsonNode> extensions) {}
