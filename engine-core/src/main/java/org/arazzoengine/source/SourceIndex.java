package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.Channel.ChannelOperation;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;

/**
 * The operations of one API description: OpenAPI 2.0, 3.0, 3.1 or 3.2, AsyncAPI 2 or 3. Names first, the operations
 * themselves only when asked for. Immutable, safe for several threads.
 */
public final class SourceIndex {

    private final String name;
    private final DescriptionKind kind;
    private final DescriptionText text;
    private final ReferencePass references;
    private final OperationNames names;
    private final Channels channels;

    private SourceIndex(
            String name,
            DescriptionKind kind,
            DescriptionText text,
            ReferencePass references,
            OperationNames names,
            Channels channels) {
        this.name = name;
        this.kind = kind;
        this.text = text;
        this.references = references;
        this.names = names;
        this.channels = channels;
    }

    /** As {@link #read(String, byte[], URI, SourceLoader)}, for a description whose references all lead into itself. */
    public static Checked<SourceIndex> read(String name, byte[] bytes, URI location) {
        return read(name, bytes, location, elsewhere -> {
            throw new SourceLoadException(Problem.LOCATION_NOT_SUPPORTED, "other documents are not read here", "");
        });
    }

    /**
     * The index of the description in {@code bytes}. A description of a kind or version that is not read yet gives
     * an index without operations and a warning; one that is none at all gives an error.
     *
     * @param name of the source description
     * @param bytes not copied: nobody may change them
     * @param location where the bytes were read from, for messages and relative server URLs
     * @param loader what documents that references lead to are read through: those with path items now, others when an
     *     operation that needs them is asked for
     */
    public static Checked<SourceIndex> read(String name, byte[] bytes, URI location, SourceLoader loader) {
        Optional<StreamedText> streamed = StreamedText.read(bytes, location);
        if (streamed.isPresent()) {
            return index(name, streamed.get(), loader, Map.of(), new Findings());
        }
        Checked<LocatedTree> tree = TreeReader.read(bytes, location);
        if (tree.value().isEmpty()) {
            return new Checked<>(Optional.empty(), tree.findings());
        }
        Findings findings = new Findings();
        findings.addAll(tree.findings());
        WholeText text = new WholeText(tree.value().get());
        return index(name, text, loader, prepared(text), findings);
    }

    /** The tree becomes what the rest relies on while nobody else knows it; its named schemas. */
    private static Map<String, JsonNode> prepared(WholeText text) {
        Optional<DescriptionKind> kind = DescriptionKind.of(text.outline());
        if (kind.filter(DescriptionKind::isSwagger).isPresent()) {
            SwaggerSchemas.upgraded(text.outline());
        }
        return kind.filter(DescriptionKind::namesSchemas)
                .map(known -> SchemaNames.in(text.outline(), ReferencePass.base(text, known), false))
                .orElse(Map.of());
    }

    private static Checked<SourceIndex> index(
            String name, DescriptionText text, SourceLoader loader, Map<String, JsonNode> named, Findings findings) {
        Optional<DescriptionKind> kind = DescriptionKind.of(text.outline());
        if (kind.isEmpty()) {
            findings.error(
                    Problem.SOURCE_INVALID,
                    text.at(""),
                    "expected an API description with the field 'openapi', 'swagger', 'asyncapi' or 'arazzo' in the"
                            + " source '" + name + "', found none of them");
            return Checked.failed(findings);
        }
        if (!kind.get().isRead()) {
            findings.warning(
                    Problem.NOT_SUPPORTED,
                    text.at("/" + kind.get().field()),
                    "the source '" + name + "' is " + kind.get() + ", which this version of the engine does not read",
                    "OpenAPI 2.0, 3.0, 3.1 and 3.2 and AsyncAPI 2 and 3 are read.");
        }
        ReferencePass references = new ReferencePass(text, kind.get(), loader, named);
        OperationNames names = OperationNames.of(text, kind.get(), references);
        Channels channels = new ChannelReader(text, kind.get(), references).read();
        return Checked.of(new SourceIndex(name, kind.get(), text, references, names, channels), findings);
    }

    public String name() {
        return name;
    }

    public URI location() {
        return text.location();
    }

    /** Whether it describes workflows instead of operations. */
    public boolean isArazzo() {
        return kind.field().equals("arazzo");
    }

    /** The root field that says what the description is: openapi, swagger, arazzo or asyncapi. */
    public String rootField() {
        return kind.field();
    }

    /** What the description is, such as {@code openapi 4.0.0}, when it is of a kind that is not read. */
    public Optional<String> unreadKind() {
        return kind.isRead() ? Optional.empty() : Optional.of(kind.toString());
    }

    /** Every operationId, in document order. */
    public Collection<String> operationIds() {
        return channels.operations().isEmpty()
                ? names.byId().keySet()
                : channels.operations().keySet();
    }

    /** Whether it describes channels of messages. */
    public boolean isAsyncApi() {
        return kind.isAsyncApi();
    }

