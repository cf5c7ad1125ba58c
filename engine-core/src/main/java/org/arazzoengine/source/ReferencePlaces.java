package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.arazzoengine.finding.Location;
import org.arazzoengine.query.pointer.Pointer;
import org.arazzoengine.tree.LocatedTree;

/** Where references of a description stand: looked for only when one of them leads nowhere. Used by one thread. */
final class ReferencePlaces {

    private record Place(String pointer, JsonNode node) {}

    private final DescriptionText text;
    private final ReferencePass references;
    private final URI base;

    ReferencePlaces(DescriptionText text, DescriptionKind kind, ReferencePass references) {
        this.text = text;
        this.references = references;
        this.base = ReferencePass.base(text, kind);
    }

    /**
     * The first places of {@code wanted} in the operation {@code ref} and in what it leads to; without those that stand
     * nowhere there.
     */
    Map<String, Location> of(Set<String> wanted, OperationRef ref) {
        Map<String, Location> found = new LinkedHashMap<>();
        Set<String> followed = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>();
        if (!wanted.isEmpty()) {
            JsonNode item = text.part(JsonPointer.compile(ref.pathPointer()));
            visit(item, (pointer, written) -> {
                keep(wanted, written, Optional.of(text.at(ref.pathPointer() + pointer)), found);
                waiting.add(written);
            });
        }
        while (!waiting.isEmpty()) {
            String reference = waiting.poll();
            if (!wanted.contains(reference) && followed.add(reference)) {
                visit(references.target(reference), (pointer, written) -> {
                    keep(wanted, written, at(reference, pointer), found);
                    waiting.add(written);
                });
            }
        }
        references.faults();
        return found;
    }

    private static void keep(Set<String> wanted, String written, Optional<Location> at, Map<String, Location> found) {
        at.filter(place -> wanted.contains(written)).ifPresent(place -> found.putIfAbsent(written, place));
    }

    /** The place of {@code pointer} in what {@code reference} leads to. */
    private Optional<Location> at(String reference, String pointer) {
        Optional<URI> uri = ReferenceUri.against(base, reference);
        String fragment = uri.map(URI::getRawFragment).orElse("");
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            return Optional.empty();
        }
        String whole = Schemas.pointer("#" + fragment) + pointer;
        LocatedTree tree =
                uri.map(ReferencePass::identity).map(references.trees()::get).orElse(null);
        return reference.startsWith("#")
                ? Optional.of(text.at(whole))
                : Optional.ofNullable(tree).map(other -> other.at(whole));
    }

    /** Shows the references in {@code root}, each with the pointer to its text. */
    private static void visit(JsonNode root, BiConsumer<String, String> visitor) {
        Deque<Place> open = new ArrayDeque<>(List.of(new Place("", root)));
        while (!open.isEmpty()) {
            Place place = open.poll();
            for (String keyword : Schemas.REFERENCES) {
                if (place.node().path(keyword).isTextual()) {
                    visitor.accept(
                            place.pointer() + "/" + keyword,
                            place.node().get(keyword).textValue());
                }
            }
            for (Map.Entry<String, JsonNode> member : place.node().properties()) {
                open.add(new Place(place.pointer() + "/" + Pointer.escape(member.getKey()), member.getValue()));
            }
            for (int i = 0; place.node().isArray() && i < place.node().size(); i++) {
                open.add(new Place(place.pointer() + "/" + i, place.node().get(i)));
            }
        }
    }
}
