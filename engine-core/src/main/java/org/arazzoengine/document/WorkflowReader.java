package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/** Reads one Workflow Object with everything below it; not reusable. */
final class WorkflowReader {

    private static final List<String> WORKFLOW = List.of(
            "workflowId",
            "summary",
            "description",
            "inputs",
            "dependsOn",
            "steps",
            "successActions",
            "failureActions",
            "outputs",
            "parameters");
    private static final List<String> STEP = List.of(
            "stepId",
            "description",
            "operationId",
            "operationPath",
            "workflowId",
            "channelPath",
            "parameters",
            "requestBody",
            "successCriteria",
            "onSuccess",
            "onFailure",
            "outputs",
            "timeout",
            "dependsOn",
            "action",
            "correlationId");
    private static final List<String> PARAMETER = List.of("name", "in", "value");
    private static final List<String> REQUEST_BODY = List.of("contentType", "payload", "replacements");

    private final SpecVersion version;
    private final List<Finding> unsupported = new ArrayList<>();

    private WorkflowReader(SpecVersion version) {
        this.version = version;
    }

    static Optional<Workflow> read(Fields fields, SpecVersion version) {
        return Optional.of(new WorkflowReader(version).workflow(fields));
    }

    private Workflow workflow(Fields fields) {
        fields.onlyKnown(WORKFLOW);
        refuse(fields, "dependsOn", "successActions", "failureActions");
        List<Step> steps = fields.list("steps", "a Step Object", step -> Optional.of(step(step)));
        if (!fields.has("steps")) {
            fields.missing("steps");
        }
        DocumentReader.unique(steps, "stepId", Step::stepId, Step::at, fields);
        return new Workflow(
                fields.at(),
                fields.requiredText("workflowId"),
                fields.text("summary").orElse(""),
                fields.object("inputs", "the inputs").map(Fields::node),
                parameters(fields, false),
                steps,
                outputs(fields),
                unsupported);
    }

    private Step step(Fields fields) {
        fields.onlyKnown(STEP);
        refuse(fields, "onSuccess", "onFailure", "timeout", "dependsOn", "action", "correlationId");
        Target target = target(fields);
        List<Criterion> criteria = fields.list(
                "successCriteria", "a Criterion Object", criterion -> CriterionReader.read(criterion, version));
        return new Step(
                fields.at(),
                fields.requiredText("stepId"),
                target,
                parameters(fields, !(target instanceof Target.ByWorkflowId)),
                fields.object("requestBody", "the Request Body Object").map(this::requestBody),
                criteria,
                outputs(fields));
    }

    private Target target(Fields fields) {
        List<Target> targets = new ArrayList<>();
        fields.text("operationId")
                .ifPresent(text -> targets.add(new Target.ByOperationId(fields.at("operationId"), text)));
        fields.text("operationPath")
                .ifPresent(text -> targets.add(new Target.ByOperationPath(fields.at("operationPath"), text)));
        fields.text("workflowId")
                .ifPresent(text -> targets.add(new Target.ByWorkflowId(fields.at("workflowId"), text)));
        fields.text("channelPath")
                .ifPresent(text -> targets.add(new Target.ByChannelPath(fields.at("channelPath"), text)));
        if (targets.size() != 1) {
            fields.findings()
                    .error(
                            Problem.TARGET,
                            fields.at(),
                            "expected exactly one of 'operationId', 'operationPath' and 'workflowId' in a step, found "
                                    + (targets.isEmpty() ? "none" : String.valueOf(targets.size())));
        }
        if (targets.isEmpty()) {
            return new Target.ByOperationId(fields.at(), "");
        }
        Target target = targets.get(0);
        if (target instanceof Target.ByWorkflowId) {
            refuse(fields, "workflowId");
        } else if (target instanceof Target.ByChannelPath) {
            refuse(fields, "channelPath");
        }
        return target;
    }

    /** @param forOperation whether each needs a place; without one a parameter is meant for called workflows only */
    private List<Parameter> parameters(Fields fields, boolean forOperation) {
        List<Parameter> parameters =
                fields.list("parameters", "a Parameter Object", entry -> parameter(entry, forOperation));
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameters.subList(0, i).stream().anyMatch(parameter::isSameAs)) {
                fields.findings()
                        .error(
                                Problem.DUPLICATE_NAME,
                                parameter.at(),
                                "the " + parameter.in().spelling() + " parameter '" + parameter.name()
                                        + "' stands twice in this list",
                                "Keep one of the two.");
            }
        }
        return parameters;
    }

    private Optional<Parameter> parameter(Fields fields, boolean forOperation) {
        if (fields.has("reference")) {
            refuse(fields, "reference");
            return Optional.empty();
        }
        fields.onlyKnown(PARAMETER);
        String name = fields.requiredText("name");
        Optional<JsonNode> value = fields.value("value");
        if (value.isEmpty()) {
            fields.missing("value");
        }
        Optional<ParameterPlace> in = place(fields, forOperation);
        return in.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Parameter(fields.at(), name, in.get(), value.get(), fields.at("value")));
    }

    private Optional<ParameterPlace> place(Fields fields, boolean required) {
        Optional<String> in = fields.text("in");
        if (in.isEmpty()) {
            if (required) {
                fields.missing("in");
            }
            return Optional.empty();
        }
        Optional<ParameterPlace> place = ParameterPlace.of(in.get());
        if (in.get().equals("querystring")) {
            refuse(fields, "in");
        } else if (place.isEmpty()) {
            fields.findings()
                    .error(
                            Problem.WRONG_TYPE,
                            fields.at("in"),
                            "expected 'path', 'query', 'header' or 'cookie' in 'in', found '" + in.get() + "'");
        }
        return place;
    }

    private RequestBody requestBody(Fields fields) {
        fields.onlyKnown(REQUEST_BODY);
        refuse(fields, "replacements");
        return new RequestBody(fields.at(), fields.text("contentType"), fields.value("payload"), fields.at("payload"));
    }

    private static List<Output> outputs(Fields fields) {
        List<Output> outputs = new ArrayList<>();
        fields.object("outputs", "the outputs").ifPresent(map -> {
            for (Map.Entry<String, JsonNode> output : map.node().properties()) {
                outputs.add(new Output(map.at(output.getKey()), output.getKey(), output.getValue()));
            }
        });
        return outputs;
    }

    /** Notes the fields that the specification knows and this engine does not run yet. */
    private void refuse(Fields fields, String... names) {
        for (String name : names) {
            if (fields.has(name)) {
                String value = fields.node().get(name).isTextual()
                        ? ": " + fields.node().get(name).textValue()
                        : "";
                unsupported.add(Finding.error(
                        Problem.NOT_SUPPORTED,
                        fields.at(name),
                        "'" + name + value + "' in " + fields.kind() + " is not supported yet by this version of the"
                                + " engine",
                        "Nothing was sent."));
            }
        }
    }
}
