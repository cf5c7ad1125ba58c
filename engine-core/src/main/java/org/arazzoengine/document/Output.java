package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.finding.Location;

/** A named output of a step or workflow. */
public record Output(Location at, String name, JsonNode value) {}
