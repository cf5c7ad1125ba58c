package org.arazzoengine.plan;

import java.util.List;
import org.arazzoengine.document.Parameter;
import org.arazzoengine.document.Step;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.Operation;
import org.arazzoengine.source.Operation.OperationParameter;

/** What an operation demands and a step does not give: worth a word before the API says it. Stateless. */
final class OperationNeeds {

    private OperationNeeds() {}

    static void check(Step step, List<Parameter> given, Operation operation, Findings findings) {
        for (OperationParameter declared : operation.parameters()) {
            boolean missing = declared.required()
                    && given.stream()
                            .noneMatch(parameter ->
                                    parameter.in().filter(declared.in()::equals).isPresent()
                                            && declared.in().sameName(declared.name(), parameter.name()));
            if (missing) {
                findings.warning(
                        Problem.REQUIRED_NOT_GIVEN,
                        step.at(),
                        operation.label() + " requires the " + declared.in().spelling() + " parameter '"
                                + declared.name() + "', and the step gives none",
                        "");
            }
        }
        boolean body = step.requestBody().flatMap(written -> written.payload()).isPresent();
        if (!body && operation.body().filter(Operation.OperationBody::required).isPresent()) {
            findings.warning(
                    Problem.REQUIRED_NOT_GIVEN,
                    step.at(),
                    operation.label() + " requires a request body, and the step gives none",
                    "");
        }
        boolean credentials = given.stream()
                .anyMatch(parameter -> parameter
                        .in()
                        .filter(in -> InputUses.isCredential(operation, in, parameter.name()))
                        .isPresent());
        if (operation.secured() && !credentials) {
            findings.warning(
                    Problem.NO_CREDENTIALS,
                    step.at(),
                    operation.label() + " expects credentials, and the step gives none in a parameter",
                    "This version of the engine attaches none by itself.");
        }
    }
}
