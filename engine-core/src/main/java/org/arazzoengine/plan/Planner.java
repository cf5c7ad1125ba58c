package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.check.WorkflowNames;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.BundledDocument;
import org.arazzoengine.source.DocumentBundle;

/**
 * Turns documents and the indices of their sources into a {@link Plan}. Stateless: what is found is a function of the
 * bundle and the choices.
 */
public final class Planner {

    private Planner() {}

    /**
     * The plan for the workflows called {@code workflowIds} of the document that was asked for, in document order, and
     * for all that these lead to, in other documents too. None means those that no other workflow of the document has
     * run.
     *
     * @param servers base URL by source name, in place of what the sources say
     * @param semantics how the documents are read; the names of expressions follow each document's version
     * @return no plan when anything in these workflows, or in what they lead to, is wrong or not supported; nothing else
     *     is told of
     */
    public static Checked<Plan> plan(
            DocumentBundle bundle, Set<String> workflowIds, Map<String, String> servers, RunSemantics semantics) {
        Findings findings = new Findings();
        WorkflowNames names = new WorkflowNames(new BundleSources(bundle, bundle.entry()).linked());
        List<Workflow> selected = selected(names, workflowIds, findings);
        ReachedDocuments reached = ReachedDocuments.of(bundle, selected);
        List<PlannedWorkflow> workflows = new ArrayList<>();
        for (ReachedDocuments.Part part : reached.parts()) {
            boolean all = workflowIds.isEmpty() && part.bundled() == bundle.entry();
            DocumentPlanner planner = new DocumentPlanner(bundle, part, reached, servers, semantics, findings);
            workflows.addAll(planner.plan(all));
        }
        Checked<Plan> checked = Checked.<Plan>failed(findings).judged(semantics.strict());
        if (checked.hasErrors()) {
            return checked;
        }
        List<Integer> entries = selected.stream()
                .map(workflow -> reached.position(workflow).orElseThrow())
                .toList();
        Plan plan = new Plan(bundle.document(), InputFlow.complete(workflows), entries, semantics);
        return new Checked<>(Optional.of(plan), checked.findings());
    }

    /** Ids of the entry workflows of the document that was asked for, in document order. */
    public static List<String> entryWorkflows(DocumentBundle bundle) {
        return EntryWorkflows.of(new WorkflowNames(new BundleSources(bundle, bundle.entry()).linked())).stream()
                .map(Workflow::workflowId)
                .toList();
    }

    private static List<Workflow> selected(WorkflowNames names, Set<String> workflowIds, Findings findings) {
        ArazzoDocument document = names.home().document();
        for (String workflowId : workflowIds) {
            if (names.own(workflowId).isEmpty()) {
                findings.error(
                        Problem.UNKNOWN_WORKFLOW,
                        document.at(),
                        "there is no workflow '" + workflowId + "' in this document",
                        names.names().hint(workflowId));
            }
        }
        return workflowIds.isEmpty()
                ? EntryWorkflows.of(names)
                : document.workflows().stream()
                        .filter(workflow -> workflowIds.contains(workflow.workflowId()))
                        .toList();
    }

    /**
     * What is wrong with {@code bundled}, whether or not it could run here: sources of it that were not read are not
     * missed, and what can be known without them is checked all the same. Each finding once, by document, line and
     * column.
     *
     * @param bundled one of the documents of {@code bundle}
     * @param semantics how the document is read
     */
    public static List<Finding> check(DocumentBundle bundle, BundledDocument bundled, RunSemantics semantics) {
        Findings findings = new Findings();
        ReachedDocuments alone = ReachedDocuments.allOf(bundle, bundled);
        DocumentPlanner planner = new DocumentPlanner(
                bundle, alone.parts().get(0), alone, anyServer(bundled.document()), semantics, findings);
        planner.withoutUnreadSources().plan(true);
        return Checked.failed(findings).judged(semantics.strict()).findings();
    }

    /** Where the API runs is not a question of validity. */
    private static Map<String, String> anyServer(ArazzoDocument document) {
        Map<String, String> servers = new LinkedHashMap<>();
        document.sources().forEach(source -> servers.put(source.name(), "http://localhost"));
        return servers;
    }
}
