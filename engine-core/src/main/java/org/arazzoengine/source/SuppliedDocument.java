package org.arazzoengine.source;

import java.net.URI;
import java.util.Optional;
import org.arazzoengine.document.DocumentReader;
import org.arazzoengine.tree.TreeReader;

/**
 * A document that is at hand before anything leads to it (Arazzo 1.1.0, Identity-Based Referencing). Immutable.
 *
 * @param identity what it calls itself, else where it is; empty when it is no document that can be read
 */
public record SuppliedDocument(Retrieved text, Optional<URI> identity) {

    /**
     * Reads all of it once, so that nobody has to who only asks for its name.
     *
     * @param bytes not copied: nobody may change them
     * @param location absolute; where it was read from or would be
     */
    public static SuppliedDocument of(byte[] bytes, URI location) {
        Retrieved text = Retrieved.atHand(bytes, location);
        return new SuppliedDocument(
                text,
                TreeReader.read(bytes, location)
                        .value()
                        .flatMap(tree -> DocumentReader.read(tree).value())
                        .map(document -> new OpenDocument(document, text).identity()));
    }

    /** Whether {@code uri}, normalised, means it. */
    boolean isMeantBy(URI uri) {
        return identity.filter(uri::equals).isPresent()
                || References.identity(text.base()).equals(uri);
    }
}
