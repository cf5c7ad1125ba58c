package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.KnownNames;
import org.arazzoengine.source.SourceIndex;

/**
 * What was probably meant where a source has no such operation. A document can have as many mistakes as a source has
 * operations, so names are prepared once and compared within the bounds of {@link KnownNames}. Used by one thread.
 */
final class OperationHints {

    /** A path of a source. */
    private record Place(SourceIndex source, String path) {}

    /** The paths of some sources, and the first of each shape. */
    private record Paths(KnownNames names, Map<String, Place> byPath, Map<String, Place> byShape) {}

    private final KnownOperations known;
    /** By the name of the source; of all sources without one. */
    private final Map<Optional<String>, KnownNames> ids = new LinkedHashMap<>();

    private final Map<Optional<String>, Paths> paths = new LinkedHashMap<>();
    private final Map<SourceIndex, KnownNames> channels = new IdentityHashMap<>();
    private Optional<KnownNames> sourceNames = Optional.empty();

    OperationHints(KnownOperations known) {
        this.known = known;
    }

    /** What source {@code name} was probably meant to be. */
    String source(String name) {
        if (sourceNames.isEmpty()) {
            sourceNames = Optional.of(new KnownNames(known.names()));
        }
        return sourceNames.get().hint(name);
    }

    /** What {@code operationId} was probably meant to be: an operation of {@code source}, else one of any source. */
    String id(Optional<String> source, String operationId) {
        List<KnownOperations.Found> elsewhere = known.byId(known.sources(), operationId);
        if (!elsewhere.isEmpty()) {
            SourceIndex owner = elsewhere.get(0).source();
            return "The source '" + owner.name() + "' has it: " + KnownOperations.qualified(owner, operationId);
        }
        return ids(source)
                .near(operationId)
                .or(() -> source.flatMap(name -> ids(Optional.empty()).near(operationId)))
                .map(near -> "Did you mean '" + near + "'?" + owner(near))
                .orElseGet(() -> ids(source).listed());
    }

    /** Which source has {@code operationId}, when there are several. */
    private String owner(String operationId) {
        return known.withOperations() < 2
                ? ""
                : " The source '"
                        + known.byId(known.sources(), operationId)
                                .get(0)
                                .source()
                                .name()
                        + "' has it.";
    }

    /** What {@code path} was probably meant to be: one of {@code source}, else one of any source. */
    String path(String source, String path) {
        for (Optional<String> among : List.of(Optional.of(source), Optional.<String>empty())) {
            Place same = paths(among).byPath().get(path);
            if (same != null) {
                return "The source '" + same.source().name() + "' has this path.";
            }
            Place like = paths(among).byShape().get(shape(path));
            if (like != null) {
                return "The path '" + like.path() + "' of the source '"
                        + like.source().name() + "' differs only in " + difference(path, like.path()) + ".";
            }
        }
        return paths(Optional.of(source)).names().hint(path);
    }

    /** What the channel {@code name} of {@code source} was probably meant to be. */
    String channel(SourceIndex source, String name) {
        return channels.computeIfAbsent(
                        source, own -> new KnownNames(own.channels().keySet()))
                .hint(name);
    }

    private KnownNames ids(Optional<String> source) {
        return ids.computeIfAbsent(
                source,
                name -> new KnownNames(sources(name).stream()
                        .flatMap(index -> index.operationIds().stream())
                        .toList()));
    }

    private Paths paths(Optional<String> source) {
        return paths.computeIfAbsent(source, name -> read(sources(name)));
    }

    private List<SourceIndex> sources(Optional<String> name) {
        return name.map(known::parts).orElseGet(known::sources);
    }

    private static Paths read(List<SourceIndex> sources) {
        List<String> all = new ArrayList<>();
        Map<String, Place> byPath = new LinkedHashMap<>();
        Map<String, Place> byShape = new LinkedHashMap<>();
        for (SourceIndex source : sources) {
            for (String path : source.paths()) {
                all.add(path);
                byPath.putIfAbsent(path, new Place(source, path));
                byShape.putIfAbsent(shape(path), new Place(source, path));
            }
        }
        return new Paths(new KnownNames(all), byPath, byShape);
    }

    private static String difference(String path, String known) {
        if (slash(path).equals(slash(known))) {
            return "the slash at its end";
        }
        return variables(slash(path)).equals(variables(slash(known)))
                ? "the name of a variable"
                : "capital and small letters";
    }

    /** What is left of a path without what people get wrong. */
    private static String shape(String path) {
        return variables(slash(path)).toLowerCase(Locale.ROOT);
    }

    private static String slash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String variables(String path) {
        return path.replaceAll("\\{[^{}]*}", "{}");
    }
}
