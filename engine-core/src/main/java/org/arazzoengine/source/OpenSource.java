package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.Found;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;

/** An API description while a bundle is read: names first, operations when it is known which are wanted. Used by one thread. */
final class OpenSource {

    private final String name;
    private final DescriptionKind kind;
    private final DescriptionText text;
    private final ReferencePass references;
    private final OperationNames names;
    private final Channels channels;

    private OpenSource(String name, DescriptionKind kind, DescriptionText text, ReferencePass references) {
        this.name = name;
        this.kind = kind;
        this.text = text;
        this.references = references;
        this.names = OperationNames.of(text, kind, references);
        this.channels = new ChannelReader(name, text, kind, references).read();
    }

    /**
     * The description in {@code bytes}. One of a kind or version that is not read yet has no operations and a warning;
     * one that is none at all gives an error.
     *
     * @param name of the source description
     * @param bytes not copied: nobody may change them
     * @param location where the bytes were read from, for messages and relative server URLs
     * @param loader what documents that references lead to are read through: those with path items now, others with the
     *     operations that need them
     */
    static Checked<OpenSource> read(String name, byte[] bytes, URI location, SourceLoader loader) {
        Optional<StreamedText> streamed = StreamedText.read(bytes, location);
        if (streamed.isPresent()) {
            return open(name, streamed.get(), loader, Map.of(), new Findings());
        }
        Checked<LocatedTree> tree = TreeReader.read(bytes, location);
        if (tree.value().isEmpty()) {
            return new Checked<>(Optional.empty(), tree.findings());
        }
        Findings findings = new Findings();
        findings.addAll(tree.findings());
        WholeText text = new WholeText(tree.value().get());
        return open(name, text, loader, prepared(text), findings);
    }

    /** An Arazzo document as a source. */
    static OpenSource of(String name, ArazzoDocument document) {
        WholeText text = new WholeText(document.tree());
        DescriptionKind kind = new DescriptionKind("arazzo", document.arazzo());
        return new OpenSource(name, kind, text, new ReferencePass(text, kind, NOTHING, Map.of()));
    }

    /** An Arazzo document as a source refers to nothing. */
    private static final SourceLoader NOTHING = location -> {
        throw new SourceLoadException(Problem.LOCATION_NOT_SUPPORTED, "other documents are not read here", "");
    };

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

    static Checked<OpenSource> open(
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
        checkPaths(name, kind.get(), text, findings);
        ReferencePass references = new ReferencePass(text, kind.get(), loader, named);
        return Checked.of(new OpenSource(name, kind.get(), text, references), findings);
    }

    /** What is wrong with all of the paths is no fault of the steps that name one of them. */
    private static void checkPaths(String name, DescriptionKind kind, DescriptionText text, Findings findings) {
        JsonNode paths = text.outline().path("paths");
        if (!kind.isRead() || kind.isAsyncApi() || paths.isObject() || paths.isMissingNode() && !kind.needsPaths()) {
            return;
        }
        findings.error(
                Problem.SOURCE_INVALID,
                text.at(paths.isMissingNode() ? "" : "/paths"),
                "expected an object in 'paths' of the source '" + name + "', found "
                        + (paths.isMissingNode() ? "no such field" : Found.words(paths)));
    }

    String name() {
        return name;
    }

    OperationNames names() {
        return names;
    }

    /** The root field that says what it is. */
    String rootField() {
        return kind.field();
    }

    /** What the description calls itself (OpenAPI 3.2, {@code $self}), resolved; empty when it does not. */
    Optional<URI> self() {
        return kind.isOpenApi32() && text.outline().path("$self").isTextual()
                ? Optional.of(ReferencePass.base(text, kind))
                : Optional.empty();
    }

    /** The tree of an Arazzo document, which is another document of the bundle. */
    Optional<LocatedTree> workflows() {
        return kind.field().equals("arazzo") && text instanceof WholeText whole
                ? Optional.of(whole.tree())
                : Optional.empty();
    }

