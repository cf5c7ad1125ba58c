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
 * Reads one bundle: each document completely before anything in it is followed, and files before anything is asked for on
 * the web, since one of them may be what a URL means (Arazzo 1.1.0, Parsing Documents). Used once, by one thread.
 */
final class BundleReader {

    private final SourceLoader loader;
    private final Map<String, List<URI>> places;
    private final Findings findings = new Findings();
    private final DocumentRegistry registry = new DocumentRegistry();
    private final Deque<OpenDocument> open = new ArrayDeque<>();
    private final List<SuppliedDocument> offered = new ArrayList<>();
    /** Descriptions by what they call themselves (OpenAPI 3.2, {@code $self}). */
    private final Map<URI, Retrieved> descriptions = new LinkedHashMap<>();

    /** Sources to be asked for when every file that is known of has been read. */
    private final Deque<Runnable> far = new ArrayDeque<>();

    /** Sources to be looked for at other places when none is left to be read from its own. */
    private final Deque<Runnable> displaced = new ArrayDeque<>();

    /**
     * Says which sources are missing, when all others are read: what these do not have is wanted, and looking for it must
     * not use up what may be loaded.
     */
    private final List<Runnable> gone = new ArrayList<>();

    BundleReader(SourceLoader loader, Map<String, List<URI>> places) {
        this.loader = loader;
        this.places = places;
    }

    Checked<DocumentBundle> read(Retrieved entry, List<SuppliedDocument> supplied) {
        Optional<OpenDocument> first = document(entry);
        if (first.isEmpty()) {
            return Checked.failed(findings);
        }
        supplied.stream().filter(other -> other.text() != entry).forEach(this::offer);
        while (!open.isEmpty() || !far.isEmpty() || !displaced.isEmpty()) {
            if (!open.isEmpty()) {
                OpenDocument next = open.remove();
                sources(next, next == first.get() ? places : placesOfOthers(first.get()));
            } else {
                (far.isEmpty() ? displaced : far).remove().run();
            }
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

    /** What cannot be read has no name by which it could be asked for, so it is told of at once. */
    private void offer(SuppliedDocument supplied) {
        if (supplied.identity().isPresent()) {
            offered.add(supplied);
        } else {
            document(supplied.text());
        }
    }

    /** The document that {@code uri} means, of those that were read or supplied. */
    Optional<OpenDocument> known(URI uri) {
        URI wanted = References.identity(uri);
        return registry.find(uri)
                .or(() -> offered.stream()
                        .filter(supplied -> supplied.isMeantBy(wanted))
                        .findFirst()
                        .flatMap(supplied -> document(supplied.text())));
    }

    /** The description that calls itself {@code uri}, of those that were read. */
    Optional<Retrieved> description(URI uri) {
        return Optional.ofNullable(descriptions.get(References.identity(uri)));
    }

    /** Of two that say the same, the first is it. */
    void describe(URI self, Retrieved text) {
        descriptions.putIfAbsent(References.identity(self), text);
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
        boolean near = true;
        for (SourceDescription source : document.document().sources()) {
            if (given.containsKey(source.name())) {
                given.get(source.name()).forEach(place -> reader.readGiven(source, place, loader));
            } else if (reader.isFar(source)) {
                near = false;
                far.add(() -> reader.read(source));
            } else {
                reader.read(source);
            }
        }
        // What is read of a description is forgotten as soon as all of its document's are there.
        if (near && reader.hasAll()) {
            findings.addAll(document.read());
        } else {
            displaced.add(() -> finish(document, reader, own));
        }
    }

    private void finish(OpenDocument document, SourceReader reader, SourceLoader own) {
        List<SourceReader.Missing> missing = reader.elsewhere();
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
