package org.arazzoengine.document;

import org.arazzoengine.finding.Location;

/** A text of the document and its place. */
public record Text(Location at, String value) {}