    /** The channels of an AsyncAPI description by name, in document order. */
    public Map<String, Channel> channels() {
        return channels.byName();
    }

    /** The operations on channels called {@code operationId}; more than one when the description is at fault. */
    public List<ChannelOperation> channelOperations(String operationId) {
        return channels.operations().getOrDefault(operationId, List.of());
    }

    /** The operations on {@code channel}, one of these, in document order. */
    public List<ChannelOperation> operationsOn(Channel channel) {
        return channels.operations().values().stream()
                .flatMap(List::stream)
                .filter(operation -> operation.channel() == channel)
                .toList();
    }

    /** The operations called {@code operationId}; more than one when the description is at fault. */
    public List<OperationRef> byOperationId(String operationId) {
        return names.byId().getOrDefault(operationId, List.of());
    }

    /** What {@code ref} is called; empty when it has no id. */
    public Optional<String> operationId(OperationRef ref) {
        return names.byId().entrySet().stream()
                .filter(entry -> entry.getValue().contains(ref))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The operation at {@code path} and {@code method} (as in {@link OperationRef}), if there is one. */
    public Optional<OperationRef> at(String path, String method) {
        return methods(path).contains(method) ? Optional.of(new OperationRef(path, method)) : Optional.empty();
    }

    /** The methods at {@code path}, in document order; none when there is no such path. */
    public List<String> methods(String path) {
        return names.methods().getOrDefault(path, List.of());
    }

    /** The paths of the description, in document order. */
    public Collection<String> paths() {
        return names.methods().keySet();
    }

    /** Why the reference that {@code path} is cannot be followed; empty when it can. */
    public Optional<String> unreadable(String path) {
        return Optional.ofNullable(names.unreadable().get(path));
    }

    /** The paths whose operations nobody knows, each with the reason. */
    public Map<String, String> unreadable() {
        return names.unreadable();
    }

    /** The place of {@code ref} in the description. */
    public Location at(OperationRef ref) {
        return text.at(ref.pointer());
    }

    /** The operations behind {@code refs}, each of which is one of this index, with everything they refer to. */
    public Checked<Map<OperationRef, Operation>> operations(Collection<OperationRef> refs) {
        ReferencePass pass = references.again();
        OpenApiPruner pruner = new OpenApiPruner(text, kind, pass);
        JsonNode pruned = pruner.prune(refs);
        OpenApiIndexer all = new OpenApiIndexer(pruned);
        OperationReader reader = new OperationReader(name, text.location(), pruned);
        Findings findings = new Findings();
        Map<OperationRef, Operation> operations = new LinkedHashMap<>();
        for (OperationRef ref : refs) {
            List<String> faults = pruner.faults(ref);
            faults.forEach(fault -> findings.add(unresolved(ref, fault)));
            // One malformed operation makes swagger-parser give up on all of them: then each is read alone.
            OpenApiIndexer indexer =
                    all.gaveUp() ? new OpenApiIndexer(new OpenApiPruner(text, kind, pass).prune(List.of(ref))) : all;
            Optional<String> fault = indexer.has(PrunedPlace.of(ref))
                    ? reader.fault(ref)
                    : Optional.of(
                            "it, its path or its servers do not have the structure of OpenAPI" + indexer.messages());
            if (faults.isEmpty() && fault.isPresent()) {
                findings.add(
                        Finding.error(Problem.SOURCE_INVALID, at(ref), label(ref) + " cannot be read: " + fault.get()));
            } else if (faults.isEmpty()) {
                operations.put(ref, reader.read(ref, schemas(ref, pruned, pass, findings)));
            }
        }
        return findings.hasErrors() ? Checked.failed(findings) : Checked.of(operations, findings);
    }

    /** A schema that cannot be read allows everything: the call is possible all the same. */
    private Schemas schemas(OperationRef ref, JsonNode pruned, ReferencePass pass, Findings findings) {
        PrunedPlace place = PrunedPlace.of(ref);
        pass.faults();
        Map<String, JsonNode> reached =
                pass.reachable(pruned.path("paths").path(place.path()).path(place.method()));
        pruned.path("paths")
                .path(place.path())
                .path("parameters")
                .forEach(shared -> reached.putAll(pass.reachable(shared)));
        for (String fault : pass.faults()) {
            findings.add(Finding.warning(
                            Problem.UNRESOLVED_REFERENCE,
                            at(ref),
                            "a schema of " + label(ref) + " is not known: " + fault,
                            "")
                    .breaking("AZ-URI-07"));
        }
        return Schemas.of(reached);
    }

    private Finding unresolved(OperationRef ref, String fault) {
        return Finding.error(Problem.UNRESOLVED_REFERENCE, at(ref), label(ref) + " cannot be read: " + fault)
                .breaking("AZ-URI-07");
    }

    private String label(OperationRef ref) {
        return "the operation " + ref.method() + " " + ref.path() + " of the source '" + name + "'";
    }
}
