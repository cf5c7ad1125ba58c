package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.arazzoengine.query.QueryException;

/** A logical expression of a filter (RFC 9535 section 2.3.5). */
sealed interface Logical permits Logical.AnyOf, Logical.AllOf, Logical.Not, Logical.Exists, Comparison, Matching {

    boolean test(JsonNode current, Evaluation evaluation) throws QueryException;

    void print(StringBuilder out);

    /** {@code ||}: evaluated left to right up to the first that is true. */
    record AnyOf(List<Logical> terms) implements Logical {

        @Override
        public boolean test(JsonNode current, Evaluation evaluation) throws QueryException {
            for (int i = 0; i < terms.size(); i++) {
                if (terms.get(i).test(current, evaluation)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void print(StringBuilder out) {
            for (int i = 0; i < terms.size(); i++) {
                out.append(i == 0 ? "" : "||");
                printWithin(terms.get(i), terms.get(i) instanceof AnyOf, out);
            }
        }
    }

    /** {@code &&}: evaluated left to right up to the first that is false. */
    record AllOf(List<Logical> terms) implements Logical {

        @Override
        public boolean test(JsonNode current, Evaluation evaluation) throws QueryException {
            for (int i = 0; i < terms.size(); i++) {
                if (!terms.get(i).test(current, evaluation)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void print(StringBuilder out) {
            for (int i = 0; i < terms.size(); i++) {
                Logical term = terms.get(i);
                out.append(i == 0 ? "" : "&&");
                printWithin(term, term instanceof AnyOf || term instanceof AllOf, out);
            }
        }
    }

    /** {@code !}. */
    record Not(Logical term) implements Logical {

        @Override
        public boolean test(JsonNode current, Evaluation evaluation) throws QueryException {
            return !term.test(current, evaluation);
        }

        @Override
        public void print(StringBuilder out) {
            out.append('!');
            printWithin(term, !(term instanceof Exists || term instanceof Matching), out);
        }
    }

    /** Whether a query selects anything. */
    record Exists(Query query) implements Logical {

        @Override
        public boolean test(JsonNode current, Evaluation evaluation) throws QueryException {
            return query.any(current, evaluation);
        }

        @Override
        public void print(StringBuilder out) {
            query.print(out);
        }
    }

    private static void printWithin(Logical term, boolean parentheses, StringBuilder out) {
        out.append(parentheses ? "(" : "");
        term.print(out);
        out.append(parentheses ? ")" : "");
    }
}
