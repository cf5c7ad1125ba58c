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
    private final LocatedTree tree;
    private final Map<String, List<OperationRef>> byId;

    private SourceIndex(String name, LocatedTree tree, Map<String, List<OperationRef>> byId) {
        this.name = name;
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
        if (!supported(name, root, tree.value().get(), findings)) {
            return findings.hasErrors()
                    ? Checked.failed(findings)
                    : Checked.of(new SourceIndex(name, tree.value().get(), Map.of()), findings);
        }
        return Checked.of(new SourceIndex(name, tree.value().get(), operationIds(root)), findings);
    }

    private static boolean supported(String name, JsonNode root, LocatedTree tree, Findings findings) {
        String version = root.path("openapi").asText("");
        if (version.startsWith("3.0") || version.startsWith("3.1")) {
            return true;
        }
        for (String kind : List.of("openapi", "swagger", "arazzo", "asyncapi")) {
            if (root.has(kind)) {
                findings.warning(
                        Problem.NOT_SUPPORTED,
                        tree.at("/" + kind),
                        "the source '" + name + "' is " + kind + " "
                                + root.get(kind).asText() + ", which this version of the engine does not read yet",
                        "OpenAPI 3.0 and 3.1 are read.");
                return false;
            }
        }
        findings.error(
                Problem.SOURCE_INVALID,
                tree.at(""),
                "expected an OpenAPI description with the field 'openapi' in the source '" + name + "', found none",
                "");
        return false;
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

    /** The operations behind {@code refs}, each of which is one of this index. */
    public Checked<Map<OperationRef, Operation>> operations(Collection<OperationRef> refs) {
        JsonNode pruned = OpenApiPruner.prune(tree.root(), refs);
        Findings findings = new Findings();
        Map<OperationRef, Operation> operations = new LinkedHashMap<>();
        OpenApiIndexer indexer = new OpenApiIndexer(name, tree.document(), pruned, new Schemas(tree.root()));
        for (OperationRef ref : refs) {
            Optional<Operation> operation = indexer.operation(ref);
            operation.ifPresent(found -> operations.put(ref, found));
            if (operation.isEmpty()) {
                findings.add(Finding.error(
                        Problem.SOURCE_INVALID,
                        at(ref),
                        "the operation " + ref.method() + " " + ref.path() + " of the source '" + name
                                + "' cannot be read: " + String.join("; ", indexer.messages())));
            }
        }
        return findings.hasErrors() ? Checked.failed(findings) : Checked.of(operations, findings);
    }
}
