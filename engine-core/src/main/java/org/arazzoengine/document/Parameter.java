package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Location;

/**
 * A Parameter Object. Name and place together are its identity (AZ-PARAM-19).
 *
 * @param in absent where the parameter is an input of a workflow
 */
public record Parameter(
        Location at,
        String name,
        Optional<ParameterPlace> in,
        JsonNode value,
        Location valueAt,
        Map<String, JsonNode> extensions) {

    public boolean isSameAs(Parameter other) {
        return in.equals(other.in) && (in.isPresent() ? in.get().sameName(name, other.name) : name.equals(other.name));
    }

    /** The parameter for people: {@code the query parameter 'limit'}. */
    public String label() {
        return "the " + in.map(place -> place.spelling() + " ").orElse("") + "parameter '" + name + "'";
    }
}
