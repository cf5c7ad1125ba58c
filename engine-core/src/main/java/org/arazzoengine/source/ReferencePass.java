package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;

/**
 * Follows references of a description wherever they lead, for as long as one question about it is answered. What was
 * loaded for one is at hand for the next; what could not be is said once. Not safe for several threads.
 */
final class ReferencePass {

    /** References that lead to references. */
    static final int MAX_HOPS = 64;

    /** Documents that a description may be spread over. */
    private static final int MAX_DOCUMENTS = 1_000;

    private final Own own;
    private final SourceLoader loader;
    private final Map<String, JsonNode> documents = new LinkedHashMap<>();
    private final Map<String, JsonNode> named;
    /** Why a document is not there, by its identity. */
    private final Map<String, String> reasons = new LinkedHashMap<>();

    private final Map<String, JsonNode> targets = new LinkedHashMap<>();
    private boolean isBeside;
    private final Set<String> faults = new LinkedHashSet<>();

    /** The places of the documents in {@link #documents}, by identity. */
    private final Map<String, LocatedTree> trees = new LinkedHashMap<>();

    /**
     * The document that references lead out of.
     *
     * @param base what they count from
     * @param part what stands at a pointer; a missing node when there is nothing
     * @param swagger whether other documents hold parts of OpenAPI 2.0
     */
    private record Own(URI location, URI base, Function<JsonPointer, JsonNode> part, boolean swagger) {}

    /** @param named schemas of the description that have a name of their own */
    ReferencePass(DescriptionText text, DescriptionKind kind, SourceLoader loader, Map<String, JsonNode> named) {
        this(new Own(text.location(), base(text, kind), text::part, kind.isSwagger()), loader, named);
    }

    /**
     * A pass for a document that is at hand as a whole.
     *
     * @param root whose references are absolute, or count from {@code base}
     */
    ReferencePass(JsonNode root, URI location, URI base, SourceLoader loader, Map<String, JsonNode> named) {
        this(new Own(location, base, root::at, false), loader, named);
    }

    private ReferencePass(Own own, SourceLoader loader, Map<String, JsonNode> named) {
        this.own = own;
        this.loader = loader;
        this.named = new LinkedHashMap<>(named);
    }

    /** Where references count from: what an OpenAPI 3.2 description calls itself, else where it was read from. */
    static URI base(DescriptionText text, DescriptionKind kind) {
        JsonNode self = text.outline().path("$self");
        return kind.isOpenApi32() && self.isTextual()
                ? ReferenceUri.against(text.location(), self.textValue())
                        .map(References::withoutFragment)
                        .orElse(text.location())
                : text.location();
    }

    /** What could not be followed since this was asked last. */
    List<String> faults() {
        List<String> said = List.copyOf(faults);
        faults.clear();
        return said;
    }

    /** {@code node}, or what its {@code $ref} leads to, through any number of them; missing when it leads nowhere. */
    JsonNode follow(JsonNode node) {
        JsonNode current = node;
        for (int hops = 0; current.path("$ref").isTextual(); hops++) {
            String reference = current.get("$ref").textValue();
            if (hops == MAX_HOPS) {
                faults.add("'" + reference + "' leads in a circle, or through more than " + MAX_HOPS + " references");
                return MissingNode.getInstance();
            }
            current = target(reference);
        }
        return current;
    }

    /** As {@link #follow}, for one reference. */
    JsonNode target(String reference) {
        JsonNode known = targets.get(reference);
        JsonNode found = known == null ? find(reference) : known;
        if (found.isMissingNode()) {
            faults.add("'" + reference + "' " + reason(reference));
        }
        targets.put(reference, found);
        return found;
    }

    /** Why {@code reference}, which was followed, leads nowhere. */
    String reason(String reference) {
        Optional<URI> uri = ReferenceUri.against(own.base(), reference);
        return uri.filter(found -> !found.isAbsolute()).isPresent()
                ? "is relative, and its document has no place to count from"
                : uri.map(ReferencePass::identity).map(reasons::get).orElse("leads nowhere");
    }

