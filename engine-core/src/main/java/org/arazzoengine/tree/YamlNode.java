package org.arazzoengine.tree;

import com.fasterxml.jackson.databind.JsonNode;
import org.yaml.snakeyaml.events.Event;

/**
 * A node that is read.
 *
 * @param start where it begins
 * @param event what it was made of; of an object or array the last one
 */
record YamlNode(JsonNode value, long start, Event event) {}
