package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.Semantics;

/**
 * A compiled simple condition (Arazzo 1.1.0, Criterion Object, type {@code simple}; docs/language.md has the grammar).
 * Immutable and safe for several threads; evaluating never throws.
 */
public final class Condition {

    private final Term root;
    private final List<Diagnostic> diagnostics;
    private final List<Reference> references;
    private final long maxVisits;

    private Condition(Term root, List<Diagnostic> diagnostics, long maxVisits) {
        this.root = root;
        this.diagnostics = List.copyOf(diagnostics);
        this.references = root.operands()
                .flatMap(operand -> operand.references().stream())
                .toList();
        this.maxVisits = maxVisits;
    }

    /** As {@link #compile(String, Semantics, Predicate)}, with everything taken as declared. */
    public static Condition compile(String text, Semantics semantics) throws ExpressionSyntaxException {
        return compile(text, semantics, reference -> true);
    }

    /**
     * Compiles {@code text}. Throws when it is not in the grammar.
     *
     * @param declared whether what a {@linkplain Reference#isDoubtful doubtful} reference names exists; otherwise the
     *     condition cannot be read
     */
    public static Condition compile(String text, Semantics semantics, Predicate<Reference> declared)
            throws ExpressionSyntaxException {
        return compile(text, semantics, declared, false);
    }

    /** As {@link #compileOnContext(String, Semantics, Predicate)}, with everything taken as declared. */
    public static Condition compileOnContext(String text, Semantics semantics) throws ExpressionSyntaxException {
        return compileOnContext(text, semantics, reference -> true);
    }

    /**
     * Compiles a comparison whose operands may be singular JSONPath queries on a context, such as
     * {@code $.status == "paid"} (tolerance T7). Expressions may be embedded in its paths and in its texts; what they
     * lead to is never read as a part of the condition.
     *
     * @param declared as for a simple condition
     */
    public static Condition compileOnContext(String text, Semantics semantics, Predicate<Reference> declared)
            throws ExpressionSyntaxException {
        return compile(text, semantics, declared, true);
    }

    private static Condition compile(String text, Semantics semantics, Predicate<Reference> declared, boolean paths)
            throws ExpressionSyntaxException {
        ConditionParser parser = new ConditionParser(text, semantics, declared, paths);
        return new Condition(
                parser.parse(), parser.diagnostics(), semantics.budgets().jsonPathVisits());
    }

    /** Pass or fail, with every operand that was looked up on the way. */
    public Verdict evaluate(Scope scope) {
        return evaluate(scope, NullNode.instance);
    }

    /** As {@link #evaluate(Scope)}; JSONPath operands look at {@code context}. */
    public Verdict evaluate(Scope scope, JsonNode context) {
        Evaluation evaluation = new Evaluation(scope, context, maxVisits);
        return evaluation.verdict(root.holds(evaluation));
    }

    /** What there is to say about the spelling, by offset. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The references the condition looks at, in order. */
    public List<Reference> references() {
        return references;
    }

    /** The parts that must all hold, each a condition of its own; this condition alone when it is no conjunction. */
    public List<Condition> conjuncts() {
        return root instanceof Term.AllOf all
                ? all.terms().stream()
                        .flatMap(term -> new Condition(term, List.of(), maxVisits).conjuncts().stream())
                        .toList()
                : List.of(this);
    }

    /** The literals it compares with, in order. */
    public List<JsonNode> literals() {
        return root.operands()
                .filter(Operand.Literal.class::isInstance)
                .map(operand -> ((Operand.Literal) operand).node())
                .toList();
    }

    /** Whether something is compared or combined; a lone operand is not. */
    public boolean hasOperator() {
        return !(root instanceof Term.Truth);
    }

    /** Whether an operand is a JSONPath query. */
    public boolean hasPath() {
        return root.operands().anyMatch(operand -> operand instanceof PathOperand || operand instanceof FilledPath);
    }

    /**
     * This comparison on {@code context} (tolerance T7) as a simple condition, which looks at the same values by
     * expressions; empty when none surely means the same.
     */
    public Optional<String> asSimple(Reference context) {
        return new Restatement(root).asSimple(context);
    }

    /** This comparison of sizes on a context (tolerance T8) as a JSONPath query; empty as above. */
    public Optional<String> asQuery() {
        return new Restatement(root).asQuery();
    }

    /** The condition in one spelling; compiled again it is this condition. */
    public String text() {
        return root.text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition && text().equals(condition.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
