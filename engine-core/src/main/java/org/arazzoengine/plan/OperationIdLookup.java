package org.arazzoengine.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.KnownOperations.Found;
import org.arazzoengine.source.SourceIndex;
import org.arazzoengine.source.TargetPath;

/**
 * Finds operations by {@code operationId}: bare, qualified, or with the bare name of the source in front
 * (docs/spec/decisions.md, rows 82 and 83; docs/spec/tolerances.md, T1 and T26).
 */
final class OperationIdLookup {

    private final KnownOperations known;
    private final OperationHints hints;
    private final Findings findings;

    OperationIdLookup(KnownOperations known, OperationHints hints, Findings findings) {
        this.known = known;
        this.hints = hints;
        this.findings = findings;
    }

    Optional<Found> find(Location at, String text) {
        return text.startsWith(TargetPath.PREFIX)
                ? qualified(at, text.substring(TargetPath.PREFIX.length()))
                : bare(at, text);
    }

    /** @param rest what follows the root of the expression: the source's name, a dot, and the id with all its dots */
    Optional<Found> qualified(Location at, String rest) {
        Optional<String> name = TargetPath.name(rest, known.names());
        if (name.isEmpty()) {
            findings.add(Finding.error(
                            Problem.UNKNOWN_OPERATION,
                            at,
                            "expected '$sourceDescriptions.NAME.OPERATION', found no operation in '" + TargetPath.PREFIX
                                    + rest + "'")
                    .breaking("AZ-STEP-07"));
            return Optional.empty();
        }
        List<SourceIndex> parts = TargetResolver.parts(known, hints, name.get(), at, findings);
        String id = rest.substring(name.get().length() + 1);
        List<Found> found = known.byId(parts, id);
        if (found.isEmpty()) {
            found = known.byId(parts, TargetPath.unescaped(id));
        }
        if (found.isEmpty() && !parts.isEmpty() && !known.unread().contains(name.get()) && !isBroken(parts, id)) {
            nothing(at, id, parts);
        }
        return single(at, id, found);
    }

    private void nothing(Location at, String id, List<SourceIndex> parts) {
        String name = parts.get(0).name();
        boolean workflows = parts.get(0).isArazzo();
        findings.add(Finding.error(
                        Problem.UNKNOWN_OPERATION,
                        at,
                        "expected the operationId of an operation of '" + name + "', found '" + id + "', which "
                                + (workflows ? "cannot be one: the source describes workflows" : "it does not have"),
                        workflows
                                ? "Write: workflowId: $sourceDescriptions." + name + "." + id
                                : UnknownId.advice(parts, id) + hints.id(Optional.of(name), id))
                .breaking("AZ-STEP-08"));
    }

    /** Whether {@code id} is there and of no use, which is told where it stands. */
    private boolean isBroken(List<SourceIndex> among, String id) {
        List<Finding> broken =
                among.stream().flatMap(source -> source.broken(id).stream()).toList();
        findings.addAll(broken);
        return !broken.isEmpty();
    }

    private Optional<Found> bare(Location at, String id) {
        List<Found> found = known.byId(known.sources(), id);
        if (found.isEmpty()) {
            List<Found> prefixed = prefixed(id);
            if (!prefixed.isEmpty()) {
                Optional<Found> single = single(at, id, prefixed);
                single.ifPresent(operation -> prefixed(at, id, operation));
                return single;
            }
        }
        if (found.isEmpty() && isBroken(known.sources(), id)) {
            return Optional.empty();
        }
        if (found.isEmpty() && known.unread().isEmpty()) {
            findings.add(Finding.error(
                            Problem.UNKNOWN_OPERATION,
                            at,
                            "expected the operationId of an operation, found '" + id + "', which no source has",
                            UnknownId.advice(known.sources(), id) + hints.id(Optional.empty(), id))
                    .breaking("AZ-SRC-08"));
        }
        if (found.isEmpty() && !known.unread().isEmpty() && known.surelyWithOperations() > 1) {
            unqualified(at, id);
        }
        Optional<Found> single = single(at, id, found);
        if (single.isPresent() && known.withOperations() > 1) {
            unqualified(at, id, single.get());
        }
        return single;
    }

