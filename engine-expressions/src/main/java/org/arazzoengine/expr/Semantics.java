package org.arazzoengine.expr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the language is read (docs/spec/decisions.md, docs/spec/tolerances.md).
 *
 * @param strict whether every spelling is read by the specification's letter; otherwise the spellings of
 *     docs/spec/tolerances.md are accepted, each with a {@link Diagnostic}
 * @param grammar whose names are legal; the forms of expressions are those of 1.1 in both (decision 18)
 * @param variables values by name of what a document may read as {@code $env.NAME} (tolerance T21); whoever runs it
 *     takes them from the environment, or from anywhere
 */
public record Semantics(boolean strict, Grammar grammar, Map<String, String> variables, Budgets budgets) {

    /** Which names an expression may hold. */
    public enum Grammar {
        /** Any characters but braces. */
        V1_0,
        /** Letters, digits, dot, hyphen and underscore. */
        V1_1
    }

    private static final Semantics LENIENT = new Semantics(false, Grammar.V1_1, Map.of(), Budgets.DEFAULT);
    private static final Semantics STRICT = new Semantics(true, Grammar.V1_1, Map.of(), Budgets.DEFAULT);

    public Semantics {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** The default: tolerances are accepted, never silently. */
    public static Semantics lenient() {
        return LENIENT;
    }

    /** The specification's letter. */
    public static Semantics strictly() {
        return STRICT;
    }

    /** These semantics with every tolerance accepted. */
    public Semantics leniently() {
        return new Semantics(false, grammar, variables, budgets);
    }

    public Semantics withGrammar(Grammar names) {
        return new Semantics(strict, names, variables, budgets);
    }

    public Semantics withBudgets(Budgets costs) {
        return new Semantics(strict, grammar, variables, costs);
    }

    public Semantics withVariables(Map<String, String> values) {
        return new Semantics(strict, grammar, values, budgets);
    }
}
