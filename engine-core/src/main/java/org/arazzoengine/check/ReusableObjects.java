package org.arazzoengine.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.document.Action;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.Entry;
import org.arazzoengine.document.Parameter;

/** What Reusable Objects of a document stand for (Arazzo 1.1.0, Reusable Object). Immutable. */
public final class ReusableObjects {

    private final ArazzoDocument document;

    public ReusableObjects(ArazzoDocument document) {
        this.document = document;
    }

    /** The parameters in {@code entries}, without those whose reference leads nowhere. */
    public List<Parameter> parameters(List<Entry<Parameter>> entries) {
        return entries.stream().flatMap(entry -> parameter(entry).stream()).toList();
    }

    /** The parameter itself, or the component with the value that the reference gives it (AZ-REUSE-02). */
    public Optional<Parameter> parameter(Entry<Parameter> entry) {
        if (entry instanceof Entry.Inline<Parameter> inline) {
            return Optional.of(inline.value());
        }
        Entry.Reusable<Parameter> reusable = (Entry.Reusable<Parameter>) entry;
        return component(
                        reusable,
                        ComponentReference.PARAMETERS,
                        document.components().parameters())
                .map(found -> reusable.value()
                        .map(value -> new Parameter(
                                found.at(),
                                found.name(),
                                found.in(),
                                value,
                                document.place(entry.at().pointer() + "/value"),
                                found.extensions()))
                        .orElse(found));
    }

    /** The actions in {@code entries}, without those whose reference leads nowhere. */
    public List<Action> actions(List<Entry<Action>> entries, boolean success) {
        return entries.stream()
                .flatMap(entry -> action(entry, success).stream())
                .toList();
    }

    /** The action itself, or the component. */
    public Optional<Action> action(Entry<Action> entry, boolean success) {
        if (entry instanceof Entry.Inline<Action> inline) {
            return Optional.of(inline.value());
        }
        return success
                ? component(
                        (Entry.Reusable<Action>) entry,
                        ComponentReference.SUCCESS_ACTIONS,
                        document.components().successActions())
                : component(
                        (Entry.Reusable<Action>) entry,
                        ComponentReference.FAILURE_ACTIONS,
                        document.components().failureActions());
    }

    private static <T> Optional<T> component(Entry.Reusable<T> entry, String kind, Map<String, T> components) {
        return ComponentReference.of(entry.reference().value())
                .filter(reference -> reference.kind().equals(kind))
                .flatMap(reference -> Optional.ofNullable(components.get(reference.name())));
    }
}