    private JsonNode find(String reference) {
        if (reference.equals("#") || reference.startsWith("#/")) {
            return own.part().apply(Schemas.pointer(reference));
        }
        Optional<URI> uri = ReferenceUri.against(own.base(), reference);
        if (uri.isEmpty() || !uri.get().isAbsolute()) {
            return MissingNode.getInstance();
        }
        String fragment = uri.get().getRawFragment() == null ? "" : uri.get().getRawFragment();
        String document = identity(uri.get());
        boolean pointer = fragment.isEmpty() || fragment.startsWith("/");
        if (!pointer || named.containsKey(document)) {
            return named(document, fragment, reference, uri.get());
        }
        JsonPointer target = Schemas.pointer("#" + fragment);
        return isMain(document)
                ? own.part().apply(target)
                : document(reference, uri.get()).at(target);
    }

    private JsonNode named(String document, String fragment, String reference, URI uri) {
        JsonNode resource = named.get(document);
        if (fragment.isEmpty() || fragment.startsWith("/")) {
            return resource.at(Schemas.pointer("#" + fragment));
        }
        if (resource == null && !isMain(document)) {
            document(reference, uri);
        }
        JsonNode anchored = named.get(document + "#" + fragment);
        return anchored == null ? MissingNode.getInstance() : anchored;
    }

    private boolean isMain(String document) {
        return document.equals(identity(own.location())) || document.equals(identity(own.base()));
    }

    static String identity(URI uri) {
        return References.identity(References.withoutFragment(uri)).toString();
    }

    /** The root of another document; nothing of it is quoted, it may be anything (see {@link SourcePolicy}). */
    private JsonNode document(String reference, URI uri) {
        return documents.computeIfAbsent(identity(uri), identity -> {
            if (documents.size() == MAX_DOCUMENTS) {
                reasons.put(identity, "is in yet another document: a description is read from " + MAX_DOCUMENTS);
                return MissingNode.getInstance();
            }
            try {
                return root(identity, retrieve(reference, References.withoutFragment(uri)));
            } catch (SourceLoadException e) {
                reasons.put(
                        identity,
                        "cannot be read: " + e.getMessage() + (e.hint().isEmpty() ? "" : ". " + e.hint()));
                return MissingNode.getInstance();
            }
        });
    }

    private JsonNode root(String identity, Retrieved retrieved) {
        Optional<LocatedTree> tree = TreeReader.read(retrieved.bytes(), retrieved.base())
                .value()
                .filter(read -> read.root().isContainerNode());
        if (tree.isEmpty()) {
            reasons.put(
                    identity, "leads to " + References.shown(retrieved.location()) + ", which holds no description");
            return MissingNode.getInstance();
        }
        JsonNode root = tree.get().root();
        trees.put(identity, tree.get());
        named.putAll(SchemaNames.in(root, retrieved.base(), true));
        return own.swagger() ? SwaggerSchemas.upgraded(root) : root;
    }

    /** A description that calls itself something else may lie beside what it refers to all the same. */
    private Retrieved retrieve(String reference, URI uri) throws SourceLoadException {
        try {
            return loader.retrieve(uri);
        } catch (SourceLoadException notThere) {
            Optional<URI> beside =
                    ReferenceUri.against(own.location(), reference).map(References::withoutFragment);
            if (own.base().equals(own.location())
                    || beside.isEmpty()
                    || beside.get().equals(uri)) {
                throw notThere;
            }
            Retrieved found = loader.retrieve(beside.get());
            isBeside = true;
            return found;
        }
    }

    /** Whether something was found only from where the document was read, and not from what it calls itself. */
    boolean isBeside() {
        return isBeside;
    }

    /** The documents that were loaded, by identity, each with the places of what is in it. */
    Map<String, LocatedTree> trees() {
        return trees;
    }

    /** Everything that references in {@code start} lead to, and the references in that, by how they are written. */
    Map<String, JsonNode> reachable(JsonNode start) {
        Map<String, JsonNode> reached = new LinkedHashMap<>();
        Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<JsonNode> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            for (String reference : references(node)) {
                if (!reached.containsKey(reference)) {
                    JsonNode target = target(reference);
                    reached.put(reference, target);
                    push(target, seen, open);
                }
            }
            node.forEach(child -> push(child, seen, open));
        }
        return reached;
    }

    private static void push(JsonNode node, Set<JsonNode> seen, Deque<JsonNode> open) {
        if (node.isContainerNode() && seen.add(node)) {
            open.push(node);
        }
    }

    /** The references that {@code node} itself is. */
    static List<String> references(JsonNode node) {
        List<String> references = new ArrayList<>(1);
        for (String keyword : Schemas.REFERENCES) {
            if (node.path(keyword).isTextual()) {
                references.add(node.get(keyword).textValue());
            }
        }
        return references;
    }
}
