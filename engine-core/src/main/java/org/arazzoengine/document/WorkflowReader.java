package org.arazzoengine.document;

import java.util.List;
import java.util.Optional;

/** Reads a Workflow Object with everything below it. */
record WorkflowReader(SpecVersion version) {

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

    Optional<Workflow> read(Fields fields) {
        UnknownFields.find(fields, WORKFLOW);
        List<Step> steps =
                fields.list("steps", "a Step Object", step -> Optional.of(new StepReader(version).read(step)));
        fields.requiredValue("steps", "AZ-WF-04");
        fields.notEmpty("steps", "AZ-WF-04");
        Duplicates.tolerateSteps(steps, fields);
        return Optional.of(new Workflow(
                fields.at(),
                fields.identifier("workflowId", "AZ-WF-01", "AZ-WF-03"),
                fields.text("summary"),
                fields.text("description"),
                fields.object("inputs", "the inputs").map(Fields::node),
                fields.texts("dependsOn", "AZ-WF-12"),
                steps,
                new ActionReader(version, ActionKind.SUCCESS).list(fields, "successActions", "AZ-WF-16"),
                new ActionReader(version, ActionKind.FAILURE).list(fields, "failureActions", "AZ-WF-16"),
                new OutputReader(version).list(fields, "AZ-WF-21"),
                ParameterReader.of(version, ParameterReader.Place.OPTIONAL).list(fields, "AZ-WF-20"),
                fields.extensions()));
    }
}
