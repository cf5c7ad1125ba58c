package org.arazzoengine.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.plan.Planner;
import org.arazzoengine.source.DocumentBundle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Which workflows of a document run.
 *
 * @param workflows ids; none = the entry workflows
 * @param skipped ids that are left out
 * @param all whether every workflow runs
 */
record WorkflowSelection(Set<String> workflows, Set<String> skipped, boolean all) {

    static void addTo(CommandSpec spec) {
        spec.addOption(RunOptions.list(
                "-w",
                "--workflow",
                "ID",
                "Run this workflow, whatever it depends on first; may be given several times. Default: those that no"
                        + " other workflow of the document runs."));
        spec.addOption(RunOptions.list("--skip", "ID", "Leave this workflow out; may be given several times."));
        spec.addOption(RunOptions.flag("--all", "Run every workflow of the document."));
        spec.addOption(
                RunOptions.flag("--fail-fast", "Skip the other workflows, and rows of --data, when one has failed."));
    }

    static WorkflowSelection of(ParseResult parsed) throws UsageException {
        List<String> none = List.of();
        boolean all = parsed.hasMatchedOption("--all");
        if (all && parsed.hasMatchedOption("-w")) {
            throw new UsageException("--all and -w exclude each other");
        }
        return new WorkflowSelection(
                new LinkedHashSet<>(parsed.matchedOptionValue("-w", none)),
                new LinkedHashSet<>(parsed.matchedOptionValue("--skip", none)),
                all);
    }

    /** Their ids; at least one. */
    Set<String> of(DocumentBundle bundle) throws UsageException {
        Set<String> selected = new LinkedHashSet<>(workflows);
        if (all) {
            bundle.document().workflows().stream().map(Workflow::workflowId).forEach(selected::add);
        } else if (workflows.isEmpty() && !skipped.isEmpty()) {
            selected.addAll(Planner.entryWorkflows(bundle));
        }
        boolean any = selected.removeAll(skipped);
        if (any && selected.isEmpty()) {
            throw new UsageException("--skip leaves no workflow to run");
        }
        return selected;
    }
}
