package org.arazzoengine.cli;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.finding.Severity;
import org.arazzoengine.plan.Planner;
import org.arazzoengine.plan.RunSemantics;
import org.arazzoengine.source.DocumentBundle;

/** Everything that can be found in one document, also when a part of it cannot be read. Stateless. */
final class Validation {

    private Validation() {}

    /** Each finding once, by document, line and column. */
    static List<Finding> of(SpecArgument spec, InputStream in, ValidateOptions options) throws UsageException {
        Checked<DocumentBundle> bundle = spec.load(in, options.sources());
        // Several documents need not all have the sources that --source names.
        if (options.documents().size() == 1 && bundle.value().isPresent()) {
            options.sources().checkNames(bundle.value().get());
        }
        return of(bundle, options.semantics());
    }

    /** As above, for the document that {@code bytes} are at {@code place}. */
    static List<Finding> of(byte[] bytes, URI place, ValidateOptions options, RunSemantics semantics) {
        return of(options.sources().loader(place).read(bytes, place), semantics);
    }

    private static List<Finding> of(Checked<DocumentBundle> read, RunSemantics semantics) {
        Checked<DocumentBundle> bundle = read.judged(semantics.strict());
        Findings findings = new Findings();
        findings.addAll(bundle.findings().stream().map(Validation::judged).toList());
        bundle.value()
                .ifPresent(whole -> whole.documents().stream()
                        .flatMap(document -> Planner.check(whole, document, semantics).stream())
                        .map(Validation::judged)
                        .forEach(findings::add));
        return findings.sorted();
    }

    /**
     * What this engine cannot run yet is no fault of the document. A condition that cannot be read only fails when it is
     * judged, but is one.
     */
    private static Finding judged(Finding finding) {
        if (finding.problem() == Problem.CONDITION) {
            return finding.as(Severity.ERROR);
        }
        return finding.problem() == Problem.NOT_SUPPORTED && finding.isError()
                ? finding.as(Severity.WARNING).saying(finding.message(), "")
                : finding;
    }
}
