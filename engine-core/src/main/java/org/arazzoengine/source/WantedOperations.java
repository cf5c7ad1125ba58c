package org.arazzoengine.source;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.document.SourceDescription;
import org.arazzoengine.document.Target;

/** What the steps of a document want of its sources. Used by one thread. */
final class WantedOperations {

    private final OpenDocument document;
    private final List<String> names;
    private final Map<String, Set<String>> ofSource = new LinkedHashMap<>();

    /** Ids that do not say of which source, and that no source which was read has. */
    private final Set<String> ofAny = new LinkedHashSet<>();

    /** @param document all of whose sources that can be read have been */
    WantedOperations(OpenDocument document) {
        this.document = document;
        this.names = document.document().sources().stream()
                .map(SourceDescription::name)
                .toList();
        document.document().workflows().stream()
                .flatMap(workflow -> workflow.steps().stream())
                .forEach(step -> want(step.target()));
    }

    /** Ids of operations and workflows, and paths, that may be in the source {@code name}. */
    Set<String> of(String name) {
        Set<String> wanted = new LinkedHashSet<>(ofSource.getOrDefault(name, Set.of()));
        wanted.addAll(ofAny);
        return wanted;
    }

    private void want(Target target) {
        String text = target.text();
        if (target instanceof Target.ByOperationPath) {
            TargetPath.read(text, names)
                    .ifPresent(path -> OperationPointer.read(path.pointer())
                            .ifPresent(pointer -> want(path.source(), pointer.path())));
        } else if (text.startsWith(TargetPath.PREFIX)) {
            String rest = text.substring(TargetPath.PREFIX.length());
            Optional<String> name = TargetPath.name(rest, names);
            name.ifPresent(source -> want(source, rest.substring(source.length() + 1)));
        } else if (target instanceof Target.ByOperationId
                && document.sources().stream()
                        .allMatch(source -> source.byOperationId(text).isEmpty())) {
            ofAny.add(text);
        }
    }

    private void want(String source, String what) {
        ofSource.computeIfAbsent(source, name -> new LinkedHashSet<>()).add(what);
    }
}
