package org.arazzoengine.fix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.pointer.Pointer;
import org.arazzoengine.tree.WrittenNode;

/** Turns edits into changes of a document's text. Immutable. */
final class EditWriter {

    private final String text;
    private final JsonNode root;
    private final WrittenNode written;
    private final Comments comments;

    EditWriter(String text, JsonNode root, WrittenNode written, Comments comments) {
        this.text = text;
        this.comments = comments;
        this.root = root;
        this.written = written;
    }

    /** The changes for all edits of {@code finding}; empty when one of them cannot be made. */
    Optional<Proposal> propose(Finding finding) {
        List<Change> changes = new ArrayList<>();
        for (Edit edit : finding.fix()) {
            Optional<Change> change = place(edit).flatMap(place -> change(edit, place));
            if (change.isEmpty() && !(edit instanceof Edit.Remove)) {
                return Optional.empty();
            }
            change.ifPresent(changes::add);
        }
        return removals(finding.fix().stream()
                        .filter(Edit.Remove.class::isInstance)
                        .toList())
                .flatMap(removed -> apart(changes, removed))
                .map(all -> new Proposal(Set.of(finding), new LinkedHashSet<>(finding.fix()), all));
    }

    private static Optional<List<Change>> apart(List<Change> changes, List<Change> removed) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(removed);
        for (int i = 0; i < all.size(); i++) {
            if (all.subList(0, i).stream().anyMatch(all.get(i)::meets)) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private Optional<Place> place(Edit edit) {
        try {
            Pointer pointer = Pointer.parse(edit.pointer());
            return root.at(edit.pointer()).isMissingNode() ? Optional.empty() : Place.of(written, pointer);
        } catch (QuerySyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<Change> change(Edit edit, Place place) {
        WrittenNode node = Place.target(place.node());
        if (edit instanceof Edit.Splice splice && node instanceof WrittenNode.Scalar scalar) {
            boolean isText = root.at(edit.pointer()).isTextual();
            return isText
                    ? new ScalarChange(text, scalar, false).splice(splice.from(), splice.to(), splice.text())
                    : Optional.empty();
        } else if (edit instanceof Edit.Replace replace && node instanceof WrittenNode.Scalar scalar) {
            return new ScalarChange(text, scalar, false).replace(replace.text());
        } else if (edit instanceof Edit.Rename rename) {
            return rename(place, rename.name());
        } else if (edit instanceof Edit.Add add && node instanceof WrittenNode.Mapping mapping) {
            boolean taken = root.at(edit.pointer()).has(add.name());
            return taken ? Optional.empty() : new MemberChange(text).add(mapping, add.name(), add.text());
        }
        return Optional.empty();
    }

    private Optional<Change> rename(Place place, String name) {
        if (place.member().isEmpty() || !(place.member().get().name() instanceof WrittenNode.Scalar scalar)) {
            return Optional.empty();
        }
        boolean taken = ((WrittenNode.Mapping) place.holder().orElseThrow())
                .members().stream()
                        .map(WrittenNode.Member::name)
                        .anyMatch(other -> other instanceof WrittenNode.Scalar known
                                && known.value().equals(name));
        return taken ? Optional.empty() : new ScalarChange(text, scalar, true).replace(name);
    }

    /** What is removed from one object or array together: neighbours share what separates them. */
    private Optional<List<Change>> removals(List<Edit> edits) {
        Map<WrittenNode, SortedSet<Integer>> indices = new IdentityHashMap<>();
        List<WrittenNode> holders = new ArrayList<>();
        for (Edit edit : edits) {
            Optional<Place> place = place(edit);
            if (place.isEmpty() || place.get().holder().isEmpty()) {
                return Optional.empty();
            }
            WrittenNode holder = place.get().holder().get();
            if (!indices.containsKey(holder)) {
                holders.add(holder);
            }
            indices.computeIfAbsent(holder, first -> new TreeSet<>())
                    .add(place.get().index());
        }
        List<Change> changes = new ArrayList<>();
        for (WrittenNode holder : holders) {
            Optional<List<Change>> made = new Removal(text, comments, holder).of(indices.get(holder));
            if (made.isEmpty()) {
                return Optional.empty();
            }
            changes.addAll(made.get());
        }
        return Optional.of(changes);
    }

    /** What an edit does to a node, or to the member or element at an index of it. */
    private record Kind(Class<? extends Edit> edit, int index) {}

    /** Whether every pointer that leads to what {@code proposal} changes is one of its own. */
    boolean isWantedEverywhere(Proposal proposal, Uses uses) {
        // By identity: nodes are trees, and equal ones stand at several places.
        Map<WrittenNode, Map<Kind, Set<String>>> wanting = new IdentityHashMap<>();
        for (Edit edit : proposal.edits()) {
            Place place = place(edit).orElseThrow();
            boolean ofHolder = isOfHolder(edit);
            WrittenNode changed = ofHolder ? place.holder().orElseThrow() : Place.target(place.node());
            wanting.computeIfAbsent(changed, node -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            new Kind(edit.getClass(), ofHolder ? place.index() : 0), kind -> new LinkedHashSet<>())
                    .add(edit.pointer());
        }
        return wanting.entrySet().stream()
                .allMatch(node -> node.getValue().values().stream()
                        .allMatch(pointers -> pointers.size() == uses.of(node.getKey())));
    }

    /** Whether it changes the object or array that the place is in. */
    private static boolean isOfHolder(Edit edit) {
        return edit instanceof Edit.Rename || edit instanceof Edit.Remove;
    }
}
