package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.report.Style;

/** Asks a person for the required inputs that were not given; secrets are not shown while they are typed. */
record InputPrompts(Terminal terminal, Terminal.Person person) {

    /** Adds what was typed to {@code inputs}. */
    void ask(Plan plan, Map<String, ObjectNode> inputs) throws UsageException {
        for (PlannedWorkflow workflow : plan.rootWorkflows()) {
            ObjectNode own = inputs.get(workflow.workflowId());
            for (InputsSchema.Input input :
                    workflow.inputs().missing(workflow.inputs().withDefaults(own))) {
                JsonNode value = ask(input, workflow.secretInputs().contains(input.name()));
                inputs.forEach((workflowId, others) -> {
                    boolean takesIt = plan.workflow(workflowId)
                            .flatMap(other -> other.inputs().input(input.name()))
                            .isPresent();
                    if (takesIt && !others.has(input.name())) {
                        others.set(input.name(), value);
                    }
                });
            }
        }
    }

    private JsonNode ask(InputsSchema.Input input, boolean secret) throws UsageException {
        String type = input.type().isEmpty() ? "" : " (" + input.type() + (secret ? ", hidden" : "") + ")";
        if (!input.description().isEmpty()) {
            terminal.err().println(Style.printable(input.description()));
        }
        while (true) {
            String prompt = Style.printable(input.name()) + type + ": ";
            Optional<String> line = secret ? person.hiddenLine(prompt) : person.line(prompt);
            if (line.isEmpty()) {
                throw new UsageException("no value was given for the input '" + input.name() + "'");
            }
            try {
                return InputArguments.typed(input.name(), input.types(), line.get(), secret);
            } catch (UsageException again) {
                terminal.err().println(Style.printable(String.valueOf(again.getMessage())));
            }
        }
    }
}
