package org.arazzoengine.source;

import java.net.URI;
import java.util.Optional;

/**
 * What was read.
 *
 * @param bytes not copied: nobody changes them
 * @param location where they were read from in the end, behind links and redirects; what trust goes by
 * @param base what relative references in them count from (RFC 3986 5.1.2 and 5.1.3): the location, unless an
 *     enclosing message names another
 * @param mediaType as the server named it, for messages
 */
public record Retrieved(byte[] bytes, URI location, URI base, Optional<String> mediaType) {

    /** What nobody has to fetch. */
    static Retrieved atHand(byte[] bytes, URI location) {
        return new Retrieved(bytes, location, location, Optional.empty());
    }
}
