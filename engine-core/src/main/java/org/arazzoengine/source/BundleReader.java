package org.arazzoengine.source;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.DocumentReader;
import org.arazzoengine.document.SourceDescription;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;

/**
 * Reads one bundle: each document completely before anything in it is followed (Arazzo 1.1.0, Parsing Documents), the
 * documents that were supplied before any other. Used once, by one thread.
 */
final class BundleReader {

    private final SourceLoader loader;
    private final Map<String, List<URI>> places;
    private final Findings findings = new Findings();
    private final DocumentRegistry registry = new DocumentRegistry();
    private final Deque<OpenDocument> open = new ArrayDeque<>();

    /**
     * Says which sources are missing, when all others are read: what these do not have is wanted, and looking for it must
     * not use up what may be loaded.
     */
    private final List<Runnable> gone = new ArrayList<>();

    BundleReader(SourceLoader loader, Map<String, List<URI>> places) {
        this.loader = loader;
        this.places = places;
    }

    Checked<DocumentBundle> read(Retrieved entry, List<Retrieved> supplied) {
        Optional<OpenDocument> first = document(entry);
        if (first.isEmpty()) {
            return Checked.failed(findings);
        }
        supplied.stream().filter(text -> text != entry).forEach(this::document);
        while (!open.isEmpty()) {
            OpenDocument next = open.remove();
            sources(next, next == first.get() ? places : placesOfOthers(first.get()));
        }
        gone.forEach(Runnable::run);
        List<BundledDocument> documents = registry.reachableFrom(first.get());
        return Checked.of(new DocumentBundle(documents.get(0), documents), findings);
    }

    /** As {@link #read}, without anything that the document leads to. */
    Checked<DocumentBundle> readAlone(Retrieved entry) {
        Optional<OpenDocument> first = document(entry);
        if (first.isEmpty()) {
            return Checked.failed(findings);
        }
        List<BundledDocument> documents = registry.reachableFrom(first.get());
        return Checked.of(new DocumentBundle(documents.get(0), documents), findings);
    }

    private Optional<OpenDocument> document(Retrieved text) {
        Checked<LocatedTree> tree = TreeReader.read(text.bytes(), text.base());
        findings.addAll(tree.findings());
        return tree.value().flatMap(read -> document(text, read));
    }

    /** The Arazzo document in {@code text}, its own sources to be read later; the known one when it is one. */
    Optional<OpenDocument> document(Retrieved text, LocatedTree tree) {
        Checked<ArazzoDocument> read = DocumentReader.read(tree);
        findings.addAll(read.findings());
        return read.value().map(document -> {
            OpenDocument own = new OpenDocument(document, text);
            OpenDocument kept = registry.add(own);
            if (kept == own) {
                open.add(own);
            }
            return kept;
        });
    }

    Optional<OpenDocument> known(URI uri) {
        return registry.find(uri);
    }

    /** What the entry document has a source for is meant for that one. */
    private Map<String, List<URI>> placesOfOthers(OpenDocument entry) {
        Map<String, List<URI>> others = new LinkedHashMap<>(places);
        entry.document().sources().forEach(source -> others.remove(source.name()));
        return others;
    }

    private void sources(OpenDocument document, Map<String, List<URI>> given) {
        SourceLoader own = loader.from(document.retrieved().location(), named(document));
        document.refer(ReferencedSchemas.of(document.document(), document.base(), own));
        SourceReader reader = new SourceReader(this, document, own, findings);
        List<SourceReader.Missing> missing = new ArrayList<>();
        for (SourceDescription source : document.document().sources()) {
            if (given.containsKey(source.name())) {
                given.get(source.name()).forEach(place -> reader.readGiven(source, place, loader));
            } else {
                reader.read(source).ifPresent(missing::add);
            }
        }
        findings.addAll(document.read());
        if (!missing.isEmpty()) {
            gone.add(() -> {
                WantedOperations wanted = new WantedOperations(document);
                missing.forEach(source -> findings.add(MissingSource.finding(source, document, wanted, own)));
            });
        }
    }

    /** The URLs that a document names; what is relative counts from its base. */
    private static List<URI> named(OpenDocument document) {
        return document.document().sources().stream()
                .map(SourceDescription::url)
                .map(References::read)
                .flatMap(Optional::stream)
                .map(reference -> References.resolve(document.base(), reference))
                .toList();
    }

    static Location place(OpenDocument document, String pointer) {
        return document.document().place(pointer);
    }
}
