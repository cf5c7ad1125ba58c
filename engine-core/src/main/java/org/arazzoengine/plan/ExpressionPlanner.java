package org.arazzoengine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.SpecVersion;
import org.arazzoengine.expr.Caret;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.expr.value.ValueOptions;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.PlannedStep.PlannedCriterion;

/** Compiles the values and criteria of a workflow and tells what there is to say about them, each at its place. */
final class ExpressionPlanner {

    private final ArazzoDocument document;
    private final ValueOptions options;
    private final ReferenceCheck references;
    private final Findings findings;

    ExpressionPlanner(ArazzoDocument document, Semantics semantics, ReferenceCheck references, Findings findings) {
        this.document = document;
        this.options = ValueOptions.of(semantics)
                .withSelectors(document.version() == SpecVersion.V1_1)
                .withDeclared(references::isDeclared);
        this.references = references;
        this.findings = findings;
    }

    /** The value at {@code at}; a text with embedded expressions is written as {@code context} wants it. */
    ValueTemplate value(JsonNode value, Location at, TextContext context) {
        ValueTemplate template = ValueTemplate.compile(
                value,
                options.withContext(context),
                diagnostic -> tell(diagnostic, place(value, at, diagnostic.pointer()), text(value, diagnostic)));
        template.visitReferences(new ValueTemplate.ReferenceVisitor() {
            @Override
            public void reference(Reference reference, String pointer, boolean whole) {
                references.check(reference, place(value, at, pointer));
            }

            @Override
            public void exactName(Reference reference, String pointer) {
                references.checkIfDeclared(reference, place(value, at, pointer));
            }
        });
        return template;
    }

    /** The place of {@code pointer} in {@code value}; a selector's parts stand at the selector. */
    private Location place(JsonNode value, Location at, String pointer) {
        return pointer.isEmpty() ? at : document.place(at.pointer() + pointer);
    }

    private static String text(JsonNode value, Diagnostic diagnostic) {
        return value.at(diagnostic.pointer()).asText();
    }

    /** A criterion that cannot be read fails when it is judged (AZ-CRIT-07), and is told of before. */
    PlannedCriterion criterion(org.arazzoengine.document.Criterion written) {
        Criterion criterion = Criterion.compile(
                written.context(), written.condition(), written.type(), options.semantics(), options.declared());
        criterion.fault().ifPresent(fault -> cannotBeRead(written, fault));
        criterion.diagnostics().forEach(diagnostic -> tell(diagnostic, written));
        criterion.references().forEach(reference -> references.check(reference, written.at()));
        return new PlannedCriterion(written.at(), criterion);
    }

    private void tell(Diagnostic diagnostic, org.arazzoengine.document.Criterion written) {
        if (diagnostic.pointer().equals(Criterion.CONTEXT)) {
            String condition = written.at().pointer();
            String context = condition.substring(0, condition.lastIndexOf('/')) + Criterion.CONTEXT;
            tell(diagnostic, document.place(context), written.context().orElseThrow());
        } else {
            tell(diagnostic, written.at(), written.condition());
        }
    }

    private void cannotBeRead(org.arazzoengine.document.Criterion written, Verdict.Fault fault) {
        findings.warning(
                Problem.CONDITION,
                written.at(),
                "the condition cannot be read and so always fails: "
                        + fault.shownIn(written.condition(), written.context()),
                "");
    }

    private void tell(Diagnostic diagnostic, Location at, String text) {
        Problem problem = Problem.of(diagnostic.code());
        String message =
                diagnostic.message() + (diagnostic.offset() > 0 ? "\n" + Caret.below(text, diagnostic.offset()) : "");
        String hint = diagnostic.suggestion().isEmpty() ? "" : "Write: " + diagnostic.suggestion();
        switch (diagnostic.kind()) {
            case NOTE -> findings.add(Finding.info(problem, at, message, hint));
            case WARNING, TOLERANCE -> findings.warning(problem, at, message, hint);
        }
    }
}
