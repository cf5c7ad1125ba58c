package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arazzoengine.document.Target;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.OperationRef;
import org.arazzoengine.source.SourceIndex;

/** Finds the operation that a step's target names, or says why there is none. */
final class TargetResolver {

    private static final Pattern QUALIFIED = Pattern.compile("\\$sourceDescriptions\\.([^.]+)\\.(.+)");
    private static final Pattern PATH = Pattern.compile("\\{?\\$sourceDescriptions\\.([^.}#]+)\\.url}?#(/paths/.+)");

    /** An operation and the source it belongs to. */
    record Found(SourceIndex source, OperationRef operation) {}

    private final List<SourceIndex> sources;
    private final Set<String> unread;
    private final Findings findings;

    /** @param unread names of sources that are not among {@code sources} and could have what is not found there */
    TargetResolver(List<SourceIndex> sources, Set<String> unread, Findings findings) {
        this.sources = sources;
        this.unread = unread;
        this.findings = findings;
    }

    Optional<Found> resolve(Target target) {
        if (target instanceof Target.ByOperationPath path) {
            return byPath(path);
        }
        Matcher qualified = QUALIFIED.matcher(target.text());
        if (qualified.matches()) {
            List<SourceIndex> parts = parts(qualified.group(1), target.at());
            List<Found> found = parts.stream()
                    .flatMap(part -> in(part, qualified.group(2)).stream())
                    .toList();
            return parts.isEmpty() ? Optional.empty() : single(target.at(), qualified.group(2), found, true);
        }
        return byBareId(target);
    }

    private Optional<Found> byBareId(Target target) {
        List<Found> found = new ArrayList<>();
        sources.forEach(source -> found.addAll(in(source, target.text())));
        Optional<Found> single = single(target.at(), target.text(), found, unread.isEmpty());
        boolean qualified = sources.stream()
                        .filter(source -> !source.isArazzo())
                        .map(SourceIndex::name)
                        .distinct()
                        .count()
                > 1;
        if (single.isPresent() && qualified) {
            String wanted = "$sourceDescriptions." + single.get().source().name() + "." + target.text();
            findings.warning(
                    Problem.TOLERANCE_BARE_OPERATION_ID,
                    target.at(),
                    "with several sources the operationId must name its source; '" + target.text() + "' is only in '"
                            + single.get().source().name() + "' and was taken from there",
                    "Write: operationId: " + wanted);
        }
        return single;
    }

    private static List<Found> in(SourceIndex source, String operationId) {
        return source.byOperationId(operationId).stream()
                .map(operation -> new Found(source, operation))
                .toList();
    }

    /** @param complete whether {@code found} is all there can be */
    private Optional<Found> single(Location at, String operationId, List<Found> found, boolean complete) {
        if (found.isEmpty() && complete) {
            List<String> known = sources.stream()
                    .flatMap(source -> source.operationIds().stream())
                    .toList();
            findings.error(
                    Problem.UNKNOWN_OPERATION,
                    at,
                    "expected the operationId of an operation, found '" + operationId + "', which no source has",
                    unread() + NearMiss.hint(operationId, known));
        } else if (found.size() > 1) {
            List<String> places = found.stream()
                    .map(f -> f.operation().method() + " " + f.operation().path() + " in '"
                            + f.source().name() + "'")
                    .toList();
            findings.error(
                    Problem.AMBIGUOUS_OPERATION,
                    at,
                    "expected one operation '" + operationId + "', found " + String.join(" and ", places),
                    "Write operationId: $sourceDescriptions.NAME." + operationId);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Sources that could have it, if only they were read. */
    private String unread() {
        StringBuilder text = new StringBuilder();
        for (SourceIndex source : sources) {
            source.unreadKind()
                    .ifPresent(kind ->
                            text.append("The source '" + source.name() + "' is " + kind + " and is not read yet. "));
        }
        return text.toString();
    }

    private Optional<Found> byPath(Target.ByOperationPath target) {
        Matcher matcher = PATH.matcher(target.text());
        if (!matcher.matches()) {
            findings.error(
                    Problem.NOT_SUPPORTED,
                    target.at(),
                    "expected '{$sourceDescriptions.NAME.url}#/paths/PATH/METHOD', found '" + target.text()
                            + "', which this version of the engine does not read",
                    "In PATH every '/' is written '~1'.");
            return Optional.empty();
        }
        String pointer = matcher.group(2).substring("/paths/".length());
        int slash = pointer.lastIndexOf('/');
        String path = (slash < 0 ? pointer : pointer.substring(0, slash))
                .replace("%7B", "{")
                .replace("%7D", "}")
                .replace("~1", "/")
                .replace("~0", "~");
        List<SourceIndex> parts = parts(matcher.group(1), target.at());
        Optional<SourceIndex> source = parts.stream()
                .filter(part -> !part.methods(path).isEmpty())
                .findFirst()
                .or(() -> parts.stream().findFirst());
        String method = slash < 0
                ? source.map(index -> index.methods(path))
                        .filter(methods -> methods.size() == 1)
                        .map(methods -> methods.get(0))
                        .orElse("")
                : pointer.substring(slash + 1);
        Optional<Found> found =
                source.flatMap(index -> index.at(path, method).map(operation -> new Found(index, operation)));
        if (source.isPresent() && found.isEmpty()) {
            findings.error(
                    Problem.UNKNOWN_OPERATION,
                    target.at(),
                    "expected an operation of '" + source.get().name() + "', found "
                            + (method.isEmpty() ? "no method" : "the method '" + method + "'") + " at the path '"
                            + path + "', which has " + source.get().methods(path),
                    source.get().methods(path).isEmpty()
                            ? NearMiss.hint(path, source.get().paths())
                            : "");
        }
        return found;
    }

    /** The source called {@code name}, in as many parts as its description was split into. */
    private List<SourceIndex> parts(String name, Location at) {
        List<SourceIndex> parts =
                sources.stream().filter(index -> index.name().equals(name)).toList();
        if (parts.isEmpty() && !unread.contains(name)) {
            findings.error(
                    Problem.UNKNOWN_SOURCE,
                    at,
                    "expected the name of a source description, found '" + name + "'",
                    NearMiss.hint(
                            name,
                            Stream.concat(sources.stream().map(SourceIndex::name), unread.stream())
                                    .toList()));
        }
        return parts;
    }
}
