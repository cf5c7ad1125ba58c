package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.arazzoengine.document.Action;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.Components;
import org.arazzoengine.document.Entry;
import org.arazzoengine.document.Parameter;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Target;
import org.arazzoengine.document.Text;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.KnownNames;
import org.arazzoengine.finding.Problem;

/** Reusable Objects: each leads to a component of the right kind, and lists stay without duplicates. */
final class Reuse {

    private final ArazzoDocument document;
    private final ReusableObjects reusable;
    private final Findings findings;

    private Reuse(ArazzoDocument document, ReusableObjects reusable, Findings findings) {
        this.document = document;
        this.reusable = reusable;
        this.findings = findings;
    }

    static void check(ArazzoDocument document, ReusableObjects reusable, Findings findings) {
        Reuse reuse = new Reuse(document, reusable, findings);
        document.workflows().forEach(reuse::workflow);
        Components components = document.components();
        components.successActions().values().forEach(action -> reuse.parametersOf(action, true));
        components.failureActions().values().forEach(action -> reuse.parametersOf(action, false));
    }

    private void workflow(Workflow workflow) {
        parameters(workflow.parameters(), "AZ-WF-17", "AZ-WF-20");
        actions(workflow.successActions(), true, "AZ-WF-17", "AZ-WF-16");
        actions(workflow.failureActions(), false, "AZ-WF-17", "AZ-WF-16");
        for (Step step : workflow.steps()) {
            parameters(step.parameters(), "AZ-STEP-18", "AZ-STEP-17");
            if (!(step.target() instanceof Target.ByWorkflowId)) {
                places(step.parameters());
            }
            actions(step.onSuccess(), true, "AZ-STEP-28", "AZ-STEP-29");
            actions(step.onFailure(), false, "AZ-STEP-28", "AZ-STEP-29");
        }
    }

    private void parameters(List<Entry<Parameter>> entries, String reference, String unique) {
        if (entries.isEmpty()) {
            return;
        }
        references(Entry.reusable(entries), ComponentReference.PARAMETERS, reference);
        Repetitions.check(entries, reusable::parameter, Parameter::identity, Parameter::label, unique, findings);
    }

    private void actions(List<Entry<Action>> entries, boolean success, String reference, String unique) {
        if (entries.isEmpty()) {
            return;
        }
        references(
                Entry.reusable(entries),
                success ? ComponentReference.SUCCESS_ACTIONS : ComponentReference.FAILURE_ACTIONS,
                reference);
        Function<Entry<Action>, Optional<Action>> resolved = entry -> reusable.action(entry, success);
        Repetitions.check(
                entries, resolved, Action::name, action -> "the action '" + action.name() + "'", unique, findings);
        Entry.inline(entries).forEach(action -> parametersOf(action, success));
    }

    private void parametersOf(Action action, boolean success) {
        parameters(action.parameters(), success ? "AZ-SUCC-16" : "AZ-FAIL-24", success ? "AZ-SUCC-16" : "AZ-FAIL-20");
        for (Entry.Reusable<Parameter> entry : Entry.reusable(action.parameters())) {
            reusable.parameter(entry)
                    .filter(parameter -> parameter.in().isPresent())
                    .ifPresent(parameter -> findings.add(Finding.error(
                                    Problem.UNKNOWN_FIELD,
                                    entry.reference().at(),
                                    "the parameters of an action are inputs of the workflow it goes to and have no 'in',"
                                            + " found " + parameter.label())
                            .breaking(success ? "AZ-SUCC-15" : "AZ-FAIL-20")));
        }
    }

    /** What goes into a request says where. */
    private void places(List<Entry<Parameter>> entries) {
        for (Entry.Reusable<Parameter> entry : Entry.reusable(entries)) {
            reusable.parameter(entry)
                    .filter(parameter -> parameter.in().isEmpty())
                    .ifPresent(parameter -> findings.add(Finding.error(
                                    Problem.MISSING_FIELD,
                                    entry.reference().at(),
                                    "expected the field 'in' in " + parameter.label() + " behind '"
                                            + entry.reference().value() + "', since the step calls an operation")
                            .breaking("AZ-PARAM-05")));
        }
    }

    private <T> void references(List<Entry.Reusable<T>> entries, String kind, String requirement) {
        entries.forEach(entry -> reference(entry.reference(), kind, requirement));
    }

    private void reference(Text text, String kind, String requirement) {
        Optional<ComponentReference> reference = ComponentReference.of(text.value());
        JsonNode section = document.tree().root().path("components").path(kind);
        List<String> known = new ArrayList<>();
        section.fieldNames().forEachRemaining(known::add);
        if (reference.isEmpty()) {
            tellForm(text, kind, known);
        } else if (!reference.get().kind().equals(kind)) {
            findings.add(Finding.error(
                            Problem.UNKNOWN_COMPONENT,
                            text.at(),
                            "expected '" + ComponentReference.text(kind, "NAME") + "' here, found '" + text.value()
                                    + "'",
                            section.has(reference.get().name())
                                    ? "Write: "
                                            + ComponentReference.text(
                                                    kind, reference.get().name())
                                    : "")
                    .breaking(requirement));
        } else if (!section.has(reference.get().name())) {
            findings.add(Finding.error(
                            Problem.UNKNOWN_COMPONENT,
                            text.at(),
                            "expected the name of one of the components' " + kind + ", found '"
                                    + reference.get().name() + "'",
                            new KnownNames(known).hint(reference.get().name()))
                    .breaking("AZ-REUSE-01"));
        }
    }

    /** Other ways to write it are errors, but what is meant is often plain. */
    private void tellForm(Text text, String kind, List<String> known) {
        String name = text.value().substring(text.value().lastIndexOf('/') + 1);
        String end = name.substring(name.lastIndexOf('.') + 1);
        boolean likeOne = !text.value().startsWith("$") || text.value().startsWith("$component");
        Optional<String> meant = known.stream()
                .filter(one -> likeOne && (one.equals(name) || one.equals(end)))
                .findFirst()
                .map(one -> ComponentReference.text(kind, one));
        boolean inputs = text.value().startsWith("$components.inputs.");
        Finding finding = Finding.error(
                        Problem.UNKNOWN_COMPONENT,
                        text.at(),
                        "expected a reference like '" + ComponentReference.text(kind, "NAME") + "', found '"
                                + text.value() + "'",
                        inputs
                                ? "Schemas among the components are reused with '$ref'."
                                : meant.map(spelling -> "Write: " + spelling).orElse(""))
                .breaking(inputs ? "AZ-EXPR-22" : "AZ-REUSE-01");
        findings.add(
                meant.isPresent() && !inputs
                        ? finding.fixedBy(new Edit.Replace(text.at().pointer(), meant.get()))
                        : finding);
    }
}
