package org.arazzoengine.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.SpecVersion;
import org.arazzoengine.finding.Finding;

/** A document of a bundle while its sources are read; not safe for several threads. */
final class OpenDocument {

    private final ArazzoDocument document;
    private final Retrieved retrieved;
    private final List<OpenSource> open = new ArrayList<>();
    private final List<SourceIndex> sources = new ArrayList<>();
    private final Map<String, URI> documents = new LinkedHashMap<>();
    private ReferencedSchemas schemas = ReferencedSchemas.NONE;

    OpenDocument(ArazzoDocument document, Retrieved retrieved) {
        this.document = document;
        this.retrieved = retrieved;
    }

    ArazzoDocument document() {
        return document;
    }

    Retrieved retrieved() {
        return retrieved;
    }

    /** {@code $self}, which 1.0 does not know (AZ-SELF-08). A document from elsewhere is no file of this machine. */
    Optional<URI> self() {
        return document.version() == SpecVersion.V1_0
                ? Optional.empty()
                : document.self()
                        .filter(self -> !SourcePolicy.isFile(self) || SourcePolicy.isFile(retrieved.location()));
    }

    /** What relative URLs count from (Arazzo 1.1.0, Establishing the Base URI). */
    URI base() {
        return self().filter(URI::isAbsolute).orElse(retrieved.base());
    }

    URI identity() {
        return References.identity(base());
    }

    /** The sources that were read; none before {@link #read}. */
    List<SourceIndex> sources() {
        return sources;
    }

    void add(OpenSource source) {
        open.add(source);
    }

    /**
     * Reads of the sources what steps want of them, and keeps nothing else; no source is added any more. Answers what
     * was tolerated.
     */
    List<Finding> read() {
        StepTargets targets = new StepTargets(document, open);
        List<Finding> tolerated = new ArrayList<>();
        for (OpenSource source : inOrder()) {
            sources.add(source.index(targets.of(source)));
            source.tolerated().ifPresent(tolerated::add);
        }
        open.clear();
        return tolerated;
    }

    /** Those of the document in its order, in whatever order they were read. */
    private List<OpenSource> inOrder() {
        Map<String, List<OpenSource>> parts = new LinkedHashMap<>();
        document.sources().forEach(source -> parts.put(source.name(), new ArrayList<>()));
        open.forEach(source -> parts.get(source.name()).add(source));
        return parts.values().stream().flatMap(List::stream).toList();
    }

    void link(String source, OpenDocument target) {
        documents.put(source, target.identity());
    }

    void refer(ReferencedSchemas referenced) {
        this.schemas = referenced;
    }

    BundledDocument done() {
        Map<String, URI> links = new LinkedHashMap<>();
        document.sources().forEach(source -> {
            if (documents.containsKey(source.name())) {
                links.putIfAbsent(source.name(), documents.get(source.name()));
            }
        });
        return new BundledDocument(identity(), document, sources, links, schemas);
    }
}
