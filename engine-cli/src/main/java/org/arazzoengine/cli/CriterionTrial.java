package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.arazzoengine.cli.EvalAnswer.Note;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.select.QueryDialect;

/** One evaluation of a criterion. */
record CriterionTrial(EvalRequest request, CriterionType type) {

    EvalAnswer answer() {
        Criterion criterion = Criterion.compile(
                request.on(), request.expression().textValue(), type, request.semantics(), request::declares);
        Verdict verdict = criterion.evaluate(request.scope());
        List<Note> notes = Stream.concat(criterion.diagnostics().stream(), verdict.diagnostics().stream())
                .distinct()
                .map(CriterionTrial::note)
                .toList();
        return new EvalAnswer(
                criterion.fault().isEmpty(),
                type.kind().spelling(),
                type.dialect().map(QueryDialect::version),
                new ExpressionParts(request.scope()).list(criterion.references()),
                new EvalAnswer.Judged(verdict.passed(), verdict.reason(), actual(verdict)),
                verdict.fault(),
                notes,
                request.strict());
    }

    /** Offsets in the context mean another text. */
    private static Note note(Diagnostic diagnostic) {
        return new Note(diagnostic.at(""), diagnostic.pointer().equals(Criterion.CONTEXT));
    }

    /** The operands' values as they were compared: a missing one counts as null. */
    private static ObjectNode actual(Verdict verdict) {
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        for (Verdict.Observed observed : verdict.observed()) {
            JsonNode value = observed.value().toOptional().orElseGet(JsonNodeFactory.instance::nullNode);
            actual.set(observed.operand(), value);
        }
        return actual;
    }
}
