package org.arazzoengine.property;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.arazzoengine.expr.Semantics;

/** Texts of the grammar of simple conditions (docs/spec/decisions.md, section 2). */
final class ConditionText implements ArbitrarySupplier<String> {

    private static final int MOST_CHOICES = 100;
    private static final int DEEPEST = 4;

    @Override
    public Arbitrary<String> get() {
        return Choices.arbitrary(MOST_CHOICES, ConditionText::of);
    }

    static String of(Choices choices) {
        return term(choices, DEEPEST);
    }

    private static String term(Choices choices, int depth) {
        return switch (choices.below(depth == 0 ? 3 : 7)) {
            case 0 -> operand(choices);
            case 1 -> "!" + operand(choices);
            case 2 -> compared(choices);
            case 3, 4 -> choices.of("(", "!(", "! ( ") + term(choices, depth - 1) + ")";
            default -> term(choices, depth - 1) + choices.of(" && ", "||", " || ") + term(choices, depth - 1);
        };
    }

    private static String compared(Choices choices) {
        return operand(choices)
                + blank(choices)
                + choices.of("==", "!=", "<", "<=", ">", ">=")
                + blank(choices)
                + operand(choices);
    }

    private static String blank(Choices choices) {
        return choices.of("", " ", "  ", "\t");
    }

    private static String operand(Choices choices) {
        return switch (choices.below(5)) {
            case 0, 1 ->
                choices.of(
                        "$statusCode",
                        "$inputs.a",
                        "$inputs.b",
                        "$inputs.a.b[0].name",
                        "$response.body.a.length",
                        "$response.body#/a/0",
                        "$steps.s.outputs.a",
                        "$response.header.name",
                        "$inputs.a[0]");
            case 2 -> "{" + Grammar.expression(choices, Semantics.Grammar.V1_1) + "}";
            case 3 -> quoted(choices.rarely(2) ? choices.text(6) : choices.of("", "a", "it's", "&& (", "\"", "{$url}"));
            default ->
                choices.of(
                        "true",
                        "false",
                        "null",
                        "0",
                        "-1",
                        "200",
                        "1.50",
                        "-0.0",
                        "1e2",
                        "2E-3",
                        "1e+70",
                        "-9223372036854775809",
                        "12345e9999",
                        "0.001e-9999");
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
