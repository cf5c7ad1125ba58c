package org.arazzoengine.source;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;

/** Reads the bytes behind a location, within its policy. Implementations are safe for use by several threads. */
public interface SourceLoader {

    /**
     * The bytes at {@code location}, an absolute URI.
     *
     * @throws SourceLoadException when they cannot be read or the policy forbids it; its message is for users
     */
    byte[] load(URI location) throws SourceLoadException;

    /** As {@link #load}, with what was learnt on the way. */
    default Retrieved retrieve(URI location) throws SourceLoadException {
        return new Retrieved(load(location), location, location, Optional.empty());
    }

    /**
     * This loader as it serves a document that was read from {@code document}: what a remote document names is trusted
     * less. For what a document's {@code $ref} leads to, this is the loader to use as well.
     *
     * @param named absolute URLs of the sources that the document names
     */
    default SourceLoader from(URI document, Collection<URI> named) {
        return this;
    }

    /** The files that could be loaded, as far as they can be listed. */
    default FileListing files() {
        return FileListing.NONE;
    }
}
