package org.arazzoengine.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/** Reads Success or Failure Action Objects, and lists of them and of Reusable Objects. */
record ActionReader(SpecVersion version, ActionKind kind) {

    private static final List<String> SUCCESS = List.of("name", "type", "workflowId", "stepId", "criteria");
    private static final List<String> FAILURE =
            List.of("name", "type", "workflowId", "stepId", "retryAfter", "retryLimit", "criteria");

    List<Entry<Action>> list(Fields fields, String field, String breach) {
        ActionNames names = ActionNames.in(fields, field, kind);
        List<Entry<Action>> actions = fields.list(field, kind.label, action -> entry(action, field, names));
        Duplicates.refuseActions(actions, fields, breach);
        return actions;
    }

    private Optional<Entry<Action>> entry(Fields fields, String list, ActionNames names) {
        if (fields.has("reference")) {
            return ReusableReader.action(fields);
        }
        String index = fields.pointer().substring(fields.pointer().lastIndexOf('/') + 1);
        return read(fields, list + "[" + index + "]", names).map(action -> new Entry.Inline<>(action.at(), action));
    }

    /** The component {@code key} that {@code fields} hold; empty when its type is none. */
    Optional<Action> read(Fields fields, String key) {
        return read(fields, key, ActionNames.none());
    }

    /** The action that {@code fields} hold, which is called {@code position} when it has no name. */
    private Optional<Action> read(Fields fields, String position, ActionNames names) {
        UnknownFields.find(fields, known(fields));
        String name = name(fields, position, names);
        Optional<ActionType> type = type(fields);
        new ActionCheck(version, kind, fields).check(type);
        Optional<Text> workflowId = fields.located("workflowId");
        Optional<Text> stepId = fields.located("stepId");
        Optional<BigDecimal> retryAfter = fields.decimal("retryAfter", "AZ-FAIL-06");
        OptionalInt retryLimit = fields.whole("retryLimit", 0, "AZ-TYPE-01");
        List<Criterion> criteria = CriterionReader.list(fields, "criteria", version);
        List<Entry<Parameter>> parameters = parameters(fields);
        return type.map(found -> new Action(
                fields.at(),
                name,
                found,
                workflowId,
                stepId,
                retryAfter,
                retryLimit,
                criteria,
                parameters,
                fields.extensions()));
    }

    private List<String> known(Fields fields) {
        List<String> known = new ArrayList<>(kind == ActionKind.SUCCESS && !isRetry(fields) ? SUCCESS : FAILURE);
        if (version == SpecVersion.V1_1) {
            known.add("parameters");
        }
        return known;
    }

    private static boolean isRetry(Fields fields) {
        return fields.node().path("type").asText().equals(ActionType.RETRY.spelling());
    }

    private String name(Fields fields, String position, ActionNames names) {
        if (fields.has("name")) {
            return fields.text("name").orElse(position);
        }
        fields.findings()
                .add(Finding.warning(
                                Problem.TOLERANCE_UNKNOWN_FIELD,
                                fields.at(),
                                "expected the field 'name' in " + kind.label + "; it is called '" + position + "'",
                                "Give it a name.")
                        .breaking(kind.name)
                        .fixedBy(new Edit.Add(fields.pointer(), "name", names.free(position))));
        return position;
    }

    private Optional<ActionType> type(Fields fields) {
        if (!fields.has("type")) {
            fields.missing("type", kind.type);
            return Optional.empty();
        }
        if (kind == ActionKind.SUCCESS && isRetry(fields)) {
            fields.findings()
                    .add(Finding.warning(
                                    Problem.TOLERANCE_RETRY_ON_SUCCESS,
                                    fields.at("type"),
                                    "expected 'end' or 'goto' in 'type' of a Success Action Object, found 'retry': read"
                                            + " as in a Failure Action Object",
                                    "")
                            .breaking(kind.type));
            return Optional.of(ActionType.RETRY);
        }
        List<String> spellings = kind.types.stream().map(ActionType::spelling).toList();
        return fields.choice("type", ActionType::of, spellings, kind.type);
    }

    private List<Entry<Parameter>> parameters(Fields fields) {
        return version == SpecVersion.V1_0
                ? List.of()
                : ParameterReader.ofAction(version, kind.noPlace).list(fields, kind.noDuplicates);
    }
}
