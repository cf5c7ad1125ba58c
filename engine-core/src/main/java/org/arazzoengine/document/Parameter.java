package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
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

    /** What no two parameters of a list have in common: place and name, of a header in lower case. */
    public record Identity(Optional<ParameterPlace> in, String name) {}

    public Identity identity() {
        boolean header = in.equals(Optional.of(ParameterPlace.HEADER));
        return new Identity(in, header ? name.toLowerCase(Locale.ROOT) : name);
    }

    public boolean isSameAs(Parameter other) {
        return identity().equals(other.identity());
    }

    /** The parameter for people: {@code the query parameter 'limit'}. */
    public String label() {
        return "the " + in.map(place -> place.spelling() + " ").orElse("") + "parameter '" + name + "'";
    }
}
