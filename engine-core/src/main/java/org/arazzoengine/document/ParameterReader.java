package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/**
 * Reads Parameter Objects, and lists of them and of Reusable Objects.
 *
 * @param forbidden id of the requirement that a place breaks where it is forbidden
 */
record ParameterReader(SpecVersion version, Place place, String forbidden) {

    private static final List<String> PARAMETER = List.of("name", "in", "value");

    /** Whether parameters say where they go. */
    enum Place {
        /** They go into an operation's request. */
        REQUIRED,
        /** They go into requests or into workflows. */
        OPTIONAL,
        /** They go into a workflow: a place has no meaning. */
        WITHOUT_MEANING,
        /** They go from an action into a workflow: a place is forbidden (AZ-SUCC-15, AZ-FAIL-20). */
        FORBIDDEN
    }

    /** Of a step, a workflow or the components. */
    static ParameterReader of(SpecVersion version, Place place) {
        return new ParameterReader(version, place, "");
    }

    /** Of an action. */
    static ParameterReader ofAction(SpecVersion version, String forbidden) {
        return new ParameterReader(version, Place.FORBIDDEN, forbidden);
    }

    List<Entry<Parameter>> list(Fields fields, String breach) {
        List<Entry<Parameter>> parameters = fields.list("parameters", "a Parameter Object", this::entry);
        Duplicates.refuseParameters(parameters, fields, breach);
        return parameters;
    }

    private Optional<Entry<Parameter>> entry(Fields fields) {
        return fields.has("reference")
                ? ReusableReader.parameter(fields)
                : read(fields).map(parameter -> new Entry.Inline<>(parameter.at(), parameter));
    }

    /** The parameter that {@code fields} hold; empty when its name, its value or the place it needs is missing. */
    Optional<Parameter> read(Fields fields) {
        UnknownFields.find(fields, PARAMETER);
        String name = fields.filledText("name", "AZ-PARAM-01");
        Optional<JsonNode> value = fields.requiredValue("value", "AZ-PARAM-02");
        Optional<ParameterPlace> in = in(fields);
        boolean placed = in.isPresent() || place != Place.REQUIRED;
        return value.filter(written -> placed && !name.isEmpty())
                .map(written -> new Parameter(fields.at(), name, in, written, fields.at("value"), fields.extensions()));
    }

    private Optional<ParameterPlace> in(Fields fields) {
        if (!fields.has("in")) {
            if (place == Place.REQUIRED) {
                fields.missing("in", "AZ-PARAM-05");
            }
            return Optional.empty();
        }
        if (place == Place.FORBIDDEN) {
            fields.error(
                    Problem.UNKNOWN_FIELD,
                    "in",
                    "the parameters of an action are inputs of the workflow it goes to and have no 'in'",
                    forbidden);
            return Optional.empty();
        }
        if (place == Place.WITHOUT_MEANING) {
            fields.findings()
                    .add(Finding.info(
                                    Problem.NO_EFFECT,
                                    fields.at("in"),
                                    "the parameters of a step that calls a workflow are its inputs: 'in' means nothing here",
                                    "")
                            .breaking("AZ-PARAM-06"));
            return Optional.empty();
        }
        return fields.choice("in", this::known, places(), version == SpecVersion.V1_0 ? "AZ-PARAM-03" : "AZ-PARAM-04");
    }

    private Optional<ParameterPlace> known(String name) {
        return places().contains(name) ? ParameterPlace.of(name) : Optional.empty();
    }

    private List<String> places() {
        List<String> places = ParameterPlace.spellings();
        return version == SpecVersion.V1_1
                ? places
                : places.stream()
                        .filter(name -> !name.equals(ParameterPlace.QUERYSTRING.spelling()))
                        .toList();
    }
}
