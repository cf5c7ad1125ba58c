package org.arazzoengine.criterion;

import com.fasterxml.jackson.databind.JsonNode;
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

/** JSONPath and XPath conditions. */
final class QueryCheck {

    private QueryCheck() {}

    /** A JSONPath that only makes sense as a comparison is read so, unless the semantics are strict (tolerance T7). */
    static ContextCheck compile(
            String text, Reference context, QueryDialect dialect, Semantics semantics, Predicate<Reference> declared)
            throws QuerySyntaxException {
        try {
            return new Plain(
                    Query.compile(text, dialect, semantics), dialect.type().equals("xpath"));
        } catch (QuerySyntaxException e) {
            if (semantics.strict() || !dialect.type().equals("jsonpath")) {
                throw e;
            }
            Condition condition = comparison(text, semantics, declared, e);
            Optional<String> query = dialect == QueryDialect.RFC9535 ? condition.asQuery() : Optional.empty();
            String suggestion = condition.asSimple(context).or(() -> query).orElse("");
            return new Compared(condition, text, suggestion);
        }
    }

    private static Condition comparison(
            String text, Semantics semantics, Predicate<Reference> declared, QuerySyntaxException why)
            throws QuerySyntaxException {
        try {
            Condition condition = Condition.compileOnContext(text, semantics, declared);
            if (condition.hasPath() && condition.hasOperator()) {
                return condition;
            }
        } catch (ExpressionSyntaxException e) {
            // Neither a query nor a comparison; the query's fault is the one that the specification means.
            throw why;
        }
        throw why;
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
            Diagnostic told = Diagnostic.tolerated(
                    Tolerance.BARE_JSONPATH_COMPARISON,
                    0,
                    "this is no JSONPath query; it is read as a comparison on the context",
                    suggestion);
            return List.of(suggestion.isEmpty() ? told : told.replacing(text.length()));
        }
    }
}
