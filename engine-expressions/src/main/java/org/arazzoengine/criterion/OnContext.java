package org.arazzoengine.criterion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Gap;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.select.QueryTemplate;

/** A condition on the value of a context: regex, JSONPath, XPath. A context that is null or missing fails. */
record OnContext(Reference context, QueryTemplate<ContextCheck> condition) implements Judge {

    @Override
    public Verdict judge(Scope scope) {
        Seen seen = new Seen();
        Resolved value = context.resolve(scope, diagnostic -> seen.diagnostic(diagnostic.at(Criterion.CONTEXT)));
        List<Verdict.Observed> observed = List.of(new Verdict.Observed(context.text(), value));
        if (!(value instanceof Resolved.Present present) || present.value().isNull()) {
            return new Verdict(false, observed, seen.diagnostics, Optional.empty(), "");
        }
        try {
            return judge(present.value(), scope, seen, observed);
        } catch (QueryException e) {
            Verdict.Fault fault = new Verdict.Fault(Verdict.Fault.Place.VALUE, 0, String.valueOf(e.getMessage()));
            return Verdict.impossible(fault, observed, seen.diagnostics);
        }
    }

    private Verdict judge(JsonNode value, Scope scope, Seen seen, List<Verdict.Observed> observed)
            throws QueryException {
        ContextCheck check = condition.fill(scope, seen);
        if (condition.fixed().isEmpty()) {
            check.diagnostics().forEach(seen::diagnostic);
        }
        ContextCheck.Outcome outcome = check.check(value, scope, seen::diagnostic);
        if (outcome.inner().isPresent()) {
            Verdict inner = outcome.inner().get();
            inner.diagnostics().forEach(seen::diagnostic);
            return new Verdict(inner.passed(), inner.observed(), seen.diagnostics, inner.fault(), inner.said());
        }
        return new Verdict(outcome.passed(), observed, seen.diagnostics, Optional.empty(), outcome.said());
    }

    @Override
    public List<Reference> references() {
        return Stream.concat(Stream.of(context), inCondition()).toList();
    }

    private Stream<Reference> inCondition() {
        return Stream.concat(
                condition.references().stream(),
                condition.fixed().stream().flatMap(check -> check.references().stream()));
    }

    @Override
    public List<Diagnostic> refusals(Predicate<Reference> declared) {
        Stream<Diagnostic> ofContext =
                context.refusal(declared).map(diagnostic -> diagnostic.at(Criterion.CONTEXT)).stream();
        Stream<Diagnostic> ofCondition = inCondition().flatMap(reference -> reference.refusal(declared).stream());
        return Stream.concat(ofContext, ofCondition).toList();
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return Stream.of(
                        context.spelling().map(diagnostic -> diagnostic.at(Criterion.CONTEXT)).stream(),
                        condition.diagnostics().stream(),
                        condition.fixed().stream().flatMap(check -> check.diagnostics().stream()))
                .flatMap(diagnostics -> diagnostics)
                .toList();
    }

    private static final class Seen implements Observer {

        private final List<Diagnostic> diagnostics = new ArrayList<>();

        @Override
        public void gap(Gap gap) {
            diagnostics.add(Diagnostic.missingInQuery(gap));
        }

        @Override
        public void diagnostic(Diagnostic diagnostic) {
            diagnostics.add(diagnostic);
        }
    }
}
