package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.arazzoengine.document.ArazzoDocument;

/**
 * Workflows ready to run: everything is resolved and parsed. Immutable; shared by any number of runs at once.
 *
 * <p>Workflows name each other by their positions, since they may lead to each other in circles.
 */
public final class Plan {

    private final ArazzoDocument document;
    private final List<PlannedWorkflow> workflows;
    private final List<Integer> entries;
    private final List<Integer> roots;
    private final Map<Integer, Integer> rootPositions = new LinkedHashMap<>();
    private final BitSet neededBefore = new BitSet();
    private final RunSemantics semantics;
    /** By identity, for lookups only: a document is a tree, and comparing trees would read all of it. */
    private final Map<ArazzoDocument, Map<String, Integer>> positions = new IdentityHashMap<>();

    /**
     * @param document the document that was asked for
     * @param workflows everything that can run
     * @param entries positions of those that were asked for, in the order they run
     */
    Plan(ArazzoDocument document, List<PlannedWorkflow> workflows, List<Integer> entries, RunSemantics semantics) {
        this.document = document;
        this.workflows = List.copyOf(workflows);
        this.entries = List.copyOf(entries);
        this.roots = roots(this.workflows, this.entries);
        this.roots.forEach(root -> rootPositions.put(root, rootPositions.size()));
        Set<Integer> needed = new LinkedHashSet<>();
        for (int i = 0; i < this.entries.size(); i++) {
            neededBefore.set(i, needed.contains(this.entries.get(i)));
            add(this.entries.get(i), this.workflows, needed, new LinkedHashSet<>());
        }
        this.semantics = semantics;
        for (int i = 0; i < this.workflows.size(); i++) {
            positions
                    .computeIfAbsent(this.workflows.get(i).document(), home -> new LinkedHashMap<>())
                    .putIfAbsent(this.workflows.get(i).workflowId(), i);
        }
    }

    /** The document that was asked for; others may belong to the plan as well. */
    public ArazzoDocument document() {
        return document;
    }

    /** Everything that can run: the entry workflows and all they lead to, in all documents. */
    public List<PlannedWorkflow> workflows() {
        return workflows;
    }

    /** Positions in {@link #workflows} of those that were asked for, in the order they run. */
    public List<Integer> entries() {
        return entries;
    }

    /**
     * Positions in {@link #workflows} of those whose inputs come from outside: the entries, and what any workflow
     * depends on, since nobody calls that (decision 75). Dependencies stand before what depends on them.
     */
    public List<Integer> roots() {
        return roots;
    }

    /** The workflows at {@link #roots}. */
    public List<PlannedWorkflow> rootWorkflows() {
        return roots.stream().map(workflows::get).toList();
    }

    /** Where {@code workflow}, one of {@link #roots}, stands among them. */
    public int rootPosition(int workflow) {
        return rootPositions.get(workflow);
    }

    /** Where the workflow of {@code home} with the id {@code workflowId} stands in {@link #workflows}. */
    public OptionalInt position(ArazzoDocument home, String workflowId) {
        Integer position = positions.getOrDefault(home, Map.of()).get(workflowId);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** Whether an entry before {@code entries().get(entry)} depends on that, so that it has run when its turn comes. */
    public boolean isNeededBefore(int entry) {
        return neededBefore.get(entry);
    }

    public RunSemantics semantics() {
        return semantics;
    }

    /** The first workflow with the id {@code workflowId}; those of the document that was asked for come first. */
    public Optional<PlannedWorkflow> workflow(String workflowId) {
        return workflows.stream()
                .filter(workflow -> workflow.workflowId().equals(workflowId))
                .findFirst();
    }

    private static List<Integer> roots(List<PlannedWorkflow> workflows, List<Integer> entries) {
        Set<Integer> roots = new LinkedHashSet<>();
        entries.forEach(entry -> add(entry, workflows, roots, new LinkedHashSet<>()));
        for (PlannedWorkflow workflow : workflows) {
            workflow.dependsOn()
                    .forEach(dependency -> add(dependency.workflow(), workflows, roots, new LinkedHashSet<>()));
        }
        return new ArrayList<>(roots);
    }

    private static void add(int workflow, List<PlannedWorkflow> workflows, Set<Integer> roots, Set<Integer> above) {
        if (!roots.contains(workflow) && above.add(workflow)) {
            workflows
                    .get(workflow)
                    .dependsOn()
                    .forEach(dependency -> add(dependency.workflow(), workflows, roots, above));
            roots.add(workflow);
        }
    }
}
