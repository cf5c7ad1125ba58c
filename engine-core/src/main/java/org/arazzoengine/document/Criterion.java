package org.arazzoengine.document;

import org.arazzoengine.finding.Location;

/**
 * A Criterion Object of type {@code simple}.
 *
 * @param condition as written
 */
public record Criterion(Location at, String condition) {}
