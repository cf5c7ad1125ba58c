package org.arazzoengine.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.document.Target;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.KnownOperations.Found;
import org.arazzoengine.source.SourceIndex;

/** Finds the operation that a step's target names, or says why there is none. */
final class TargetResolver {

    private final OperationIdLookup ids;
    private final OperationPathLookup paths;

    /** @param unread names of sources that are not among {@code sources} and could have what is not found there */
    TargetResolver(List<SourceIndex> sources, Set<String> unread, Findings findings) {
        KnownOperations known = new KnownOperations(sources, unread);
        this.ids = new OperationIdLookup(known, findings);
        this.paths = new OperationPathLookup(known, ids, findings);
    }

    Optional<Found> resolve(Target target) {
        return target instanceof Target.ByOperationPath
                ? paths.find(target.at(), target.text())
                : ids.find(target.at(), target.text());
    }

    /** The source called {@code name}, unless a finding says that there is none. */
    static List<SourceIndex> parts(KnownOperations known, String name, Location at, Findings findings) {
        List<SourceIndex> parts = known.parts(name);
        if (parts.isEmpty() && !known.unread().contains(name)) {
            findings.add(Finding.error(
                            Problem.UNKNOWN_SOURCE,
                            at,
                            "expected the name of a source description, found '" + name + "'",
                            NearMiss.hint(name, known.names()))
                    .breaking("AZ-SRC-08"));
        }
        return parts;
    }
}
