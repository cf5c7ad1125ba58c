package org.arazzoengine.plan;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.check.ReusableObjects;
import org.arazzoengine.check.WorkflowNames;
import org.arazzoengine.document.Workflow;

/** Where a document begins: the workflows that no other of its workflows has run. Stateless. */
final class EntryWorkflows {

    private EntryWorkflows() {}

    /** In document order; of workflows that only lead to each other the first is one, so that each is reached. */
    static List<Workflow> of(WorkflowNames names) {
        List<Workflow> all = names.home().document().workflows();
        ReusableObjects reusable = new ReusableObjects(names.home().document());
        Map<Workflow, List<Workflow>> called = new IdentityHashMap<>();
        Map<Workflow, Boolean> reached = new IdentityHashMap<>();
        for (Workflow workflow : all) {
            List<Workflow> targets = WorkflowCalls.of(workflow, reusable).stream()
                    .flatMap(text -> names.own(text).stream())
                    .filter(target -> target != workflow)
                    .toList();
            called.put(workflow, targets);
            targets.forEach(target -> reached.put(target, true));
        }
        Set<Workflow> entries = Collections.newSetFromMap(new IdentityHashMap<>());
        all.stream().filter(workflow -> !reached.containsKey(workflow)).forEach(entries::add);
        Map<Workflow, Boolean> seen = new IdentityHashMap<>();
        all.stream().filter(entries::contains).forEach(entry -> follow(entry, called, seen));
        for (Workflow workflow : all) {
            if (!seen.containsKey(workflow)) {
                entries.add(workflow);
                follow(workflow, called, seen);
            }
        }
        return all.stream().filter(entries::contains).toList();
    }

    private static void follow(Workflow entry, Map<Workflow, List<Workflow>> called, Map<Workflow, Boolean> seen) {
        Deque<Workflow> waiting = new ArrayDeque<>(List.of(entry));
        while (!waiting.isEmpty()) {
            Workflow next = waiting.poll();
            if (seen.putIfAbsent(next, true) == null) {
                waiting.addAll(called.get(next));
            }
        }
    }
}
