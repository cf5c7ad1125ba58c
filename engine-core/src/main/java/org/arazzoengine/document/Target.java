package org.arazzoengine.document;

import org.arazzoengine.finding.Location;

/** What a step calls: exactly one of the kinds (AZ-STEP-04, AZ-STEP-05). */
public sealed interface Target {

    Location at();

    /** The text as written. */
    String text();

    /** {@code operationId} */
    record ByOperationId(Location at, String text) implements Target {}

    /** {@code operationPath} */
    record ByOperationPath(Location at, String text) implements Target {}

    /** {@code workflowId} */
    record ByWorkflowId(Location at, String text) implements Target {}

    /** {@code channelPath} */
    record ByChannelPath(Location at, String text) implements Target {}

    /** The target in the field {@code kind} of a step, which is one of the above. */
    static Target of(String kind, Text text) {
        return switch (kind) {
            case "operationId" -> new ByOperationId(text.at(), text.value());
            case "operationPath" -> new ByOperationPath(text.at(), text.value());
            case "workflowId" -> new ByWorkflowId(text.at(), text.value());
            default -> new ByChannelPath(text.at(), text.value());
        };
    }
}
