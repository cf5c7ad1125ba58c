package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arazzoengine.cli.EvalAnswer.Fault;
import org.arazzoengine.cli.EvalAnswer.Note;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Reading;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.ReferenceParser;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.select.QueryDialect;

/** One evaluation of a criterion. */
record CriterionTrial(EvalRequest request, CriterionType type) {

    EvalAnswer answer() {
        Optional<Reference> on;
        try {
            on = on();
        } catch (ExpressionSyntaxException e) {
            Fault fault = new Fault(e.offset(), "the context cannot be read: " + e.getMessage(), true);
            return answer(
                    Optional.of(fault),
                    false,
                    List.of(),
                    List.of(),
                    new EvalAnswer.Judged(false, reason(fault), none()));
        }
        Scope scope = request.scope();
        Criterion criterion = Criterion.compile(
                request.on(), request.expression().textValue(), type, request.semantics(), request::declares);
        Verdict verdict = criterion.evaluate(scope);
        List<Diagnostic> ofContext = spellings(on);
        List<Note> notes = Stream.concat(criterion.diagnostics().stream(), verdict.diagnostics().stream())
                .distinct()
                .map(diagnostic -> new Note(diagnostic, ofContext.contains(diagnostic)))
                .toList();
        return answer(
                verdict.fault().map(fault -> new Fault(fault.offset(), fault.message(), false)),
                criterion.fault().isEmpty(),
                criterion.references(),
                notes,
                new EvalAnswer.Judged(verdict.passed(), verdict.reason(), actual(verdict)));
    }

    /** The context's expression; simple conditions have no use for one. */
    private Optional<Reference> on() throws ExpressionSyntaxException {
        return type.kind() == CriterionType.Kind.SIMPLE || request.on().isEmpty()
                ? Optional.empty()
                : Optional.of(ReferenceParser.parse(
                        request.on().get(), 0, ReferenceParser.Place.VALUE, request.semantics(), request::declares));
    }

    private EvalAnswer answer(
            Optional<Fault> fault,
            boolean valid,
            List<Reference> references,
            List<Note> notes,
            EvalAnswer.Judged outcome) {
        return new EvalAnswer(
                valid,
                type.kind().spelling(),
                type.dialect().map(QueryDialect::version),
                new ExpressionParts(request.scope()).list(references),
                outcome,
                fault,
                notes,
                request.strict());
    }

    private static String reason(Fault fault) {
        return "it cannot be evaluated: " + fault.message();
    }

    /** Everything there can be to say about the spelling of the context: offsets in it mean another text. */
    private static List<Diagnostic> spellings(Optional<Reference> on) {
        List<Diagnostic> spellings = new ArrayList<>();
        on.ifPresent(reference -> reference.readings().stream()
                .filter(reading -> reading.tolerance().isPresent())
                .map((Reading reading) -> reference.describe(reading))
                .forEach(spellings::add));
        return spellings;
    }

    private static ObjectNode none() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The operands' values as they were compared: a missing one counts as null. */
    private static ObjectNode actual(Verdict verdict) {
        ObjectNode actual = none();
        for (Verdict.Observed observed : verdict.observed()) {
            JsonNode value = observed.value().toOptional().orElseGet(JsonNodeFactory.instance::nullNode);
            actual.set(observed.operand(), value);
        }
        return actual;
    }
}
