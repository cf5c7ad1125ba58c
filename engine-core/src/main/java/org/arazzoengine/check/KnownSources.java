package org.arazzoengine.check;

import java.util.Optional;

/** What is known of the sources that a document names. What nobody knows is not missed. */
public interface KnownSources {

    /** A document whose sources nobody looked at. */
    KnownSources NONE = new KnownSources() {
        @Override
        public Optional<String> type(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<LinkedDocument> document(String name) {
            return Optional.empty();
        }

        @Override
        public boolean mayHave(String name, String operationId) {
            return true;
        }
    };

    /** What the source called {@code name} is: openapi, asyncapi or arazzo. */
    Optional<String> type(String name);

    /** The Arazzo document behind the source called {@code name}. */
    Optional<LinkedDocument> document(String name);

    /** Whether the source called {@code name} has an operation of that id, or could have one. */
    boolean mayHave(String name, String operationId);
}
