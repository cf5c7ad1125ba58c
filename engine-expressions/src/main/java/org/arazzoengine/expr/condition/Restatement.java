package org.arazzoengine.expr.condition;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.ReferenceParser;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.query.pointer.Pointer;

/** Says a comparison on a context (tolerance T7) in the words of the specification. Immutable. */
record Restatement(Term root) {

    /** Expressions behind which a JSON Pointer may stand. */
    private static final List<String> POINTABLE = List.of(
            "$response.body", "$request.body", "$message.payload", "$inputs.", "$outputs.", "$steps.", "$workflows.");

    Optional<String> asSimple(Reference context) {
        String text = context.text();
        boolean possible = context.isExact()
                && POINTABLE.stream().anyMatch(text::startsWith)
                && root.operands().allMatch(operand -> isPlain(operand, context));
        if (!possible) {
            return Optional.empty();
        }
        Term simple = root.with(operand -> operand instanceof PathOperand path
                ? new Operand.Referred(reference(path, context).orElseThrow())
                : operand);
        // A context that is null or missing fails whatever is asked of it.
        String guard = failsOnNothing(root) ? "" : new Operand.Referred(context).text() + " != null && ";
        return Optional.of(
                guard.isEmpty() || !(simple instanceof Term.AnyOf)
                        ? guard + simple.text()
                        : guard + "(" + simple.text() + ")");
    }

    private static boolean isPlain(Operand operand, Reference context) {
        if (operand instanceof FilledText || operand instanceof FilledPath) {
            // A simple condition embeds nothing in its texts.
            return false;
        }
        return !(operand instanceof PathOperand path)
                || path.measured().isEmpty() && reference(path, context).isPresent();
    }

    private static Optional<Reference> reference(PathOperand path, Reference context) {
        Optional<Pointer> pointer = path.path().asPointer();
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        String text = context.text();
        String fragment = pointer.get().text();
        String whole = text + (fragment.isEmpty() || text.indexOf('#') >= 0 ? "" : "#") + fragment;
        try {
            return Optional.of(ReferenceParser.parse(whole, 0, ReferenceParser.Place.CONDITION, Semantics.strictly()));
        } catch (ExpressionSyntaxException e) {
            // A name that no expression can hold.
            return Optional.empty();
        }
    }

    /** Whether {@code term} is false when no path selects anything. */
    private static boolean failsOnNothing(Term term) {
        if (term instanceof Term.AnyOf any) {
            return any.terms().stream().allMatch(Restatement::failsOnNothing);
        } else if (term instanceof Term.AllOf all) {
            return all.terms().stream().anyMatch(Restatement::failsOnNothing);
        } else if (term instanceof Term.Truth truth) {
            return truth.operand() instanceof PathOperand;
        }
        return term instanceof Term.Compare compare
                && compare.operands().anyMatch(PathOperand.class::isInstance)
                && (isOrder(compare.operator()) || compare.operator() == Operator.EQUAL && hasValue(compare));
    }

    private static boolean isOrder(Operator operator) {
        return operator != Operator.EQUAL && operator != Operator.NOT_EQUAL;
    }

    /** Whether it compares with a literal that is something. */
    private static boolean hasValue(Term.Compare compare) {
        return compare.operands()
                .anyMatch(operand -> operand instanceof Operand.Literal literal
                        && !literal.node().isNull());
    }

    /**
     * A filter that looks at absolute paths selects all children of the context or none, so it is a condition on the
     * context. What has the size that is asked for is a child itself, unless it is the context.
     */
    Optional<String> asQuery() {
        return isSizes(root) ? Optional.of("$[?" + filter(root) + "]") : Optional.empty();
    }

    private static boolean isSizes(Term term) {
        if (term instanceof Term.AnyOf any) {
            return any.terms().stream().allMatch(Restatement::isSizes);
        } else if (term instanceof Term.AllOf all) {
            return all.terms().stream().allMatch(Restatement::isSizes);
        }
        return term instanceof Term.Compare compare
                && compare.operator() != Operator.NOT_EQUAL
                && compare.left() instanceof PathOperand path
                && path.measured()
                        .flatMap(measured -> measured.asPointer())
                        .filter(pointer -> !pointer.isWhole())
                        .isPresent()
                && compare.right() instanceof Operand.Literal literal
                && literal.node().isNumber();
    }

    private static String filter(Term term) {
        if (term instanceof Term.Compare compare && compare.left() instanceof PathOperand path) {
            return "length(" + path.measured().orElseThrow().text() + ") "
                    + compare.operator().spelling() + " " + compare.right().text();
        }
        boolean any = term instanceof Term.AnyOf;
        List<Term> terms = term instanceof Term.AnyOf some ? some.terms() : ((Term.AllOf) term).terms();
        return String.join(
                any ? " || " : " && ",
                terms.stream()
                        .map(each -> each instanceof Term.Compare ? filter(each) : "(" + filter(each) + ")")
                        .toList());
    }
}
