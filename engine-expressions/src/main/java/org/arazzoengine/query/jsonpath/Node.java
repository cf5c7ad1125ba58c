package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;

/** A selected node: its normalized path (RFC 9535 section 2.7), such as {@code $['a'][0]}, and its value. */
public record Node(String path, JsonNode value) {}