    /** What is kept of it: all names, and {@code refs}, which are operations of it, with everything they refer to. */
    SourceIndex index(Collection<OperationRef> refs) {
        return new SourceIndex(
                name, kind, text.location(), names, channels, refs.isEmpty() ? Map.of() : operations(refs));
    }

    /** What was tolerated so far to find what it refers to (docs/spec/tolerances.md, T28). */
    Optional<Finding> tolerated() {
        return references.isBeside()
                ? Optional.of(Finding.warning(
                        Problem.TOLERANCE_SELF,
                        text.at("/$self"),
                        "'$self' of the source '" + name
                                + "' is what its references count from, and nothing is found at "
                                + ReferencePass.base(text, kind) + "; they count from where it was read",
                        "Correct '$self', or publish the files there."))
                : Optional.empty();
    }

    private Map<OperationRef, ReadOperation> operations(Collection<OperationRef> refs) {
        OpenApiPruner pruner = new OpenApiPruner(text, kind, references);
        JsonNode pruned = pruner.prune(refs);
        OpenApiIndexer all = new OpenApiIndexer(pruned);
        OperationReader reader = new OperationReader(name, text.location(), pruned);
        Map<OperationRef, ReadOperation> operations = new LinkedHashMap<>();
        for (OperationRef ref : refs) {
            // One malformed operation makes swagger-parser give up on all of them: then each is read alone.
            OpenApiIndexer indexer = all.gaveUp()
                    ? new OpenApiIndexer(new OpenApiPruner(text, kind, references).prune(List.of(ref)))
                    : all;
            List<Finding> errors = errors(ref, pruner.faults(ref), indexer, reader);
            operations.put(
                    ref,
                    errors.isEmpty()
                            ? read(ref, pruned, reader)
                            : new ReadOperation(text.at(ref.pointer()), Optional.empty(), errors, Map.of()));
        }
        return operations;
    }

    private List<Finding> errors(
            OperationRef ref, List<String> unresolved, OpenApiIndexer indexer, OperationReader reader) {
        if (!unresolved.isEmpty()) {
            return unresolved.stream()
                    .map(fault ->
                            error(Problem.UNRESOLVED_REFERENCE, ref, fault).breaking("AZ-URI-07"))
                    .toList();
        }
        Optional<String> fault = indexer.has(PrunedPlace.of(ref))
                ? reader.fault(ref)
                : Optional.of("it, its path or its servers do not have the structure of OpenAPI" + indexer.messages());
        return fault.map(why -> error(Problem.SOURCE_INVALID, ref, why)).stream()
                .toList();
    }

    private Finding error(Problem problem, OperationRef ref, String why) {
        return Finding.error(
                problem, text.at(ref.pointer()), ReadOperation.label(ref, name) + " cannot be read: " + why);
    }

    private ReadOperation read(OperationRef ref, JsonNode pruned, OperationReader reader) {
        JsonNode item = pruned.path("paths").path(PrunedPlace.of(ref).path());
        Map<String, JsonNode> reached =
                references.reachable(item.path(PrunedPlace.of(ref).method()));
        item.path("parameters").forEach(shared -> reached.putAll(references.reachable(shared)));
        references.faults();
        return new ReadOperation(
                text.at(ref.pointer()),
                Optional.of(reader.read(ref, Schemas.of(reached))),
                List.of(),
                unknown(ref, reached));
    }

    /** What of {@code reached} is nowhere: why, and where the reference to it stands. */
    private Map<String, Location> unknown(OperationRef ref, Map<String, JsonNode> reached) {
        Set<String> missing = new LinkedHashSet<>();
        reached.forEach((reference, target) -> {
            if (target.isMissingNode()) {
                missing.add(reference);
            }
        });
        Map<String, Location> places = new ReferencePlaces(text, kind, references).of(missing, ref);
        Map<String, Location> unknown = new LinkedHashMap<>();
        missing.forEach(reference -> unknown.put(
                "'" + reference + "' " + references.reason(reference),
                places.getOrDefault(reference, text.at(ref.pointer()))));
        return unknown;
    }
}
