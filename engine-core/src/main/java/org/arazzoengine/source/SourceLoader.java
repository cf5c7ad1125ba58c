package org.arazzoengine.source;

import java.net.URI;

/** Reads the bytes behind a location, within its policy. Implementations are safe for use by several threads. */
public interface SourceLoader {

    /**
     * The bytes at {@code location}, an absolute URI.
     *
     * @throws SourceLoadException when they cannot be read or the policy forbids it; its message is for users
     */
    byte[] load(URI location) throws SourceLoadException;
}