    /** Whichever source has it, if only it were read: the text alone shows that it is not named (T1, T26). */
    private void unqualified(Location at, String id) {
        Optional<String> prefix = TargetPath.name(id, known.names()).filter(known.names()::contains);
        findings.add(Finding.warning(
                        prefix.isPresent() ? Problem.TOLERANCE_NAME_DOT_OPERATION : Problem.TOLERANCE_BARE_OPERATION_ID,
                        at,
                        "with several sources the operationId must name its source; which one has '" + id
                                + "' is not known, because not all of them were read",
                        "Write: operationId: " + TargetPath.PREFIX + (prefix.isPresent() ? "" : "NAME.") + id)
                .breaking("AZ-STEP-07"));
    }

    private void unqualified(Location at, String id, Found found) {
        findings.add(written(
                        Finding.warning(
                                Problem.TOLERANCE_BARE_OPERATION_ID,
                                at,
                                "with several sources the operationId must name its source; '" + id + "' is only in '"
                                        + found.source().name() + "' and was taken from there",
                                ""),
                        id,
                        found)
                .breaking("AZ-STEP-07"));
    }

    /** {@code finding} with how the operation is named; edited only when that is the id as it is (AZ-SDX-03). */
    private static Finding written(Finding finding, String id, Found found) {
        if (id.indexOf('{') >= 0 || id.indexOf('}') >= 0) {
            String path = found instanceof KnownOperations.Call call
                    ? " Write: operationPath: '"
                            + TargetPath.specified(
                                    found.source().name(), call.operation().pointer())
                            + "'"
                    : "";
            return finding.saying(finding.message(), "No expression can hold the braces of this id." + path);
        }
        String wanted = KnownOperations.qualified(found.source(), id);
        Finding advised = finding.saying(finding.message(), "Write: operationId: " + wanted);
        return wanted.endsWith("." + id)
                ? advised.fixedBy(new Edit.Replace(finding.at().pointer(), wanted))
                : advised;
    }

    /** The operations that {@code text} means if a source's name stands in front of it (T26). */
    private List<Found> prefixed(String text) {
        return TargetPath.name(text, known.names())
                .map(name -> known.byId(known.parts(name), text.substring(name.length() + 1)))
                .orElse(List.of());
    }

    private void prefixed(Location at, String text, Found found) {
        String id = text.substring(found.source().name().length() + 1);
        findings.add(written(
                        Finding.warning(
                                Problem.TOLERANCE_NAME_DOT_OPERATION,
                                at,
                                "no operation is called '" + text + "'; '" + id + "' of the source '"
                                        + found.source().name() + "' was taken",
                                ""),
                        id,
                        found)
                .breaking("AZ-STEP-07"));
    }

    /** The only one of {@code found}; several are an error, which is told of. */
    private Optional<Found> single(Location at, String id, List<Found> found) {
        if (found.size() > 1) {
            boolean oneSource =
                    found.stream().map(one -> one.source().name()).distinct().count() == 1;
            boolean oneFile = found.stream()
                            .map(one -> one.source().location())
                            .distinct()
                            .count()
                    == 1;
            String hint = oneFile
                    ? "Give them different ids in the source, or name one by operationPath."
                    : "Leave one of the files out of --source, or give the operations different ids.";
            findings.add(Finding.error(
                            Problem.AMBIGUOUS_OPERATION,
                            at,
                            "expected one operation '" + id + "', found "
                                    + found.stream()
                                            .map(!oneSource ? Found::inSource : oneFile ? Found::inLine : Found::inFile)
                                            .collect(Collectors.joining(" and ")),
                            oneSource ? hint : "Write operationId: $sourceDescriptions.NAME." + id)
                    .breaking(oneSource ? "AZ-STEP-38" : "AZ-STEP-07"));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
