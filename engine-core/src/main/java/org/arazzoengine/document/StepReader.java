package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        fields.onlyKnown(known);
        Target target = target(fields);
        ParameterReader.Place place = target instanceof Target.ByWorkflowId
                ? ParameterReader.Place.WITHOUT_MEANING
                : ParameterReader.Place.REQUIRED;
        boolean messages = version == SpecVersion.V1_1;
        return new Step(
                fields.at(),
                fields.identifier("stepId", "AZ-STEP-01", "AZ-STEP-03"),
                fields.text("description"),
                target,
                new ParameterReader(version, place).list(fields, "AZ-STEP-17"),
                fields.object("requestBody", "the Request Body Object").map(new BodyReader(version)::read),
                criteria(fields),
                new ActionReader(version, true).list(fields, "onSuccess", "AZ-STEP-29"),
                new ActionReader(version, false).list(fields, "onFailure", "AZ-STEP-29"),
                outputs(fields, version, "AZ-STEP-30"),
                messages ? timeout(fields) : OptionalInt.empty(),
                messages ? dependsOn(fields) : List.of(),
                messages ? direction(fields, target) : Optional.empty(),
                messages ? correlationId(fields) : Optional.empty(),
                fields.extensions());
    }

    private Target target(Fields fields) {
        List<Target> targets = new ArrayList<>();
        List<String> kinds = version == SpecVersion.V1_0 ? TARGETS_1_0 : TARGETS_1_1;
        for (String kind : kinds) {
            fields.located(kind).ifPresent(text -> targets.add(Target.of(kind, text)));
        }
        if (targets.size() != 1 && kinds.stream().noneMatch(kind -> isWrong(fields, kind))) {
            fields.findings()
                    .add(Finding.error(
                                    Problem.TARGET,
                                    fields.at(),
                                    "expected exactly one of '" + String.join("', '", kinds) + "' in a step, found "
                                            + (targets.isEmpty() ? "none" : String.valueOf(targets.size())))
                            .breaking(version == SpecVersion.V1_0 ? "AZ-STEP-04" : "AZ-STEP-05"));
        }
        return targets.isEmpty() ? new Target.ByOperationId(fields.at(), "") : targets.get(0);
    }

    private static boolean isWrong(Fields fields, String kind) {
        return fields.has(kind) && !fields.node().get(kind).isTextual();
    }

    private List<Criterion> criteria(Fields fields) {
        if (version == SpecVersion.V1_1) {
            fields.notEmpty("successCriteria", "AZ-STEP-22");
        }
        return CriterionReader.list(fields, "successCriteria", version);
    }

    private static OptionalInt timeout(Fields fields) {
        return fields.number("timeout", true, "AZ-STEP-35")
                .map(value -> OptionalInt.of(value.intValue()))
                .orElse(OptionalInt.empty());
    }

    private static List<Text> dependsOn(Fields fields) {
        fields.notEmpty("dependsOn", "AZ-DEP-09");
        return fields.texts("dependsOn", "AZ-DEP-09");
    }

    private static Optional<MessageDirection> direction(Fields fields, Target target) {
        if (target instanceof Target.ByChannelPath && !fields.has("action")) {
            fields.missing("action", "AZ-ASYNC-02");
        }
        return fields.choice("action", MessageDirection::of, List.of("send", "receive"), "AZ-ASYNC-01");
    }

    private static Optional<Text> correlationId(Fields fields) {
        String action = fields.node().path("action").asText();
        if (fields.has("correlationId") && !action.equals("receive")) {
            fields.error(
                    Problem.UNKNOWN_FIELD,
                    "correlationId",
                    "'correlationId' belongs to steps with the action 'receive', found "
                            + (action.isEmpty() ? "no action" : "'" + action + "'"),
                    "AZ-ASYNC-03");
        }
        return fields.located("correlationId");
    }

    /** The named outputs, which are expressions or, in 1.1, Selector Objects. */
    static List<Output> outputs(Fields fields, SpecVersion version, String breach) {
        List<Output> outputs = new ArrayList<>();
        fields.object("outputs", "the outputs").ifPresent(map -> {
            for (Map.Entry<String, JsonNode> output : map.node().properties()) {
                String name = output.getKey();
                if (!Fields.NAME.matcher(name).matches()) {
                    map.findings()
                            .add(Finding.warning(
                                            Problem.TOLERANCE_NAMES,
                                            map.at(name),
                                            "the output '" + name + "' should have letters, digits, '.', '_' and '-'"
                                                    + " only",
                                            "Give it such a name.")
                                    .breaking(breach));
                }
                checkOutput(map, name, output.getValue(), version);
                outputs.add(new Output(map.at(name), name, output.getValue()));
            }
        });
        return outputs;
    }

    private static void checkOutput(Fields outputs, String name, JsonNode value, SpecVersion version) {
        if (value.isObject() && version == SpecVersion.V1_1) {
            outputs.object(name, "the Selector Object").ifPresent(StepReader::selector);
        } else if (!value.isTextual()) {
            outputs.error(
                    Problem.WRONG_TYPE,
                    name,
                    "expected a runtime expression" + (version == SpecVersion.V1_1 ? " or a Selector Object" : "")
                            + " in the output '" + name + "', found " + Fields.describe(value),
                    value.isObject() ? "AZ-SEL-07" : "AZ-TYPE-03");
        }
    }

    private static void selector(Fields selector) {
        selector.onlyKnown(List.of("context", "selector", "type"));
        selector.requiredText("context", "AZ-SEL-01");
        selector.requiredText("selector", "AZ-SEL-01");
        if (!selector.has("type")) {
            selector.missing("type", "AZ-SEL-01");
        }
        ExpressionTypeReader.selector(selector, "type");
    }
}
