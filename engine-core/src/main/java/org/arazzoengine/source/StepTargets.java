package org.arazzoengine.source;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.SourceDescription;
import org.arazzoengine.document.Target;

/**
 * The operations that steps of a document can mean, in every form that is read (docs/spec/decisions.md, rows 82 to 84):
 * these are read with the document. What is wrong with a form is not said here. Used by one thread.
 */
final class StepTargets {

    private final List<OpenSource> sources;
    private final List<String> names;
    private final Map<OpenSource, Set<OperationRef>> wanted = new IdentityHashMap<>();

    /** @param sources of {@code document}, all that can be read */
    StepTargets(ArazzoDocument document, List<OpenSource> sources) {
        this.sources = sources;
        this.names = document.sources().stream().map(SourceDescription::name).toList();
        document.workflows().stream()
                .flatMap(workflow -> workflow.steps().stream())
                .map(step -> step.target())
                .forEach(this::want);
    }

    /** Those of {@code source}, in the order of the steps. */
    Set<OperationRef> of(OpenSource source) {
        return wanted.getOrDefault(source, Set.of());
    }

    private void want(Target target) {
        String text = target.text();
        if (target instanceof Target.ByOperationId) {
            if (text.startsWith(TargetPath.PREFIX)) {
                qualified(text.substring(TargetPath.PREFIX.length()));
            } else if (!called(text, source -> true)) {
                prefixed(text);
            }
        } else if (target instanceof Target.ByOperationPath) {
            Optional<TargetPath> path = TargetPath.read(text, names);
            String bare = TargetPath.withoutBraces(text);
            if (path.isPresent()) {
                OperationPointer.read(path.get().pointer())
                        .ifPresent(pointer -> at(path.get().source(), pointer));
            } else if (bare.startsWith(TargetPath.PREFIX)) {
                qualified(bare.substring(TargetPath.PREFIX.length()));
            }
        }
    }

    private void qualified(String rest) {
        if (!prefixed(rest)) {
            prefixed(TargetPath.unescaped(rest));
        }
    }

    /** @param text the name of a source, a dot and an id */
    private boolean prefixed(String text) {
        return TargetPath.name(text, names)
                .filter(name -> called(
                        text.substring(name.length() + 1),
                        source -> source.name().equals(name)))
                .isPresent();
    }

    private boolean called(String operationId, Predicate<OpenSource> among) {
        List<OpenSource> having = sources.stream()
                .filter(among)
                .filter(source -> !source.names().called(operationId).isEmpty())
                .toList();
        having.forEach(source -> source.names().called(operationId).forEach(ref -> want(source, ref)));
        return !having.isEmpty();
    }

    private void at(String name, OperationPointer pointer) {
        for (OpenSource source : sources) {
            if (source.name().equals(name)) {
                source.names().at(pointer).ifPresent(ref -> want(source, ref));
            }
        }
    }

    private void want(OpenSource source, OperationRef ref) {
        wanted.computeIfAbsent(source, key -> new LinkedHashSet<>()).add(ref);
    }
}
