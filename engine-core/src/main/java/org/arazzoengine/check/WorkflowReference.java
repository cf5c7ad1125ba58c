package org.arazzoengine.check;

import java.util.Optional;

/**
 * How a document names a workflow: by its id, or one of another document by {@code $sourceDescriptions.name.id}.
 *
 * @param source name of the source description; empty for a workflow of the same document
 */
record WorkflowReference(Optional<String> source, String workflowId) {

    static final String SOURCES = "$sourceDescriptions.";

    static WorkflowReference of(String text) {
        if (!text.startsWith(SOURCES)) {
            return new WorkflowReference(Optional.empty(), text);
        }
        String rest = text.substring(SOURCES.length());
        int dot = rest.indexOf('.');
        return dot < 0
                ? new WorkflowReference(Optional.of(rest), "")
                : new WorkflowReference(Optional.of(rest.substring(0, dot)), rest.substring(dot + 1));
    }
}
