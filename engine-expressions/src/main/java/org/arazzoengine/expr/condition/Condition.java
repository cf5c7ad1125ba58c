package org.arazzoengine.expr.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Scope;

/**
 * A compiled simple condition (Arazzo 1.1.0, Criterion Object, type {@code simple}). Immutable; {@link #evaluate}
 * never throws.
 */
public sealed interface Condition {

    /** True when one of {@code terms} is; evaluated left to right, stops at the first. */
    record AnyOf(List<Condition> terms) implements Condition {
        public AnyOf {
            terms = List.copyOf(terms);
        }
    }

    /** True when all of {@code terms} are; evaluated left to right, stops at the first that is not. */
    record AllOf(List<Condition> terms) implements Condition {
        public AllOf {
            terms = List.copyOf(terms);
        }
    }

    /** True when {@code term} is not. */
    record Not(Condition term) implements Condition {}

    /** Two operands and an operator between them. */
    record Compare(Operand left, Operator operator, Operand right) implements Condition {}

    /** An operand alone: its truth (decision 39). */
    record Truth(Operand operand) implements Condition {}

    /** Compiles {@code text}. Throws when it is not in the grammar of this package. */
    static Condition compile(String text) throws ExpressionSyntaxException {
        return new ConditionParser(text).parse();
    }

    /** Pass or fail, with every operand that was looked up on the way. */
    default Verdict evaluate(Scope scope) {
        List<Verdict.Observed> observed = new ArrayList<>(2);
        boolean passed = holds(scope, observed);
        return new Verdict(passed, observed);
    }

    private boolean holds(Scope scope, List<Verdict.Observed> observed) {
        if (this instanceof Compare compare) {
            return compare.operator()
                    .holds(
                            compare.left().valueOrNull(scope, observed),
                            compare.right().valueOrNull(scope, observed));
        } else if (this instanceof Truth truth) {
            return Comparison.truth(truth.operand().valueOrNull(scope, observed));
        } else if (this instanceof Not not) {
            return !not.term().holds(scope, observed);
        } else if (this instanceof AllOf all) {
            return all.terms().stream().allMatch(term -> term.holds(scope, observed));
        } else if (this instanceof AnyOf any) {
            return any.terms().stream().anyMatch(term -> term.holds(scope, observed));
        }
        throw new AssertionError(this);
    }

    /** The references the condition looks at, in order. */
    default List<Operand.Reference> references() {
        if (this instanceof Compare compare) {
            return Stream.of(compare.left(), compare.right())
                    .flatMap(operand -> operand.reference().stream())
                    .toList();
        } else if (this instanceof Truth truth) {
            return truth.operand().reference().stream().toList();
        } else if (this instanceof Not not) {
            return not.term().references();
        } else if (this instanceof AllOf all) {
            return all.terms().stream()
                    .flatMap(term -> term.references().stream())
                    .toList();
        } else if (this instanceof AnyOf any) {
            return any.terms().stream()
                    .flatMap(term -> term.references().stream())
                    .toList();
        }
        throw new AssertionError(this);
    }
}
