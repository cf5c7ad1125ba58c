package org.arazzoengine.fix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;

/**
 * What mends one finding, or several that want the same where one text is used at several places. Made as a whole or
 * not at all.
 */
record Proposal(Set<Finding> findings, Set<Edit> edits, List<Change> changes) {

    /** All of {@code proposals}, which make the same changes. */
    static Proposal together(List<Proposal> proposals) {
        Set<Finding> findings = new LinkedHashSet<>();
        Set<Edit> edits = new LinkedHashSet<>();
        for (Proposal proposal : proposals) {
            findings.addAll(proposal.findings);
            edits.addAll(proposal.edits);
        }
        return new Proposal(findings, edits, proposals.get(0).changes);
    }
}
