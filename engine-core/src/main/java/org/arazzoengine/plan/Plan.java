package org.arazzoengine.plan;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.expr.Semantics;

/**
 * Workflows ready to run: everything is resolved and parsed. Immutable; shared by any number of runs at once.
 *
 * @param workflows in the order they run
 * @param semantics by which the document was read
 */
public record Plan(ArazzoDocument document, List<PlannedWorkflow> workflows, Semantics semantics) {

    public Plan {
        workflows = List.copyOf(workflows);
    }

    public Optional<PlannedWorkflow> workflow(String workflowId) {
        return workflows.stream()
                .filter(workflow -> workflow.workflowId().equals(workflowId))
                .findFirst();
    }
}
