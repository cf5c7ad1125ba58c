package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.arazzoengine.document.Action;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.Entry;
import org.arazzoengine.document.Parameter;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Target;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Location;
import org.arazzoengine.query.pointer.Pointer;

/** What of a document some of its workflows lead to: other workflows, and components. Immutable. */
public final class Reach {

    private static final String SCHEMAS = "#/components/inputs/";

    private final WorkflowNames names;
    private final ReusableObjects reusable;
    /** Pointers to workflows and components. */
    private final Set<String> reached = new LinkedHashSet<>();

    private final Deque<Workflow> waiting = new ArrayDeque<>();

    private Reach(WorkflowNames names) {
        this.names = names;
        this.reusable = new ReusableObjects(names.home().document());
    }

    /** What {@code workflows} lead to, themselves included. */
    public static Reach of(Collection<Workflow> workflows, WorkflowNames names) {
        Reach reach = new Reach(names);
        workflows.forEach(reach::add);
        while (!reach.waiting.isEmpty()) {
            reach.follow(reach.waiting.poll());
        }
        return reach;
    }

    public boolean contains(Workflow workflow) {
        return reached.contains(workflow.at().pointer());
    }

    /** Whether {@code place} is in what is reached, or in what concerns all of the document. */
    public boolean contains(Location place) {
        String[] tokens = place.pointer().split("/", 5);
        if (tokens.length > 2 && tokens[1].equals("workflows")) {
            return reached.contains("/workflows/" + tokens[2]);
        }
        return tokens.length <= 3
                || !tokens[1].equals("components")
                || reached.contains("/components/" + tokens[2] + "/" + tokens[3]);
    }

    private void add(Workflow workflow) {
        if (reached.add(workflow.at().pointer())) {
            waiting.add(workflow);
        }
    }

    private void workflow(String text) {
        if (!text.startsWith(WorkflowReference.SOURCES)) {
            names.own(text).ifPresent(this::add);
        }
    }

    private void follow(Workflow workflow) {
        workflow.dependsOn().forEach(text -> workflow(text.value()));
        workflow.inputs().ifPresent(this::schema);
        parameters(workflow.parameters());
        actions(workflow.successActions(), true);
        actions(workflow.failureActions(), false);
        for (Step step : workflow.steps()) {
            if (step.target() instanceof Target.ByWorkflowId target) {
                workflow(target.text());
            }
            parameters(step.parameters());
            actions(step.onSuccess(), true);
            actions(step.onFailure(), false);
        }
    }

    private void parameters(List<Entry<Parameter>> entries) {
        entries.forEach(this::component);
    }

    private void actions(List<Entry<Action>> entries, boolean success) {
        for (Entry<Action> entry : entries) {
            component(entry);
            reusable.action(entry, success).ifPresent(action -> {
                parameters(action.parameters());
                action.workflowId().ifPresent(text -> workflow(text.value()));
            });
        }
    }

    private void component(Entry<?> entry) {
        if (entry instanceof Entry.Reusable<?> written) {
            ComponentReference.of(written.reference().value())
                    .ifPresent(reference ->
                            reached.add("/components/" + reference.kind() + "/" + Pointer.escape(reference.name())));
        }
    }

    /** References stand wherever they stand: better one schema too many than one too few. */
    private void schema(JsonNode schema) {
        Deque<JsonNode> schemas = new ArrayDeque<>(List.of(schema));
        ArazzoDocument document = names.home().document();
        while (!schemas.isEmpty()) {
            List<String> references = schemas.poll().findValuesAsText("$ref");
            boolean anchors = references.stream().anyMatch(text -> text.startsWith("#") && !text.startsWith("#/"));
            Stream<String> components = anchors
                    ? document.components().inputs().properties().stream()
                            .map(Map.Entry::getKey)
                            .map(Pointer::escape)
                    : references.stream()
                            .filter(text -> text.startsWith(SCHEMAS))
                            .map(text -> text.substring(SCHEMAS.length()).split("/", 2)[0]);
            components
                    .filter(token -> reached.add("/components/inputs/" + token))
                    .map(token -> document.tree().root().at("/components/inputs/" + token))
                    .forEach(schemas::add);
        }
    }
}
