package org.arazzoengine.check;

import java.util.List;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.source.ReferencedSchemas;

/**
 * Whether what a document names exists: workflows, steps, components and sources; and what else spans several of its
 * objects. Nothing depends on what this engine can run, and what only an unread source could tell is not told. Stateless.
 */
public final class DocumentCheck {

    private DocumentCheck() {}

    /** Each finding once, by line and column. */
    public static List<Finding> check(ArazzoDocument document, KnownSources sources) {
        return check(new WorkflowNames(new LinkedDocument(document, sources, ReferencedSchemas.NONE)));
    }

    /** As {@link #check(ArazzoDocument, KnownSources)}, with the names that were collected before. */
    public static List<Finding> check(WorkflowNames names) {
        ArazzoDocument document = names.home().document();
        Findings findings = new Findings();
        ReusableObjects reusable = new ReusableObjects(document);
        WorkflowDependencies.check(names, findings);
        StepDependencies.check(names, reusable, findings);
        Targets.check(names, reusable, findings);
        Reuse.check(document, reusable, findings);
        QueryStrings.check(document.workflows(), reusable, findings);
        Recursion.check(names, findings);
        MessageSteps.check(names.home(), findings);
        SchemaCheck.check(names.home(), findings);
        return findings.sorted();
    }
}
