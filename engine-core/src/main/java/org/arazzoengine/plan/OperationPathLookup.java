package org.arazzoengine.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.KnownOperations.Call;
import org.arazzoengine.plan.KnownOperations.Found;
import org.arazzoengine.source.OperationPointer;
import org.arazzoengine.source.SourceIndex;
import org.arazzoengine.source.TargetPath;

/** Finds operations by {@code operationPath} in every form of docs/spec/decisions.md, row 84. */
final class OperationPathLookup {

    private static final String FORM = "{$sourceDescriptions.NAME.url}#/paths/PATH/METHOD";

    private final KnownOperations known;
    private final OperationHints hints;
    private final OperationIdLookup ids;
    private final Findings findings;
    private final PathSpelling spelling;

    OperationPathLookup(KnownOperations known, OperationHints hints, OperationIdLookup ids, Findings findings) {
        this.known = known;
        this.hints = hints;
        this.ids = ids;
        this.findings = findings;
        this.spelling = new PathSpelling(findings);
    }

    Optional<Found> find(Location at, String text) {
        Optional<TargetPath> target = TargetPath.read(text, known.names());
        if (target.isPresent()) {
            return inSource(at, text, target.get());
        }
        String bare = TargetPath.withoutBraces(text);
        Optional<String> url = known.names().stream()
                .filter(name -> bare.equals(TargetPath.PREFIX + name + ".url"))
                .findFirst();
        if (url.isPresent()) {
            withoutPointer(at, text, url.get());
            return Optional.empty();
        }
        if (bare.startsWith(TargetPath.PREFIX)) {
            String rest = bare.substring(TargetPath.PREFIX.length());
            findings.add(Finding.info(
                    Problem.NOTE_OPERATION_PATH,
                    at,
                    "'" + text + "' names an operation by its id, which belongs into 'operationId'",
                    "Write: operationId: " + bare));
            return ids.qualified(at, rest);
        }
        withoutSource(at, text);
        return Optional.empty();
    }

    private void withoutPointer(Location at, String text, String source) {
        findings.add(Finding.error(
                        Problem.UNKNOWN_OPERATION,
                        at,
                        "expected a pointer to the operation behind the source, '#/paths/PATH/METHOD', found none in '"
                                + text + "'",
                        "Write: operationPath: '" + TargetPath.specified(source, "/paths/PATH/METHOD")
                                + "'. In PATH every '/' is written '~1'.")
                .breaking("AZ-STEP-09"));
    }

    private void withoutSource(Location at, String text) {
        Finding finding = Finding.error(
                        Problem.UNKNOWN_SOURCE,
                        at,
                        "expected the source of the operation, '" + FORM + "', found '" + text + "', which names none",
                        "In PATH every '/' is written '~1'.")
                .breaking("AZ-STEP-10");
        findings.add(probable(text)
                .map(wanted -> finding.saying(finding.message(), "Write: operationPath: '" + wanted + "'")
                        .fixedBy(new Edit.Replace(at.pointer(), wanted)))
                .orElse(finding));
    }

    /** The only operation that {@code text}, a path with or without a method in front of it, can mean. */
    private Optional<String> probable(String text) {
        String[] words = text.strip().split("\\s+");
        String path = words[words.length - 1];
        String method = words.length == 2 ? words[0].toLowerCase(Locale.ROOT) : "";
        List<SourceIndex> having = known.sources().stream()
                .filter(source -> words.length <= 2 && !source.methods(path).isEmpty())
                .toList();
        if (having.size() != 1) {
            return Optional.empty();
        }
        SourceIndex source = having.get(0);
        List<String> methods = source.methods(path);
        return (method.isEmpty() && methods.size() == 1 ? Optional.of(methods.get(0)) : Optional.of(method))
                .flatMap(wanted -> source.at(path, wanted))
                .map(operation -> TargetPath.specified(source.name(), operation.pointer()));
    }

