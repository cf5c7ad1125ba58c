package org.arazzoengine.check;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.SourceDescription;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.KnownNames;

/** The workflows that a document can name: its own, and those of the documents it links to. Used by one thread. */
public final class WorkflowNames {

    /**
     * A workflow and the document it is in.
     *
     * @param source the source description that leads to the document; empty for the document itself
     */
    public record Found(LinkedDocument home, Workflow workflow, Optional<String> source) {}

    private final LinkedDocument home;
    private final Map<String, Workflow> byId = new LinkedHashMap<>();
    private final KnownNames names;
    private final KnownNames sourceNames;
    private final Map<String, Workflow> withStep = new LinkedHashMap<>();
    private final Map<Workflow, StepNames> steps = new IdentityHashMap<>();
    private final Map<ArazzoDocument, WorkflowNames> others = new IdentityHashMap<>();

    public WorkflowNames(LinkedDocument home) {
        this.home = home;
        ArazzoDocument document = home.document();
        document.workflows().forEach(workflow -> byId.putIfAbsent(workflow.workflowId(), workflow));
        this.names = new KnownNames(byId.keySet());
        this.sourceNames = new KnownNames(
                document.sources().stream().map(SourceDescription::name).toList());
    }

    public LinkedDocument home() {
        return home;
    }

    /** The workflow of this document with the id {@code workflowId}. */
    public Optional<Workflow> own(String workflowId) {
        return Optional.ofNullable(byId.get(workflowId));
    }

    public KnownNames names() {
        return names;
    }

    public KnownNames sourceNames() {
        return sourceNames;
    }

    /** The steps of {@code workflow}. */
    public StepNames steps(Workflow workflow) {
        return steps.computeIfAbsent(workflow, StepNames::new);
    }

    /** The first workflow of this document that has a step called {@code stepId}. */
    Optional<Workflow> withStep(String stepId) {
        if (withStep.isEmpty()) {
            for (Workflow workflow : home.document().workflows()) {
                workflow.steps().forEach(step -> withStep.putIfAbsent(step.stepId(), workflow));
            }
        }
        return Optional.ofNullable(withStep.get(stepId));
    }

    /** The workflow that {@code text} names; empty when there is none or its document is not known. */
    public Optional<Found> find(String text) {
        WorkflowReference reference = WorkflowReference.of(text);
        if (reference.source().isEmpty()) {
            return own(reference.workflowId()).map(workflow -> new Found(home, workflow, Optional.empty()));
        }
        return home.sources()
                .document(reference.source().get())
                .flatMap(linked -> others(linked)
                        .own(reference.workflowId())
                        .map(workflow -> new Found(linked, workflow, reference.source())));
    }

    /**
     * A step and the workflow it is in.
     *
     * @param position of the step in the workflow's list
     */
    public record FoundStep(Workflow workflow, int position) {}

    /** The step that {@code text}, in {@code dependsOn} of a step of {@code from}, names. */
    public Optional<FoundStep> step(Workflow from, String text) {
        return StepReference.of(text)
                .flatMap(reference -> reference
                        .workflow()
                        .map(this::find)
                        .map(found -> found.map(Found::workflow))
                        .orElse(Optional.of(from))
                        .flatMap(workflow -> steps(workflow)
                                .step(reference.stepId())
                                .map(step ->
                                        new FoundStep(workflow, steps(workflow).position(step)))));
    }

    /** The names of the document behind a source, when it is known. */
    Optional<WorkflowNames> behind(String source) {
        return home.sources().document(source).map(this::others);
    }

    private WorkflowNames others(LinkedDocument linked) {
        return others.computeIfAbsent(linked.document(), document -> new WorkflowNames(linked));
    }
}
