package org.arazzoengine.plan;

import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.KnownOperations.Call;
import org.arazzoengine.source.OperationPointer;
import org.arazzoengine.source.SourceIndex;
import org.arazzoengine.source.TargetPath;
import org.arazzoengine.source.TargetPath.Spelling;

/** What is said about a path of a step that leads to something, but is not written as the specification wants. */
record PathSpelling(Findings findings) {

    void check(Location at, TargetPath target, OperationPointer pointer, Call found) {
        boolean complete = !pointer.method().isEmpty();
        String wanted = TargetPath.specified(
                target.source(), complete ? target.pointer() : found.operation().pointer());
        source(at, "operationPath", target, wanted);
        if (!complete && (target.spelling() == Spelling.SPECIFIED || target.spelling() == Spelling.UNBRACED)) {
            note(
                    at,
                    "the pointer ends at a path and not at an operation; its only one, "
                            + found.operation().method() + ", was taken",
                    "operationPath",
                    wanted);
        }
        found.source()
                .operationId(found.operation())
                .filter(id -> found.source().byOperationId(id).size() == 1)
                .ifPresent(
                        id -> operationId(at, "the operation has the operationId", found.source(), id, "AZ-STEP-12"));
    }

    /** @param has the beginning of the message, before the id */
    void operationId(Location at, String has, SourceIndex source, String id, String requirement) {
        findings.add(Finding.info(
                        Problem.NOTE_OPERATION_HAS_ID,
                        at,
                        has + " '" + id + "', which is to be preferred",
                        "Write: operationId: " + KnownOperations.qualified(source, id))
                .breaking(requirement));
    }

    /** Of a source that nobody read the spelling is known all the same. */
    void unread(Location at, String field, TargetPath target, KnownOperations known) {
        if (known.unread().contains(target.source())) {
            source(at, field, target, TargetPath.specified(target.source(), target.pointer()));
        }
    }

    /** @param wanted the specification's spelling of all that stands in {@code field} */
    void source(Location at, String field, TargetPath target, String wanted) {
        switch (target.spelling()) {
            case SPECIFIED -> {}
            case UNBRACED -> note(at, "the expression in front of '#' is to be written in braces", field, wanted);
            case WITHOUT_URL ->
                tolerance(
                        Problem.TOLERANCE_PATH_WITHOUT_URL,
                        at,
                        "expected the source's URL, '$sourceDescriptions." + target.source()
                                + ".url', in front of '#', found the source itself; it was taken",
                        field,
                        wanted);
            case BARE_NAME ->
                tolerance(
                        Problem.TOLERANCE_BARE_SOURCE_NAME,
                        at,
                        "expected an expression in front of '#', found the name '" + target.source()
                                + "'; the source of that name was taken",
                        field,
                        wanted);
        }
    }

    private void tolerance(Problem problem, Location at, String message, String field, String wanted) {
        Finding warning = Finding.warning(problem, at, message, write(field, wanted))
                .fixedBy(new Edit.Replace(at.pointer(), wanted));
        findings.add(field.equals("operationPath") ? warning.breaking("AZ-STEP-10") : warning.breaking("AZ-ASYNC-04"));
    }

    private void note(Location at, String message, String field, String wanted) {
        findings.add(Finding.info(Problem.NOTE_OPERATION_PATH, at, message, write(field, wanted))
                .fixedBy(new Edit.Replace(at.pointer(), wanted)));
    }

    private static String write(String field, String wanted) {
        return "Write: " + field + ": '" + wanted + "'";
    }
}
