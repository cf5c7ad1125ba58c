package org.arazzoengine.plan;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.check.KnownSources;
import org.arazzoengine.check.LinkedDocument;
import org.arazzoengine.source.BundledDocument;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.SourceIndex;

/** What a bundle knows of the sources of one of its documents. */
record BundleSources(DocumentBundle bundle, BundledDocument of) implements KnownSources {

    private static final List<String> TYPES = List.of("openapi", "asyncapi", "arazzo");

    /** The document with what is known of it. */
    LinkedDocument linked() {
        return new LinkedDocument(of.document(), this, of.schemas());
    }

    @Override
    public Optional<String> type(String name) {
        return of.document().sources().stream()
                .filter(source -> source.name().equals(name))
                .flatMap(source -> source.type().stream())
                .filter(TYPES::contains)
                .findFirst()
                .or(() -> parts(name).stream()
                        .map(SourceIndex::rootField)
                        .map(field -> field.equals("swagger") ? "openapi" : field)
                        .findFirst());
    }

    @Override
    public Optional<LinkedDocument> document(String name) {
        return bundle.document(of, name).map(linked -> new BundleSources(bundle, linked).linked());
    }

    @Override
    public boolean mayHave(String name, String operationId) {
        Optional<LinkedDocument> linked = document(name);
        if (linked.isPresent()) {
            return linked.get().document().workflows().stream()
                    .anyMatch(workflow -> workflow.workflowId().equals(operationId));
        }
        List<SourceIndex> parts = parts(name);
        return parts.isEmpty()
                || parts.stream()
                        .anyMatch(part -> part.unreadKind().isPresent()
                                || !part.byOperationId(operationId).isEmpty()
                                || !part.channelOperations(operationId).isEmpty()
                                || part.broken(operationId).isPresent());
    }

    private List<SourceIndex> parts(String name) {
        return of.sources().stream().filter(part -> part.name().equals(name)).toList();
    }
}
