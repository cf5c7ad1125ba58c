package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;

/**
 * The operations of one OpenAPI 3.0 or 3.1 description: names first, the operations themselves only when asked for.
 * Immutable, safe for several threads.
 */
public final class SourceIndex {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final String name;
    private final Kind kind;
    private final LocatedTree tree;
    private final Map<String, List<OperationRef>> byId;

    private SourceIndex(String name, Kind kind, LocatedTree tree, Map<String, List<OperationRef>> byId) {
        this.name = name;
        this.kind = kind;
        this.tree = tree;
        this.byId = byId;
    }

    /**
     * The index of the description in {@code bytes}. A description of a kind or version that is not read yet gives
     * an index without operations and a warning; one that is none at all gives an error.
     *
     * @param name of the source description
     * @param location where the bytes were read from, for messages and relative server URLs
     */
    public static Checked<SourceIndex> read(String name, byte[] bytes, URI location) {
        Checked<LocatedTree> tree = TreeReader.read(bytes, location);
        if (tree.value().isEmpty()) {
            return new Checked<>(Optional.empty(), tree.findings());
        }
        JsonNode root = tree.value().get().root();
        Findings findings = new Findings();
        findings.addAll(tree.findings());
        Optional<Kind> kind = Kind.of(root);
        if (kind.isEmpty()) {
            findings.error(
                    Problem.SOURCE_INVALID,
                    tree.value().get().at(""),
                    "expected an OpenAPI description with the field 'openapi' in the source '" + name
                            + "', found none");
            return Checked.failed(findings);
        }
        if (!kind.get().isRead()) {
            findings.warning(
                    Problem.NOT_SUPPORTED,
                    tree.value().get().at("/" + kind.get().field()),
                    "the source '" + name + "' is " + kind.get() + ", which this version of the engine does not read"
                            + " yet",
                    "OpenAPI 3.0 and 3.1 are read.");
        }
        Map<String, List<OperationRef>> ids = kind.get().isRead() ? operationIds(root) : Map.of();
        return Checked.of(new SourceIndex(name, kind.get(), tree.value().get(), ids), findings);
    }

    /**
     * What a description is.
     *
     * @param field its root field: openapi, swagger, arazzo or asyncapi
     */
    private record Kind(String field, String version) {

        static Optional<Kind> of(JsonNode root) {
            return Stream.of("openapi", "swagger", "arazzo", "asyncapi")
                    .filter(root::has)
                    .findFirst()
                    .map(field -> new Kind(field, root.get(field).asText()));
        }

        boolean isRead() {
            return field.equals("openapi") && (version.startsWith("3.0") || version.startsWith("3.1"));
        }

        @Override
        public String toString() {
            return field + " " + version;
        }
    }

    private static Map<String, List<OperationRef>> operationIds(JsonNode root) {
        Schemas references = new Schemas(root);
        Map<String, List<OperationRef>> byId = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            JsonNode item = references.follow(path.getValue());
            for (Map.Entry<String, JsonNode> member : item.properties()) {
                JsonNode id = member.getValue().path("operationId");
                if (METHODS.contains(member.getKey()) && id.isValueNode()) {
                    byId.computeIfAbsent(id.asText(), key -> new ArrayList<>())
                            .add(new OperationRef(path.getKey(), member.getKey()));
                }
            }
        }
        return byId;
    }

    public String name() {
        return name;
    }

    public URI location() {
        return tree.document();
    }

    /** Whether it describes workflows instead of operations. */
    public boolean isArazzo() {
        return kind.field().equals("arazzo");
    }

    /** The root field that says what the description is: openapi, swagger, arazzo or asyncapi. */
    public String rootField() {
        return kind.field();
    }

    /** What the description is, such as {@code swagger 2.0}, when it is of a kind that is not read yet. */
    public Optional<String> unreadKind() {
        return kind.isRead() ? Optional.empty() : Optional.of(kind.toString());
    }

    /** Every operationId, in document order. */
    public Collection<String> operationIds() {
        return byId.keySet();
    }

    /** The operations called {@code operationId}; more than one when the description is at fault. */
    public List<OperationRef> byOperationId(String operationId) {
        return List.copyOf(byId.getOrDefault(operationId, List.of()));
    }

    /** The operation at {@code path} and {@code method} (small letters), if there is one. */
    public Optional<OperationRef> at(String path, String method) {
        JsonNode item =
                new Schemas(tree.root()).follow(tree.root().path("paths").path(path));
        return METHODS.contains(method) && item.path(method).isObject()
                ? Optional.of(new OperationRef(path, method))
                : Optional.empty();
    }

    /** The methods at {@code path}, in small letters and document order; none when there is no such path. */
    public List<String> methods(String path) {
        JsonNode item =
                new Schemas(tree.root()).follow(tree.root().path("paths").path(path));
        return item.properties().stream()
                .map(Map.Entry::getKey)
                .filter(METHODS::contains)
                .toList();
    }

    /** The paths of the description, in document order. */
    public List<String> paths() {
        return tree.root().path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The place of {@code ref} in the description. */
    public Location at(OperationRef ref) {
        return tree.at(ref.pointer());
    }

    /** What swagger-parser says for people; the names of its own classes help nobody. */
    private static String understandable(List<String> messages) {
        List<String> plain = messages.stream()
                .filter(message -> message != null && !message.contains("class "))
                .limit(5)
                .toList();
        return plain.isEmpty() ? "" : ": " + String.join("; ", plain);
    }

    /** The operations behind {@code refs}, each of which is one of this index. */
    public Checked<Map<OperationRef, Operation>> operations(Collection<OperationRef> refs) {
        Findings findings = new Findings();
        Map<OperationRef, Operation> operations = new LinkedHashMap<>();
        OpenApiIndexer all = indexer(refs);
        for (OperationRef ref : refs) {
            // One malformed operation makes swagger-parser give up on all of them: then each is read alone.
            OpenApiIndexer indexer = all.gaveUp() ? indexer(List.of(ref)) : all;
            Optional<Operation> operation = indexer.operation(ref);
            operation.ifPresent(found -> operations.put(ref, found));
            if (operation.isEmpty()) {
                findings.add(Finding.error(
                        Problem.SOURCE_INVALID,
                        at(ref),
                        "the operation " + ref.method() + " " + ref.path() + " of the source '" + name
                                + "' cannot be read: it, its path or its servers do not have the structure of OpenAPI"
                                + understandable(indexer.messages())));
            }
        }
        return findings.hasErrors() ? Checked.failed(findings) : Checked.of(operations, findings);
    }

    private OpenApiIndexer indexer(Collection<OperationRef> refs) {
        JsonNode pruned = OpenApiPruner.prune(tree.root(), refs);
        return new OpenApiIndexer(name, tree.document(), pruned, new Schemas(tree.root()));
    }
}
