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

    Proposal with(Proposal other) {
        Set<Finding> allFindings = new LinkedHashSet<>(findings);
        allFindings.addAll(other.findings);
        Set<Edit> allEdits = new LinkedHashSet<>(edits);
        allEdits.addAll(other.edits);
        return new Proposal(allFindings, allEdits, changes);
    }
}
