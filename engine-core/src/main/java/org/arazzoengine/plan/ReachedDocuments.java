package org.arazzoengine.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.arazzoengine.check.Reach;
import org.arazzoengine.check.ReusableObjects;
import org.arazzoengine.check.WorkflowNames;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.source.BundledDocument;
import org.arazzoengine.source.DocumentBundle;

/**
 * The workflows that some workflows lead to, in every document of a bundle, and the place of each in the plan: the entry
 * document first, the others as they are reached, each in document order. Immutable once made.
 */
final class ReachedDocuments {

    /** A document, and which of its workflows are wanted by whom. */
    private static final class Wanted {

        private final BundledDocument bundled;
        private final WorkflowNames names;
        private final Map<String, Workflow> workflows = new LinkedHashMap<>();

        Wanted(DocumentBundle bundle, BundledDocument bundled) {
            this.bundled = bundled;
            this.names = new WorkflowNames(new BundleSources(bundle, bundled).linked());
        }

        boolean add(Workflow workflow) {
            return workflows.putIfAbsent(workflow.at().pointer(), workflow) == null;
        }
    }

    /**
     * What is reached of a document.
     *
     * @param reach of the workflows that are wanted of it
     */
    record Part(BundledDocument bundled, WorkflowNames names, Reach reach) {

        List<Workflow> workflows() {
            return names.home().document().workflows().stream()
                    .filter(reach::contains)
                    .toList();
        }
    }

    private final List<Part> parts = new ArrayList<>();
    /** By identity: a workflow is a tree, and comparing trees to find one would read all of it. */
    private final Map<Workflow, Integer> positions = new IdentityHashMap<>();

    private ReachedDocuments() {}

    /** What {@code selected}, workflows of the entry document, lead to. */
    static ReachedDocuments of(DocumentBundle bundle, Collection<Workflow> selected) {
        Map<BundledDocument, Wanted> documents = new IdentityHashMap<>();
        List<Wanted> inOrder = new ArrayList<>();
        Deque<Wanted> changed = new ArrayDeque<>();
        Wanted entry = new Wanted(bundle, bundle.entry());
        selected.forEach(entry::add);
        documents.put(bundle.entry(), entry);
        inOrder.add(entry);
        changed.add(entry);
        while (!changed.isEmpty()) {
            Wanted from = changed.poll();
            for (Wanted other : linked(bundle, from, documents, inOrder)) {
                if (!changed.contains(other)) {
                    changed.add(other);
                }
            }
        }
        ReachedDocuments reached = new ReachedDocuments();
        inOrder.forEach(reached::add);
        return reached;
    }

    /** All workflows of {@code bundled}, and of no other document. */
    static ReachedDocuments allOf(DocumentBundle bundle, BundledDocument bundled) {
        Wanted wanted = new Wanted(bundle, bundled);
        bundled.document().workflows().forEach(wanted::add);
        ReachedDocuments reached = new ReachedDocuments();
        reached.add(wanted);
        return reached;
    }

    /** The documents of which {@code from} wants workflows that nobody wanted before. */
    private static List<Wanted> linked(
            DocumentBundle bundle, Wanted from, Map<BundledDocument, Wanted> documents, List<Wanted> inOrder) {
        ReusableObjects reusable = new ReusableObjects(from.bundled.document());
        Reach reach = Reach.of(from.workflows.values(), from.names);
        List<Wanted> changed = new ArrayList<>();
        for (Workflow workflow : from.bundled.document().workflows()) {
            for (String name : reach.contains(workflow) ? WorkflowCalls.of(workflow, reusable) : List.<String>of()) {
                from.names
                        .find(name)
                        .filter(found -> found.source().isPresent())
                        .ifPresent(found -> bundle.document(
                                        from.bundled, found.source().get())
                                .ifPresent(target -> {
                                    Wanted wanted = documents.computeIfAbsent(target, unknown -> {
                                        Wanted fresh = new Wanted(bundle, target);
                                        inOrder.add(fresh);
                                        return fresh;
                                    });
                                    if (wanted.add(found.workflow())) {
                                        changed.add(wanted);
                                    }
                                }));
            }
        }
        return changed;
    }

    private void add(Wanted wanted) {
        Part part = new Part(wanted.bundled, wanted.names, Reach.of(wanted.workflows.values(), wanted.names));
        parts.add(part);
        part.workflows().forEach(workflow -> positions.put(workflow, positions.size()));
    }

    List<Part> parts() {
        return parts;
    }

    /** Where {@code workflow} stands in the plan. */
    OptionalInt position(Workflow workflow) {
        Integer position = positions.get(workflow);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
