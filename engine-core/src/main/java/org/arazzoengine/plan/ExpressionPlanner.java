package org.arazzoengine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.SpecVersion;
import org.arazzoengine.document.Text;
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
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.select.Query;
import org.arazzoengine.select.QueryDialect;
import org.arazzoengine.select.QueryTemplate;

/** Compiles the values and criteria of a workflow and tells what there is to say about them, each at its place. */
final class ExpressionPlanner {

    private final ArazzoDocument document;
    private final ValueOptions options;
    private final NameCheck references;
    private final Findings findings;

    ExpressionPlanner(ArazzoDocument document, Semantics semantics, NameCheck references, Findings findings) {
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
                references.check(reference, place(value, at, text(value, reference, pointer)));
            }

            @Override
            public void exactName(Reference reference, String pointer) {
                references.checkIfDeclared(reference, place(value, at, text(value, reference, pointer)));
            }
        });
        return template;
    }

    /** The text that {@code reference} at {@code pointer} stands in: a selector has two. */
    private static String text(JsonNode value, Reference reference, String pointer) {
        JsonNode selector = value.at(pointer);
        if (!selector.isObject()) {
            return pointer;
        }
        boolean context =
                reference.offset() == 0 && selector.path("context").asText().equals(reference.text());
        return pointer + (context ? "/context" : "/selector");
    }

    /** The place of {@code pointer} in {@code value}. */
    private Location place(JsonNode value, Location at, String pointer) {
        return pointer.isEmpty() ? at : document.place(at.pointer() + pointer);
    }

    private static String text(JsonNode value, Diagnostic diagnostic) {
        return value.at(diagnostic.pointer()).asText();
    }

    /** The query that {@code text} is; one that cannot be read is an error, since no value can mend it. */
    void query(Text text, QueryDialect dialect, String requirement) {
        try {
            QueryTemplate<Query> query = QueryTemplate.compile(
                    text.value(),
                    dialect.textContext(),
                    options.semantics(),
                    options.declared(),
                    filled -> Query.compile(filled, dialect, options.semantics()));
            query.diagnostics().forEach(diagnostic -> tell(diagnostic, text.at(), text.value()));
            query.fixed().stream()
                    .flatMap(fixed -> fixed.diagnostics().stream())
                    .forEach(diagnostic -> tell(diagnostic, text.at(), text.value()));
            query.references().forEach(reference -> references.check(reference, text.at()));
        } catch (QuerySyntaxException e) {
            findings.add(Finding.error(
                            Problem.EXPRESSION,
                            text.at(),
                            "expected " + dialect.type() + " (" + dialect.version() + ") here: " + e.getMessage() + "\n"
                                    + Caret.below(text.value(), e.offset()))
                    .breaking(requirement));
        }
    }

    /** A criterion that cannot be read fails when it is judged (AZ-CRIT-07), and is told of before. */
    PlannedCriterion criterion(org.arazzoengine.document.Criterion written) {
        Criterion criterion = Criterion.compile(
                written.context(), written.condition(), written.type(), options.semantics(), options.declared());
        Location at = criterion
                .fault()
                .filter(fault -> fault.place() == Verdict.Fault.Place.CONTEXT)
                .flatMap(fault -> written.context().map(context -> contextPlace(written)))
                .orElse(written.at());
        criterion.fault().ifPresent(fault -> cannotBeRead(written, fault, at));
        criterion.diagnostics().forEach(diagnostic -> tell(diagnostic, written));
        List<Reference> all = criterion.references();
        boolean onContext = criterion.condition().isEmpty() && !all.isEmpty();
        for (int i = 0; i < all.size(); i++) {
            references.check(all.get(i), onContext && i == 0 ? contextPlace(written) : written.at());
        }
        return new PlannedCriterion(at, criterion);
    }

    private void tell(Diagnostic diagnostic, org.arazzoengine.document.Criterion written) {
        if (diagnostic.pointer().equals(Criterion.CONTEXT)) {
            tell(diagnostic, contextPlace(written), written.context().orElseThrow());
        } else {
            Finding finding = finding(diagnostic, written.at(), written.condition());
            findings.add(SpellingFix.ofCondition(finding, diagnostic, document, criterionPointer(written)));
        }
    }

    private static String criterionPointer(org.arazzoengine.document.Criterion written) {
        String condition = written.at().pointer();
        return condition.substring(0, condition.lastIndexOf('/'));
    }

    private Location contextPlace(org.arazzoengine.document.Criterion written) {
        return document.place(criterionPointer(written) + Criterion.CONTEXT);
    }

    private void cannotBeRead(org.arazzoengine.document.Criterion written, Verdict.Fault fault, Location at) {
        findings.warning(
                Problem.CONDITION,
                at,
                "the condition cannot be read and so always fails: "
                        + fault.shownIn(written.condition(), written.context()),
                "");
    }

    private void tell(Diagnostic diagnostic, Location at, String text) {
        findings.add(SpellingFix.of(finding(diagnostic, at, text), diagnostic, at.pointer()));
    }

    private static Finding finding(Diagnostic diagnostic, Location at, String text) {
        Problem problem = Problem.of(diagnostic.code());
        String message =
                diagnostic.message() + (diagnostic.offset() > 0 ? "\n" + Caret.below(text, diagnostic.offset()) : "");
        String hint = diagnostic.suggestion().isEmpty() ? "" : "Write: " + diagnostic.suggestion();
        return diagnostic.kind() == Diagnostic.Kind.NOTE
                ? Finding.info(problem, at, message, hint)
                : Finding.warning(problem, at, message, hint);
    }
}
