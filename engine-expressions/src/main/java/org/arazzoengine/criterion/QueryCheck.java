package org.arazzoengine.criterion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.Tolerance;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.select.Query;
import org.arazzoengine.select.QueryDialect;
import org.arazzoengine.select.QueryTemplate;

/** JSONPath and XPath conditions. */
final class QueryCheck {

    private QueryCheck() {}

    /**
     * A JSONPath that only makes sense as a comparison is read so, unless the semantics are strict (tolerance T7).
     * Whether it is one its text says as it is written: what is inserted decides nothing, and is read as no condition.
     */
    static QueryTemplate<ContextCheck> compile(
            String text, Reference context, QueryDialect dialect, Semantics semantics, Predicate<Reference> declared)
            throws QuerySyntaxException {
        QueryTemplate<ContextCheck> query;
        try {
            query = QueryTemplate.compile(
                    text, dialect.textContext(), semantics, declared, filled -> plain(filled, dialect, semantics));
        } catch (QuerySyntaxException e) {
            if (semantics.strict()) {
                throw e;
            }
            return comparison(text, context, dialect, semantics, declared).orElseThrow(() -> e);
        }
        if (query.fixed().isPresent()) {
            return query;
        }
        Optional<QueryTemplate<ContextCheck>> comparison =
                comparison(text, context, dialect, semantics.leniently(), declared);
        if (semantics.strict() && comparison.isPresent()) {
            throw noQuery(text, query.references(), dialect, semantics);
        }
        return comparison.orElse(query);
    }

    /** Why a comparison is no query, found with stand-ins for its expressions: no values mend it. */
    private static QuerySyntaxException noQuery(
            String text, List<Reference> references, QueryDialect dialect, Semantics semantics) {
        StringBuilder standIns = new StringBuilder(text);
        for (Reference reference : references) {
            int start = reference.offset() - 1;
            char standIn = start > 0 && text.charAt(start - 1) == '[' ? '1' : 'a';
            for (int at = start; at < reference.offset() + reference.text().length() + 1; at++) {
                standIns.setCharAt(at, standIn);
            }
        }
        try {
            Query.compile(standIns.toString(), dialect, semantics);
            return new QuerySyntaxException(0, "expected a query, found a comparison");
        } catch (QuerySyntaxException e) {
            return e;
        }
    }

    private static ContextCheck plain(String text, QueryDialect dialect, Semantics semantics)
            throws QuerySyntaxException {
        return new Plain(Query.compile(text, dialect, semantics), dialect.type().equals("xpath"));
    }

    private static Optional<QueryTemplate<ContextCheck>> comparison(
            String text, Reference context, QueryDialect dialect, Semantics semantics, Predicate<Reference> declared) {
        if (!dialect.type().equals("jsonpath")) {
            return Optional.empty();
        }
        try {
            Condition condition = Condition.compileOnContext(text, semantics, declared);
            return condition.hasPath() && condition.hasOperator()
                    ? Optional.of(
                            QueryTemplate.of(new Compared(condition, text, suggestion(condition, context, dialect))))
                    : Optional.empty();
        } catch (ExpressionSyntaxException e) {
            // No comparison, so a query if anything, and the fault of that is the one that the specification means.
            return Optional.empty();
        }
    }

    /** What means the same in the words of the specification; empty when nothing surely does. */
    private static String suggestion(Condition condition, Reference context, QueryDialect dialect) {
        Optional<String> query = dialect == QueryDialect.RFC9535 ? condition.asQuery() : Optional.empty();
        return condition.asSimple(context).or(() -> query).orElse("");
    }

    private record Plain(Query query, boolean xpath) implements ContextCheck {
        @Override
        public Outcome check(JsonNode value, Scope scope, Consumer<Diagnostic> told) throws QueryException {
            boolean passed = query.holds(value, told);
            if (xpath) {
                return Outcome.of(passed, "its effective boolean value is " + passed);
            }
            return Outcome.of(passed, passed ? "the path selects something" : "the path selects nothing");
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return query.diagnostics();
        }
    }

    private record Compared(Condition condition, String text, String suggestion) implements ContextCheck {
        @Override
        public Outcome check(JsonNode value, Scope scope, Consumer<Diagnostic> told) {
            Verdict verdict = condition.evaluate(scope, value);
            return new Outcome(verdict.passed(), "", Optional.of(verdict));
        }

        @Override
        public List<Diagnostic> diagnostics() {
            List<Diagnostic> diagnostics = new ArrayList<>();
            Diagnostic told = Diagnostic.tolerated(
                            Tolerance.BARE_JSONPATH_COMPARISON,
                            0,
                            "this is no JSONPath query; it is read as a comparison on the context",
                            suggestion)
                    .wanting("this is a comparison and no JSONPath query; the specification wants a query, or a"
                            + " condition of the type simple");
            diagnostics.add(suggestion.isEmpty() ? told : told.replacing(text.length()));
            diagnostics.addAll(condition.diagnostics());
            return diagnostics;
        }

        @Override
        public List<Reference> references() {
            return condition.references();
        }
    }
}
