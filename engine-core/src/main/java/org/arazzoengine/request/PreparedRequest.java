package org.arazzoengine.request;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.expr.Resolved;

/**
 * A call and the values it was made from, which {@code $request} looks at.
 *
 * @param path the path parameters by name, before encoding
 * @param query the query parameters by name, before encoding
 * @param body the value that was sent; missing when there is no body
 */
public record PreparedRequest(HttpCall call, JsonNode path, JsonNode query, Resolved body) {}
