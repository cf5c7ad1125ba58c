package org.arazzoengine.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.finding.Checked;

/**
 * A document, every Arazzo document it leads to, and the sources that they name, all read (Arazzo 1.1.0, Parsing
 * Documents). Documents may lead to each other in circles. Immutable.
 *
 * @param entry the document that was asked for
 * @param documents all of them, the entry first, then in the order they were reached; each once
 */
public record DocumentBundle(BundledDocument entry, List<BundledDocument> documents) {

    public DocumentBundle {
        documents = List.copyOf(documents);
    }

    /** The document that was asked for. */
    public ArazzoDocument document() {
        return entry.document();
    }

    /** The sources of the document that was asked for, as {@link BundledDocument#sources}. */
    public List<SourceIndex> sources() {
        return entry.sources();
    }

    /** The document behind the Arazzo source called {@code sourceName} of the document that was asked for. */
    public Optional<BundledDocument> document(String sourceName) {
        return document(entry, sourceName);
    }

    /** The document behind the Arazzo source called {@code sourceName} of {@code from}, one of this bundle. */
    public Optional<BundledDocument> document(BundledDocument from, String sourceName) {
        return Optional.ofNullable(from.documents().get(sourceName)).flatMap(this::identified);
    }

    private Optional<BundledDocument> identified(URI identity) {
        return documents.stream()
                .filter(document -> document.identity().equals(identity))
                .findFirst();
    }

    /**
     * Reads the document in the file {@code document} and everything it leads to, files only, within {@link
     * SourcePolicy#around}.
     */
    public static Checked<DocumentBundle> load(Path document) {
        URI file = document.toAbsolutePath().normalize().toUri();
        SourcePolicy policy = SourcePolicy.around(document).naming(List.of(file));
        return load(file, new PolicySourceLoader(policy, FileSourceLoader::new));
    }

    /** As {@link BundleLoader#load}, without anything of its options. */
    public static Checked<DocumentBundle> load(URI document, SourceLoader loader) {
        return new BundleLoader(loader).load(document);
    }

    /** As {@link BundleLoader#read}, without anything of its options. */
    public static Checked<DocumentBundle> read(byte[] bytes, URI document, SourceLoader loader) {
        return new BundleLoader(loader).read(bytes, document);
    }
}
