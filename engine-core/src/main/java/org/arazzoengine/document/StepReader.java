package org.arazzoengine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/** Reads a Step Object with everything below it. */
record StepReader(SpecVersion version) {

    private static final List<String> TARGETS_1_0 = List.of("operationId", "operationPath", "workflowId");
    private static final List<String> TARGETS_1_1 =
            List.of("operationId", "operationPath", "channelPath", "workflowId");
    private static final List<String> STEP = List.of(
            "stepId",
            "description",
            "operationId",
            "operationPath",
            "workflowId",
            "parameters",
            "requestBody",
            "successCriteria",
            "onSuccess",
            "onFailure",
            "outputs");
    private static final List<String> STEP_1_1 =
            List.of("channelPath", "timeout", "dependsOn", "action", "correlationId");

    Step read(Fields fields) {
        List<String> known = new ArrayList<>(STEP);
        if (version == SpecVersion.V1_1) {
            known.addAll(STEP_1_1);
        }
        UnknownFields.find(fields, known);
        Target target = target(fields);
        ParameterReader.Place place = target instanceof Target.ByWorkflowId
                ? ParameterReader.Place.WITHOUT_MEANING
                : ParameterReader.Place.REQUIRED;
        boolean messages = version == SpecVersion.V1_1;
        Optional<MessageDirection> direction = messages ? direction(fields, target) : Optional.empty();
        return new Step(
                fields.at(),
                fields.identifier("stepId", "AZ-STEP-01", "AZ-STEP-03"),
                fields.text("description"),
                target,
                ParameterReader.of(version, place).list(fields, "AZ-STEP-17"),
                fields.object("requestBody", "the Request Body Object").map(new BodyReader(version)::read),
                criteria(fields),
                new ActionReader(version, ActionKind.SUCCESS).list(fields, "onSuccess", "AZ-STEP-29"),
                new ActionReader(version, ActionKind.FAILURE).list(fields, "onFailure", "AZ-STEP-29"),
                new OutputReader(version).list(fields, "AZ-STEP-30"),
                messages ? fields.whole("timeout", 1, "AZ-STEP-35") : OptionalInt.empty(),
                messages ? dependsOn(fields) : List.of(),
                direction,
                messages ? correlationId(fields, direction) : Optional.empty(),
                fields.extensions());
    }

    private Target target(Fields fields) {
        List<String> kinds = version == SpecVersion.V1_0 ? TARGETS_1_0 : TARGETS_1_1;
        String breach = version == SpecVersion.V1_0 ? "AZ-STEP-04" : "AZ-STEP-05";
        List<String> written = kinds.stream().filter(fields::has).toList();
        if (written.size() != 1) {
            fields.findings()
                    .add(Finding.error(
                                    Problem.TARGET,
                                    fields.at(),
                                    "expected exactly one of '" + String.join("', '", kinds) + "' in a step, found "
                                            + (written.isEmpty() ? "none" : String.valueOf(written.size())))
                            .breaking(breach));
        }
        List<Target> targets = new ArrayList<>();
        for (String kind : written) {
            String text = fields.filledText(kind, breach);
            if (!text.isEmpty()) {
                targets.add(Target.of(kind, new Text(fields.at(kind), text)));
            }
        }
        return targets.isEmpty() ? new Target.ByOperationId(fields.at(), "") : targets.get(0);
    }

    private List<Criterion> criteria(Fields fields) {
        if (version == SpecVersion.V1_1) {
            fields.notEmpty("successCriteria", "AZ-STEP-22");
        }
        return CriterionReader.list(fields, "successCriteria", version);
    }

    private static List<Text> dependsOn(Fields fields) {
        fields.notEmpty("dependsOn", "AZ-DEP-09");
        return fields.texts("dependsOn", "AZ-DEP-09");
    }

    private static Optional<MessageDirection> direction(Fields fields, Target target) {
        if (fields.has("channelPath") && !fields.has("action")) {
            fields.missing("action", "AZ-ASYNC-02");
        }
        if (target instanceof Target.ByWorkflowId && fields.has("action")) {
            fields.error(
                    Problem.UNKNOWN_FIELD,
                    "action",
                    "'action' belongs to steps that send or receive a message, found it in one that calls a workflow",
                    "AZ-ASYNC-01");
            return Optional.empty();
        }
        return fields.choice("action", MessageDirection::of, List.of("send", "receive"), "AZ-ASYNC-01");
    }

    private static Optional<Text> correlationId(Fields fields, Optional<MessageDirection> direction) {
        boolean wrongAction = fields.has("action") && direction.isEmpty();
        if (fields.has("correlationId") && !wrongAction && !direction.equals(Optional.of(MessageDirection.RECEIVE))) {
            fields.error(
                    Problem.UNKNOWN_FIELD,
                    "correlationId",
                    "'correlationId' belongs to steps with the action 'receive', found "
                            + (direction.isEmpty() ? "no action" : "'send'"),
                    "AZ-ASYNC-03");
        }
        return fields.located("correlationId");
    }
}
