package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.finding.Location;

/** A Parameter Object of an operation's step. Name and place together are its identity (AZ-PARAM-19). */
public record Parameter(Location at, String name, ParameterPlace in, JsonNode value, Location valueAt) {

    public boolean isSameAs(Parameter other) {
        return in == other.in && in.sameName(name, other.name);
    }
}
