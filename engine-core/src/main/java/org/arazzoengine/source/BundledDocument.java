package org.arazzoengine.source;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arazzoengine.document.ArazzoDocument;

/**
 * A document of a {@link DocumentBundle}, with what its source descriptions lead to. Immutable.
 *
 * @param identity its canonical URI: {@code $self} (1.1), else where it was read from; normalised, without fragment
 * @param sources in document order; one that could not be read is absent, and an error says why; one that was split
 *     into several descriptions stands once for each of them
 * @param documents the identity of the Arazzo document behind each source that is one, by the name of the source
 * @param schemas what its inputs refer to
 */
public record BundledDocument(
        URI identity,
        ArazzoDocument document,
        List<SourceIndex> sources,
        Map<String, URI> documents,
        ReferencedSchemas schemas) {

    public BundledDocument {
        sources = List.copyOf(sources);
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    }
}
