package org.arazzoengine.source;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents of a bundle by who they say they are, else by where they were found (Arazzo 1.1.0, Identity-Based
 * Referencing). Of two that say the same, the first is it. Not safe for several threads.
 */
final class DocumentRegistry {

    private final Map<URI, OpenDocument> byIdentity = new LinkedHashMap<>();
    private final Map<URI, OpenDocument> byLocation = new LinkedHashMap<>();

    /** {@code document}, or the one that is known by the same identity. */
    OpenDocument add(OpenDocument document) {
        OpenDocument first = byIdentity.putIfAbsent(document.identity(), document);
        OpenDocument kept = first == null ? document : first;
        byLocation.putIfAbsent(References.identity(document.retrieved().base()), kept);
        return kept;
    }

    Optional<OpenDocument> find(URI uri) {
        URI wanted = References.identity(uri);
        return Optional.ofNullable(byIdentity.get(wanted)).or(() -> Optional.ofNullable(byLocation.get(wanted)));
    }

    /** {@code entry}, and what can be reached from it, the nearest first. */
    List<BundledDocument> reachableFrom(OpenDocument entry) {
        Map<URI, BundledDocument> reached = new LinkedHashMap<>();
        Deque<URI> open = new ArrayDeque<>(List.of(entry.identity()));
        while (!open.isEmpty()) {
            URI identity = open.remove();
            if (!reached.containsKey(identity)) {
                BundledDocument document = byIdentity.get(identity).done();
                reached.put(identity, document);
                open.addAll(document.documents().values());
            }
        }
        return new ArrayList<>(reached.values());
    }
}
