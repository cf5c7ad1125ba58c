package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the last attempt of a step left.
 *
 * @param outputs an object; of a failed attempt those that could be had (decision 78)
 */
record StepResult(JsonNode outputs, boolean succeeded) {}
