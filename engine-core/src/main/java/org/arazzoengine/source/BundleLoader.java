package org.arazzoengine.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Location;

/** Reads documents with everything they lead to. Immutable, safe for several threads. */
public final class BundleLoader {

    /** The base of a document that has none: nothing can be relative to it. */
    public static final URI NO_BASE = URI.create("urn:arazzoengine:text");

    private final SourceLoader loader;
    private final List<SuppliedDocument> supplied;
    private final Map<String, List<URI>> places;
    private final boolean alone;

    /** @param loader what every document and source is read through */
    public BundleLoader(SourceLoader loader) {
        this(loader, List.of(), Map.of(), false);
    }

    private BundleLoader(
            SourceLoader loader, List<SuppliedDocument> supplied, Map<String, List<URI>> places, boolean alone) {
        this.loader = loader;
        this.supplied = supplied;
        this.places = places;
        this.alone = alone;
    }

    /**
     * This, with a document at hand: a reference to its {@code $self}, or to {@code location}, means it and nothing is
     * fetched (Arazzo 1.1.0, Identity-Based Referencing). What it leads to is read when something leads to it.
     *
     * @param location absolute; where it was read from or would be
     */
    public BundleLoader supplying(byte[] text, URI location) {
        return supplying(List.of(SuppliedDocument.of(text, location)));
    }

    /** As {@link #supplying(byte[], URI)}, for documents whose names are known already. */
    public BundleLoader supplying(List<SuppliedDocument> documents) {
        List<SuppliedDocument> more = new ArrayList<>(supplied);
        more.addAll(documents);
        return new BundleLoader(loader, more, places, alone);
    }

    /**
     * This, with the source called {@code name} of the document that is asked for taken from {@code locations} instead
     * of its URL: several when the description was split, whose operations are then those of one source. When that
     * document has no such source, those of the documents that it leads to are meant.
     *
     * @param locations absolute, at least one
     */
    public BundleLoader source(String name, List<URI> locations) {
        Map<String, List<URI>> more = new LinkedHashMap<>(places);
        more.put(name, List.copyOf(locations));
        return new BundleLoader(loader, supplied, more, alone);
    }

    /** This, without the sources of any document: nothing but the document itself is read. */
    public BundleLoader withoutSources() {
        return new BundleLoader(loader, supplied, places, true);
    }

    /**
     * The document at {@code document}, an absolute URI, unless it is one that was supplied. The value is absent when
     * the document itself could not be read; sources that are wrong leave it present, with errors.
     */
    public Checked<DocumentBundle> load(URI document) {
        Optional<Retrieved> known = supplied.stream()
                .map(SuppliedDocument::text)
                .filter(text -> References.identity(text.base()).equals(References.identity(document)))
                .findFirst();
        try {
            return read(known.isPresent() ? known.get() : loader.retrieve(document));
        } catch (SourceLoadException e) {
            return Checked.failed(e.toFinding(Location.of(document)));
        }
    }

    /** As {@link #load}, for a document whose bytes are at hand; {@code base} is what relative URLs count from. */
    public Checked<DocumentBundle> read(byte[] bytes, URI base) {
        return read(Retrieved.atHand(bytes, base));
    }

    private Checked<DocumentBundle> read(Retrieved document) {
        return alone
                ? new BundleReader(loader, places).readAlone(document)
                : new BundleReader(loader, places).read(document, supplied);
    }
}
