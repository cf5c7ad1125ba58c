package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.arazzoengine.expr.Diagnostic;

/** A node of a condition's tree. Immutable; its text, parsed again, is the same tree. */
sealed interface Term {

    boolean holds(Evaluation evaluation);

    Stream<Operand> operands();

    String text();

    /** The same term with other operands. */
    Term with(UnaryOperator<Operand> others);

    /** True when one of {@code terms} is; evaluated left to right, stops at the first. */
    record AnyOf(List<Term> terms) implements Term {
        public AnyOf {
            terms = List.copyOf(terms);
        }

        @Override
        public boolean holds(Evaluation evaluation) {
            for (Term term : terms) {
                if (term.holds(evaluation)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Stream<Operand> operands() {
            return terms.stream().flatMap(Term::operands);
        }

        @Override
        public String text() {
            return String.join(" || ", terms.stream().map(Term::inGroup).toList());
        }

        @Override
        public Term with(UnaryOperator<Operand> others) {
            return new AnyOf(terms.stream().map(term -> term.with(others)).toList());
        }
    }

    /** True when all of {@code terms} are; evaluated left to right, stops at the first that is not. */
    record AllOf(List<Term> terms) implements Term {
        public AllOf {
            terms = List.copyOf(terms);
        }

        @Override
        public boolean holds(Evaluation evaluation) {
            for (Term term : terms) {
                if (!term.holds(evaluation)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Stream<Operand> operands() {
            return terms.stream().flatMap(Term::operands);
        }

        @Override
        public String text() {
            return String.join(" && ", terms.stream().map(Term::inGroup).toList());
        }

        @Override
        public Term with(UnaryOperator<Operand> others) {
            return new AllOf(terms.stream().map(term -> term.with(others)).toList());
        }
    }

    /** True when {@code term} is not. */
    record Not(Term term) implements Term {
        @Override
        public boolean holds(Evaluation evaluation) {
            return !term.holds(evaluation);
        }

        @Override
        public Stream<Operand> operands() {
            return term.operands();
        }

        @Override
        public String text() {
            return term instanceof Truth ? "!" + term.text() : "!(" + term.text() + ")";
        }

        @Override
        public Term with(UnaryOperator<Operand> others) {
            return new Not(term.with(others));
        }
    }

    /** Two operands and an operator between them. */
    record Compare(Operand left, Operator operator, Operand right) implements Term {
        @Override
        public boolean holds(Evaluation evaluation) {
            JsonNode leftValue = left.value(evaluation);
            JsonNode rightValue = right.value(evaluation);
            if (leftValue.isBoolean() && rightValue.isTextual() || leftValue.isTextual() && rightValue.isBoolean()) {
                noteBoolean(leftValue.isBoolean() ? rightValue : leftValue, evaluation);
            }
            return operator.holds(leftValue, rightValue);
        }

        private void noteBoolean(JsonNode written, Evaluation evaluation) {
            if (written.textValue().equalsIgnoreCase("true")
                    || written.textValue().equalsIgnoreCase("false")) {
                evaluation.accept(Diagnostic.note(
                        35, 0, "'" + text() + "' compares a boolean with a text, and the two are never equal"));
            }
        }

        @Override
        public Stream<Operand> operands() {
            return Stream.of(left, right);
        }

        @Override
        public String text() {
            return left.text() + " " + operator.spelling() + " " + right.text();
        }

        @Override
        public Term with(UnaryOperator<Operand> others) {
            return new Compare(others.apply(left), operator, others.apply(right));
        }
    }

    /** An operand alone: its truth (decision 39). */
    record Truth(Operand operand) implements Term {
        @Override
        public boolean holds(Evaluation evaluation) {
            return Comparison.truth(operand.value(evaluation));
        }

        @Override
        public Stream<Operand> operands() {
            return Stream.of(operand);
        }

        @Override
        public String text() {
            return operand.text();
        }

        @Override
        public Term with(UnaryOperator<Operand> others) {
            return new Truth(others.apply(operand));
        }
    }

    private static String inGroup(Term term) {
        return term instanceof AnyOf || term instanceof AllOf ? "(" + term.text() + ")" : term.text();
    }
}
