package org.arazzoengine.plan;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arazzoengine.source.SourceIndex;

/** Why sources may seem to lack an operation: they are not read, or something in them is. Stateless. */
final class UnknownId {

    private static final int MAX_PATHS = 3;

    private UnknownId() {}

    /** Sentences, each with a blank behind it; empty when there is nothing to say. */
    static String advice(Collection<SourceIndex> sources, String operationId) {
        return sources.stream()
                .flatMap(source -> Stream.of(unread(source), newer(source, operationId), paths(source)))
                .collect(Collectors.joining());
    }

    private static String unread(SourceIndex source) {
        return source.isArazzo()
                ? ""
                : source.unreadKind()
                        .map(kind -> "The source '" + source.name() + "' is " + kind + " and is not read yet. ")
                        .orElse("");
    }

    private static String newer(SourceIndex source, String operationId) {
        return source.newer(operationId)
                .map(where -> "The source '" + source.name() + "' has it " + where + ". ")
                .orElse("");
    }

    private static String paths(SourceIndex source) {
        Map<String, String> unreadable = source.unreadable();
        if (unreadable.isEmpty()) {
            return source.hasOperations()
                            || source.isArazzo()
                            || source.unreadKind().isPresent()
                    ? ""
                    : "The source '" + source.name() + "' has no operation at all. ";
        }
        int more = unreadable.size() - MAX_PATHS;
        return "It may be behind a path of the source '" + source.name() + "' whose '$ref' cannot be followed: "
                + unreadable.entrySet().stream()
                        .limit(MAX_PATHS)
                        .map(path -> "that of '" + path.getKey() + "', " + path.getValue())
                        .collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more" : "") + ". ";
    }
}
