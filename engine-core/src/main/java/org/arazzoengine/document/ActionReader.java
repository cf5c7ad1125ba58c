package org.arazzoengine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/** Reads lists of Success or Failure Action Objects and Reusable Objects. */
record ActionReader(SpecVersion version, boolean success) {

    private static final List<String> SUCCESS = List.of("name", "type", "workflowId", "stepId", "criteria");
    private static final List<String> FAILURE =
            List.of("name", "type", "workflowId", "stepId", "retryAfter", "retryLimit", "criteria");

    List<Entry<Action>> list(Fields fields, String field, String breach) {
        List<Entry<Action>> actions =
                fields.list(field, kind(), action -> entry(action, field + "[" + index(action) + "]"));
        Duplicates.refuseActions(actions, fields, breach);
        return actions;
    }

    String kind() {
        return success ? "a Success Action Object" : "a Failure Action Object";
    }

    private static String index(Fields fields) {
        return fields.pointer().substring(fields.pointer().lastIndexOf('/') + 1);
    }

    private Optional<Entry<Action>> entry(Fields fields, String position) {
        if (!fields.has("reference")) {
            return read(fields, position).map(action -> new Entry.Inline<>(action.at(), action));
        }
        if (fields.has("value")) {
            fields.findings()
                    .add(Finding.warning(
                                    Problem.NO_EFFECT,
                                    fields.at("value"),
                                    "'value' replaces the value of a parameter; beside a reference to an action it is"
                                            + " ignored",
                                    "Remove it.")
                            .breaking("AZ-REUSE-03"));
        }
        return ReusableReader.read(fields);
    }

    /** The action that {@code fields} hold; empty when its type is none. */
    Optional<Action> read(Fields fields, String position) {
        fields.onlyKnown(known(fields));
        String name = name(fields, position);
        Optional<ActionType> type = type(fields);
        Optional<Text> workflowId = fields.located("workflowId");
        Optional<Text> stepId = fields.located("stepId");
        type.ifPresent(found -> checkTarget(fields, found));
        List<Entry<Parameter>> parameters =
                new ParameterReader(version, ParameterReader.Place.FORBIDDEN).list(fields, "AZ-SUCC-16");
        if (fields.has("parameters") && workflowId.isEmpty()) {
            fields.error(
                    Problem.UNKNOWN_FIELD,
                    "parameters",
                    "'parameters' are inputs of the workflow in 'workflowId', and there is none",
                    "AZ-SUCC-17");
        }
        return type.map(found -> new Action(
                fields.at(),
                name,
                found,
                workflowId,
                stepId,
                fields.number("retryAfter", false, "AZ-FAIL-06"),
                limit(fields),
                criteria(fields),
                parameters,
                fields.extensions()));
    }

    private List<String> known(Fields fields) {
        List<String> known = new ArrayList<>(success && !isRetry(fields) ? SUCCESS : FAILURE);
        if (version == SpecVersion.V1_1) {
            known.add("parameters");
        }
        return known;
    }

    private static boolean isRetry(Fields fields) {
        return fields.node().path("type").asText().equals(ActionType.RETRY.spelling());
    }

    private String name(Fields fields, String position) {
        if (fields.has("name")) {
            return fields.requiredText("name", required("01"));
        }
        fields.findings()
                .add(Finding.warning(
                                Problem.TOLERANCE_UNKNOWN_FIELD,
                                fields.at(),
                                "expected the field 'name' in " + kind() + "; it is called '" + position + "'",
                                "Give it a name.")
                        .breaking(required("01"))
                        .fixedBy(new Edit.Add(
                                fields.pointer(),
                                "name",
                                position.replace('[', '-').replace("]", ""))));
        return position;
    }

    private String required(String number) {
        return (success ? "AZ-SUCC-" : "AZ-FAIL-") + number;
    }

    private Optional<ActionType> type(Fields fields) {
        if (!fields.has("type")) {
            fields.missing("type", required("02"));
            return Optional.empty();
        }
        if (success && isRetry(fields)) {
            fields.findings()
                    .add(Finding.warning(
                                    Problem.TOLERANCE_RETRY_ON_SUCCESS,
                                    fields.at("type"),
                                    "expected 'end' or 'goto' in 'type' of a Success Action Object, found 'retry': read"
                                            + " as in a Failure Action Object",
                                    "")
                            .breaking(required("02")));
            return Optional.of(ActionType.RETRY);
        }
        List<String> spellings = success ? List.of("end", "goto") : List.of("end", "retry", "goto");
        return fields.choice("type", ActionType::of, spellings, required("02"));
    }

    private void checkTarget(Fields fields, ActionType type) {
        boolean workflow = fields.has("workflowId");
        boolean step = fields.has("stepId");
        if (type == ActionType.END) {
            for (String field : List.of("workflowId", "stepId")) {
                if (fields.has(field)) {
                    fields.findings()
                            .add(Finding.info(
                                            Problem.NO_EFFECT,
                                            fields.at(field),
                                            "'" + field + "' means nothing in an action of the type 'end'",
                                            "")
                                    .breaking("AZ-SUCC-10"));
                }
            }
        } else if (workflow && step || type == ActionType.GOTO && !workflow && !step) {
            String breach = success ? "AZ-SUCC-07" : workflow ? "AZ-FAIL-13" : "AZ-FAIL-14";
            fields.findings()
                    .add(Finding.error(
                                    Problem.TARGET,
                                    fields.at(),
                                    "expected " + (type == ActionType.GOTO ? "exactly" : "at most")
                                            + " one of 'workflowId' and 'stepId' in an action of the type '"
                                            + type.spelling() + "', found " + (workflow ? "both" : "none"))
                            .breaking(breach));
        }
    }

    private static OptionalInt limit(Fields fields) {
        return fields.number("retryLimit", true, "AZ-TYPE-01")
                .map(value -> OptionalInt.of(value.intValue()))
                .orElse(OptionalInt.empty());
    }

    private List<Criterion> criteria(Fields fields) {
        List<Criterion> criteria = CriterionReader.list(fields, "criteria", version);
        if (success) {
            fields.notEmpty("criteria", "AZ-SUCC-18");
        }
        return criteria;
    }
}
