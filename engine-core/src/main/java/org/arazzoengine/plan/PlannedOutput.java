package org.arazzoengine.plan;

import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.finding.Location;

/** An output of a step or workflow: a name and where its value comes from. */
public record PlannedOutput(Location at, String name, ValueTemplate value) {}
