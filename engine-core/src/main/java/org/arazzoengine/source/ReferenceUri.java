package org.arazzoengine.source;

import java.net.URI;
import java.util.Optional;

/** What {@code $ref} says. Stateless. */
final class ReferenceUri {

    private ReferenceUri() {}

    /** {@code written} against {@code base}; empty when it is no URI reference, however one reads it. */
    static Optional<URI> against(URI base, String written) {
        Optional<URI> reference = References.read(written).or(() -> References.read(encoded(written)));
        return reference.map(uri -> uri.toString().startsWith("#")
                ? URI.create(References.withoutFragment(base) + uri.toString())
                : References.resolve(base, uri));
    }

    /** Names of components hold what a URI must not, and people write them as they are. */
    private static String encoded(String written) {
        return written.replace("%", "%25")
                .replace(" ", "%20")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("|", "%7C")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("^", "%5E")
                .replace("`", "%60")
                .replace("\"", "%22");
    }
}
