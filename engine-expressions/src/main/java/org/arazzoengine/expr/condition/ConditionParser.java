package org.arazzoengine.expr.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.Tolerance;
import org.jspecify.annotations.Nullable;

/** Recursive descent over the grammar of docs/language.md; not reusable, one text an instance. */
final class ConditionParser {

    private final ConditionText text;
    private final Semantics semantics;
    private final OperandParser operands;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int depth;

    /**
     * @param declared whether what a doubtful reference names exists; otherwise it is none (tolerance T24)
     * @param paths whether operands may be JSONPath queries on a context
     */
    ConditionParser(String written, Semantics semantics, Predicate<Reference> declared, boolean paths) {
        this.text = new ConditionText(written);
        this.semantics = semantics;
        this.operands = new OperandParser(text, semantics, declared, paths, diagnostics);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    Term parse() throws ExpressionSyntaxException {
        int longest = semantics.budgets().conditionLength();
        if (text.length() > longest) {
            throw text.fault("expected a condition of at most " + longest + " characters, found " + text.length());
        }
        try {
            return whole();
        } catch (ExpressionSyntaxException e) {
            if (semantics.strict() || !text.unwrap()) {
                throw e;
            }
            return unwrapped(e);
        }
    }

    private Term unwrapped(ExpressionSyntaxException wrapped) throws ExpressionSyntaxException {
        diagnostics.clear();
        depth = 0;
        int start = text.at();
        Term inside;
        try {
            inside = whole();
        } catch (ExpressionSyntaxException e) {
            // The braces were none around a condition, so the first fault is the one to mend.
            throw wrapped;
        }
        String suggestion = text.from(start, text.at()).strip();
        diagnostics.add(Diagnostic.tolerated(
                        Tolerance.BRACED_CONDITION, 0, "the braces around the condition are left out", suggestion)
                .wanting("there are braces around the condition; the specification wants none")
                .replacing(text.length()));
        return inside;
    }

    private Term whole() throws ExpressionSyntaxException {
        Term condition = anyOf();
        if (!text.isAtEnd()) {
            throw text.fault("expected an operator or the end, found " + text.rest() + meantOperator());
        }
        return condition;
    }

    /** What authors coming from other languages write where an operator stands. */
    private String meantOperator() {
        String word = text.from(text.at(), text.tokenEnd(text.at()));
        if (word.equalsIgnoreCase("and") || word.equalsIgnoreCase("or")) {
            return "; the operator is '" + (word.equalsIgnoreCase("and") ? "&&" : "||") + "'";
        }
        for (Operator operator : Operator.values()) {
            if (text.startsWith(operator.spelling())) {
                return "; comparisons cannot be chained, and '!' needs parentheses around one";
            }
        }
        for (String turned : List.of("=>", "=<", "=!")) {
            if (text.startsWith(turned)) {
                return "; the operator is '" + turned.charAt(1) + "='";
            }
        }
        return text.startsWith("=") ? "; the operator is '=='" : "";
    }

    private Term anyOf() throws ExpressionSyntaxException {
        List<Term> terms = new ArrayList<>();
        do {
            terms.add(allOf());
        } while (text.accept("||"));
        return terms.size() == 1 ? terms.get(0) : new Term.AnyOf(terms);
    }

    private Term allOf() throws ExpressionSyntaxException {
        List<Term> terms = new ArrayList<>();
        do {
            terms.add(term());
        } while (text.accept("&&"));
        return terms.size() == 1 ? terms.get(0) : new Term.AllOf(terms);
    }

    private Term term() throws ExpressionSyntaxException {
        if (text.accept("!")) {
            return new Term.Not(text.peek('(') ? group() : new Term.Truth(operands.operand(false)));
        }
        if (text.peek('(')) {
            return group();
        }
        int start = text.at();
        Operand left = operands.operand(true);
        Operator operator = operator();
        Operand right = operator == null ? null : operands.operand(true);
        boolean alone = right == null || right instanceof Operand.Literal;
        if (alone && left instanceof Operand.Literal && operands.isBareText(start)) {
            text.moveTo(start);
            throw operands.noOperand();
        }
        return right == null ? new Term.Truth(left) : new Term.Compare(left, operator, right);
    }

    private Term group() throws ExpressionSyntaxException {
        text.moveTo(text.at() + 1);
        if (++depth > semantics.budgets().nesting()) {
            throw text.fault("expected at most " + semantics.budgets().nesting() + " nested parentheses");
        }
        Term condition = anyOf();
        if (!text.accept(")")) {
            throw text.fault("expected ')', found " + (text.isAtEnd() ? "the end" : text.rest()));
        }
        depth--;
        return condition;
    }

    private @Nullable Operator operator() {
        for (Operator operator : Operator.values()) {
            if (text.accept(operator.spelling())) {
                return operator;
            }
        }
        return null;
    }
}
