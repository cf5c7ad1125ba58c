package org.arazzoengine.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.arazzoengine.check.ReusableObjects;
import org.arazzoengine.check.WorkflowNames;
import org.arazzoengine.check.WorkflowNames.Found;
import org.arazzoengine.document.Action;
import org.arazzoengine.document.ActionType;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.Output;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Text;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.KnownNames;

/**
 * The outputs that a workflow can end with: its own, and those of the workflows that its actions go to, whose outputs
 * then are its own to whoever called it (decision 68). Used by one thread.
 */
final class WorkflowResults {

    private final WorkflowNames names;
    private final Map<ArazzoDocument, WorkflowNames> others = new IdentityHashMap<>();
    private final Map<Workflow, Optional<KnownNames>> results = new IdentityHashMap<>();

    WorkflowResults(WorkflowNames names) {
        this.names = names;
        others.put(names.home().document(), names);
    }

    /** The names of what the workflow that {@code text} names can end with; empty when nobody knows them all. */
    Optional<KnownNames> of(String text) {
        return names.find(text).flatMap(this::of);
    }

    private Optional<KnownNames> of(Found workflow) {
        return results.computeIfAbsent(workflow.workflow(), own -> read(workflow));
    }

    private Optional<KnownNames> read(Found start) {
        List<String> outputs = new ArrayList<>();
        Set<Workflow> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Found> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            Found next = waiting.remove();
            if (seen.add(next.workflow())) {
                next.workflow().outputs().stream().map(Output::name).forEach(outputs::add);
                for (Text target : transfers(next)) {
                    Optional<Found> found = names(next).find(target.value());
                    if (found.isEmpty()) {
                        return Optional.empty();
                    }
                    waiting.add(found.get());
                }
            }
        }
        return Optional.of(new KnownNames(outputs));
    }

    private WorkflowNames names(Found workflow) {
        return others.computeIfAbsent(workflow.home().document(), document -> new WorkflowNames(workflow.home()));
    }

    /** The workflows that actions of {@code found} go to. */
    private static List<Text> transfers(Found found) {
        ReusableObjects reusable = new ReusableObjects(found.home().document());
        Workflow workflow = found.workflow();
        Stream<Action> shared = Stream.concat(
                reusable.actions(workflow.successActions(), true).stream(),
                reusable.actions(workflow.failureActions(), false).stream());
        Stream<Action> own = workflow.steps().stream().flatMap(step -> actions(step, reusable));
        return Stream.concat(shared, own)
                .filter(action -> action.type() == ActionType.GOTO)
                .flatMap(action -> action.workflowId().stream())
                .toList();
    }

    private static Stream<Action> actions(Step step, ReusableObjects reusable) {
        return Stream.concat(
                reusable.actions(step.onSuccess(), true).stream(), reusable.actions(step.onFailure(), false).stream());
    }
}
