package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/** What the fields of one Success or Failure Action Object require of each other. */
record ActionCheck(SpecVersion version, ActionKind kind, Fields fields) {

    /**
     * Adds what is wrong.
     *
     * @param type empty when the action has none that can be read
     */
    void check(Optional<ActionType> type) {
        type.ifPresent(this::target);
        type.filter(found -> found != ActionType.RETRY && kind == ActionKind.FAILURE)
                .ifPresent(this::retry);
        if (version == SpecVersion.V1_1 && fields.has("parameters") && !fields.has("workflowId")) {
            parametersOfNothing();
        }
        if (kind == ActionKind.SUCCESS) {
            fields.notEmpty("criteria", "AZ-SUCC-18");
            criteriaOnce();
        }
    }

    private void target(ActionType type) {
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
            fields.findings()
                    .add(Finding.error(
                                    Problem.TARGET,
                                    fields.at(),
                                    "expected " + (type == ActionType.GOTO ? "exactly" : "at most")
                                            + " one of 'workflowId' and 'stepId' in an action of the type '"
                                            + type.spelling() + "', found " + (workflow ? "both" : "none"))
                            .breaking(workflow ? kind.oneTarget : kind.anyTarget));
        }
    }

    private void retry(ActionType type) {
        for (String field : List.of("retryAfter", "retryLimit")) {
            if (fields.has(field)) {
                noEffect(
                        field,
                        "'" + field + "' belongs to actions of the type 'retry' and means nothing in one of the type '"
                                + type.spelling() + "'",
                        "AZ-FAIL-19");
            }
        }
    }

    private void parametersOfNothing() {
        String message = "'parameters' are inputs of the workflow in 'workflowId', and there is none";
        if (kind == ActionKind.SUCCESS) {
            fields.error(Problem.UNKNOWN_FIELD, "parameters", message, "AZ-SUCC-17");
        } else {
            // Only the schema forbids it, and for failure actions no requirement follows the schema.
            noEffect("parameters", message, "AZ-FAIL-20");
        }
    }

    private void noEffect(String field, String message, String requirement) {
        fields.findings()
                .add(Finding.warning(Problem.NO_EFFECT, fields.at(field), message, "Remove it.")
                        .breaking(requirement));
    }

    private void criteriaOnce() {
        Set<JsonNode> seen = new LinkedHashSet<>();
        int index = 0;
        for (JsonNode criterion : fields.node().path("criteria")) {
            if (!seen.add(criterion)) {
                Duplicates.add(
                        fields.findings(),
                        fields.tree().at(fields.pointer("criteria") + "/" + index),
                        "this criterion stands twice in 'criteria'",
                        "AZ-SUCC-18");
            }
            index++;
        }
    }
}
