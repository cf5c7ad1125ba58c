package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the steps of a document want of one of its sources. Stateless. */
final class WantedOperations {

    private static final String PREFIX = "$sourceDescriptions.";
    private static final Pattern PATH = Pattern.compile("#/paths/([^/]+)");

    private WantedOperations() {}

    /**
     * Ids of operations and workflows, and paths, that steps name of the source {@code name}; and the ids that no
     * source which was read has.
     */
    static Set<String> of(String name, OpenDocument document) {
        Set<String> wanted = new LinkedHashSet<>();
        for (JsonNode workflow : document.document().tree().root().path("workflows")) {
            for (JsonNode step : workflow.path("steps")) {
                String operationId = step.path("operationId").asText("");
                qualified(name, operationId, wanted);
                qualified(name, step.path("workflowId").asText(""), wanted);
                path(name, step.path("operationPath").asText(""), wanted);
                boolean bare = !operationId.isEmpty() && !operationId.startsWith(PREFIX);
                if (bare
                        && document.sources().stream()
                                .allMatch(source ->
                                        source.byOperationId(operationId).isEmpty())) {
                    wanted.add(operationId);
                }
            }
        }
        return wanted;
    }

    private static void qualified(String name, String id, Set<String> wanted) {
        String prefix = PREFIX + name + ".";
        if (id.startsWith(prefix)) {
            wanted.add(id.substring(prefix.length()));
        }
    }

    private static void path(String name, String operationPath, Set<String> wanted) {
        Matcher path = PATH.matcher(operationPath);
        String source = operationPath
                .replaceFirst("^\\{?(?:\\$sourceDescriptions\\.)?", "")
                .replaceFirst("(?:\\.url)?}?#.*$", "");
        if (source.equals(name) && path.find()) {
            wanted.add(path.group(1)
                    .replace("%7B", "{")
                    .replace("%7D", "}")
                    .replace("~1", "/")
                    .replace("~0", "~"));
        }
    }
}
