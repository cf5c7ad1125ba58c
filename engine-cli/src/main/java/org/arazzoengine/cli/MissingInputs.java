package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedWorkflow;

/** What to type when inputs are missing: a command line to copy. */
final class MissingInputs {

    private MissingInputs() {}

    /** Empty when nothing is missing. */
    static String hint(String program, Plan plan, Map<String, ? extends JsonNode> inputs, RunOptions options) {
        Set<String> names = new LinkedHashSet<>();
        for (PlannedWorkflow workflow : plan.rootWorkflows()) {
            JsonNode own = inputs.get(workflow.workflowId());
            workflow.inputs().missing(workflow.inputs().withDefaults(own)).stream()
                    .map(InputsSchema.Input::name)
                    .forEach(names::add);
        }
        if (names.isEmpty()) {
            return "";
        }
        String document =
                ShellWord.quote(options.spec().written()) + options.sources().typed();
        StringBuilder command = new StringBuilder(ShellWord.quote(program) + " run " + document);
        options.selection().workflows().forEach(id -> command.append(" -w ").append(ShellWord.quote(id)));
        options.selection().skipped().forEach(id -> command.append(" --skip ").append(ShellWord.quote(id)));
        command.append(options.selection().all() ? " --all" : "");
        options.servers().forEach((name, url) -> command.append(" -S ").append(ShellWord.quote(name + "=" + url)));
        options.inputsFile().ifPresent(file -> command.append(" -I ").append(ShellWord.quote(file)));
        options.timeout().ifPresent(timeout -> command.append(" --timeout ").append(ShellWord.quote(timeout)));
        for (String given : options.inputs()) {
            String input = given.substring(0, given.indexOf('='));
            // A secret that was given once must not be shown again: it has to be typed again.
            boolean secret = plan.workflows().stream()
                    .anyMatch(workflow -> workflow.secretInputs().contains(input)
                            || workflow.inputs()
                                    .input(input)
                                    .filter(InputsSchema.Input::holdsPassword)
                                    .isPresent());
            command.append(" \\\n    -i ").append(secret ? ShellWord.quote(input) + "=..." : ShellWord.quote(given));
        }
        for (String missing : names) {
            command.append(" \\\n    -i ").append(ShellWord.quote(missing)).append("=...");
        }
        return "give them on the command line, or in a file with -I:\n\n  "
                + command.toString().replace("\n", "\n  ")
                + "\n\nor try it without any, against a built-in mock:\n\n  " + ShellWord.quote(program) + " run "
                + document + " --mock";
    }
}