    private Optional<Found> inSource(Location at, String text, TargetPath target) {
        List<SourceIndex> parts = TargetResolver.parts(known, hints, target.source(), at, findings);
        if (parts.isEmpty() || known.unread().contains(target.source())) {
            spelling.unread(at, "operationPath", target, known);
            return Optional.empty();
        }
        Optional<OperationPointer> pointer = OperationPointer.read(target.pointer());
        if (pointer.isEmpty()) {
            notFound(at, target, "found the pointer '" + target.pointer() + "', which leads to no path", "");
            return Optional.empty();
        }
        Optional<Call> found = parts.stream()
                .flatMap(part -> part.at(pointer.get()).map(operation -> new Call(part, operation)).stream())
                .findFirst();
        Optional<Call> misplaced = found.filter(call -> !pointer.get().leadsTo(call.operation()));
        if (misplaced.isPresent()) {
            misplaced(at, target, misplaced.get());
            return Optional.empty();
        }
        if (found.isEmpty() || !pointer.get().escaped()) {
            nothing(at, target, parts, pointer.get(), found);
            return Optional.empty();
        }
        spelling.check(at, target, pointer.get(), found.get());
        return found.map(call -> call);
    }

    /** There is such a method, but not where the pointer leads. */
    private void misplaced(Location at, TargetPath target, Call found) {
        String wanted = TargetPath.specified(target.source(), found.operation().pointer());
        findings.add(error(
                        at,
                        target,
                        "found the pointer '" + target.pointer() + "', which leads nowhere: the method '"
                                + found.operation().method() + "' of '"
                                + found.operation().path() + "' stands at '"
                                + found.operation().pointer() + "'",
                        "Write: operationPath: '" + wanted + "'")
                .fixedBy(new Edit.Replace(at.pointer(), wanted)));
    }

    private void nothing(
            Location at,
            TargetPath target,
            List<SourceIndex> parts,
            OperationPointer pointer,
            Optional<Call> unescaped) {
        if (unescaped.isPresent()) {
            String wanted = TargetPath.specified(
                    target.source(), unescaped.get().operation().pointer());
            findings.add(error(
                            at,
                            target,
                            "found '" + target.pointer() + "', in which the slashes of the path are not written '~1'",
                            "Write: operationPath: '" + wanted + "'")
                    .fixedBy(new Edit.Replace(at.pointer(), wanted)));
            return;
        }
        List<String> methods = parts.stream()
                .flatMap(part -> part.methods(pointer.path()).stream())
                .toList();
        if (methods.isEmpty()) {
            boolean has = parts.stream().anyMatch(part -> part.paths().contains(pointer.path()));
            String why = parts.stream()
                    .flatMap(part -> part.unreadable(pointer.path()).stream())
                    .findFirst()
                    .map(reason -> ", whose '$ref' cannot be followed: " + reason)
                    .orElse(has ? ", which has no operation" : ", which it does not have");
            notFound(
                    at,
                    target,
                    "found the path '" + pointer.path() + "' in '" + target.pointer() + "'" + why,
                    has ? "" : hints.path(target.source(), pointer.path()));
            return;
        }
        notFound(
                at,
                target,
                "found " + (pointer.method().isEmpty() ? "no method" : "the method '" + pointer.method() + "'")
                        + " in '" + target.pointer() + "'; the path '" + pointer.path() + "' has "
                        + String.join(", ", methods),
                methods.contains(pointer.method().toLowerCase(Locale.ROOT))
                        ? "Did you mean '" + pointer.method().toLowerCase(Locale.ROOT) + "'?"
                        : "");
    }

    private void notFound(Location at, TargetPath target, String found, String hint) {
        findings.add(error(at, target, found, hint));
    }

    private static Finding error(Location at, TargetPath target, String found, String hint) {
        return Finding.error(
                        Problem.UNKNOWN_OPERATION,
                        at,
                        "expected an operation of '" + target.source() + "', " + found,
                        hint)
                .breaking("AZ-STEP-11");
    }
}
