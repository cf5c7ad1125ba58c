package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.finding.Location;
import org.arazzoengine.tree.LocatedTree;

/**
 * What the schemas of a document's inputs refer to, in other files or anywhere in the document (Arazzo 1.1.0, Resolving
 * URI Fragments). Immutable, safe for several threads.
 */
public final class ReferencedSchemas {

    /** Those of a document whose inputs refer to nothing but its components, or whose references nobody followed. */
    public static final ReferencedSchemas NONE =
            new ReferencedSchemas(MissingNode.getInstance(), Map.of(), Map.of(), Map.of(), Map.of());

    private final JsonNode root;
    private final Map<URI, JsonNode> documents;
    private final Map<String, JsonNode> targets;
    private final Map<String, String> reasons;
    private final Map<String, Place> places;

    /**
     * Where a schema of another document stands.
     *
     * @param pointer empty when it is called by a name
     */
    private record Place(LocatedTree tree, String pointer) {}

    private ReferencedSchemas(
            JsonNode root,
            Map<URI, JsonNode> documents,
            Map<String, JsonNode> targets,
            Map<String, String> reasons,
            Map<String, Place> places) {
        this.root = root;
        this.documents = Collections.unmodifiableMap(documents);
        this.targets = Collections.unmodifiableMap(targets);
        this.reasons = Collections.unmodifiableMap(reasons);
        this.places = Collections.unmodifiableMap(places);
    }

    /**
     * Loads what the inputs of {@code document} refer to, and what that refers to, and nothing else.
     *
     * @param base what references in the document count from
     * @param loader of what the document leads to
     */
    static ReferencedSchemas of(ArazzoDocument document, URI base, SourceLoader loader) {
        List<String> pointers = new ArrayList<>();
        document.components()
                .inputs()
                .fieldNames()
                .forEachRemaining(name -> pointers.add(
                        "/components/inputs/" + name.replace("~", "~0").replace("/", "~1")));
        document.workflows().stream()
                .filter(workflow -> workflow.inputs().isPresent())
                .forEach(workflow -> pointers.add(workflow.at().pointer() + "/inputs"));
        JsonNode written = document.tree().root();
        if (pointers.stream().noneMatch(pointer -> leadsOut(written.at(pointer)))) {
            return NONE;
        }
        // The document stays as it was written: findings and edits are about that.
        JsonNode root = written.deepCopy();
        Map<String, JsonNode> named = new LinkedHashMap<>();
        pointers.forEach(pointer -> SchemaNames.in(root.at(pointer), base, true).forEach(named::putIfAbsent));
        ReferencePass pass = new ReferencePass(root, document.at().document(), base, loader, named);
        Map<String, JsonNode> targets = new LinkedHashMap<>();
        pointers.forEach(pointer -> targets.putAll(pass.reachable(root.at(pointer))));
        return known(root, base, targets, pass);
    }

    private static ReferencedSchemas known(JsonNode root, URI base, Map<String, JsonNode> targets, ReferencePass pass) {
        Map<URI, JsonNode> documents = new LinkedHashMap<>();
        documents.put(References.withoutFragment(base), root);
        pass.trees().forEach((identity, tree) -> documents.put(URI.create(identity), tree.root()));
        Map<String, String> reasons = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        targets.forEach((reference, target) -> {
            if (target.isMissingNode()) {
                reasons.put(reference, pass.reason(reference));
            } else {
                place(reference, base, pass.trees()).ifPresent(place -> places.put(reference, place));
            }
        });
        return new ReferencedSchemas(root, documents, targets, reasons, places);
    }

    /** Whether a reference in {@code schema} leads to anything but the components that inputs refer to by their names. */
    private static boolean leadsOut(JsonNode schema) {
        return Schemas.REFERENCES.stream()
                .flatMap(keyword -> schema.findValuesAsText(keyword).stream())
                .anyMatch(reference -> !reference.startsWith("#/components/inputs/")
                        && (!reference.startsWith("#")
                                || reference.startsWith("#/")
                                || schema.findValue("$id") != null));
    }

    /** Where {@code reference} leads to in another document; empty when it is a place in the document itself. */
    private static Optional<Place> place(String reference, URI base, Map<String, LocatedTree> trees) {
        return ReferenceUri.against(base, reference).flatMap(uri -> {
            String fragment = Optional.ofNullable(uri.getFragment()).orElse("");
            return Optional.ofNullable(trees.get(ReferencePass.identity(uri)))
                    .map(tree -> new Place(tree, fragment.startsWith("/") ? fragment : ""));
        });
    }

    /** Whether this is {@link #NONE}. */
    public boolean isEmpty() {
        return root.isMissingNode();
    }

    /** The schema at {@code pointer} of the document, its references so that {@link #target} knows them. */
    public JsonNode schema(String pointer) {
        return root.at(pointer);
    }

    /** What {@code reference}, which stands in one of these schemas, leads to; missing when it leads nowhere. */
    public JsonNode target(String reference) {
        return targets.getOrDefault(reference, MissingNode.getInstance());
    }

    /** Why {@code reference} leads nowhere: what follows its name in a sentence; empty when it leads somewhere. */
    public Optional<String> reason(String reference) {
        return Optional.ofNullable(reasons.get(reference));
    }

    /** The schemas of other documents, by the references that lead to them. */
    public Map<String, JsonNode> outer() {
        Map<String, JsonNode> outer = new LinkedHashMap<>();
        places.keySet().forEach(reference -> outer.put(reference, target(reference)));
        return outer;
    }

    /** Where {@code pointer} of the schema of another document stands that {@code reference} leads to: file:line:column. */
    public String place(String reference, String pointer) {
        Place place = places.get(reference);
        Location at = place.tree().at(place.pointer() + pointer);
        return References.shown(at.document()) + ":" + at.line() + ":" + at.column();
    }

    /** The documents by their URIs, the document itself first; what is no schema in them is there as well. */
    public Map<URI, JsonNode> documents() {
        return documents;
    }

    /** Whether no reference leads nowhere. */
    public boolean isComplete() {
        return reasons.isEmpty();
    }

    /** {@code reference} and every reference in what it leads to, each once, the nearest first. */
    public Set<String> closure(String reference) {
        Set<String> reached = new LinkedHashSet<>(Set.of(reference));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Deque<JsonNode> nodes = new ArrayDeque<>(List.of(target(open.remove())));
            while (!nodes.isEmpty()) {
                JsonNode node = nodes.remove();
                ReferencePass.references(node).stream().filter(reached::add).forEach(open::add);
                node.forEach(nodes::add);
            }
        }
        return reached;
    }
}
