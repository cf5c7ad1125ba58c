package org.arazzoengine.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arazzoengine.expr.LanguageTable.Row;
import org.arazzoengine.expr.ReferenceParser.Place;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** expressions.txt: what runtime expressions lead to where a value is expected. */
class ExpressionTableTest {

    private static final String FILE = "expressions.txt";

    static Stream<Row> strictRows() {
        return LanguageTable.rows(FILE, true);
    }

    static Stream<Row> lenientRows() {
        return LanguageTable.rows(FILE, false);
    }

    @ParameterizedTest
    @MethodSource({"strictRows", "lenientRows"})
    @Requirement({
        "AZ-EXPR-03",
        "AZ-EXPR-04",
        "AZ-EXPR-05",
        "AZ-EXPR-07",
        "AZ-EXPR-08",
        "AZ-EXPR-09",
        "AZ-EXPR-10",
        "AZ-EXPR-11",
        "AZ-EXPR-12",
        "AZ-EXPR-13",
        "AZ-EXPR-14",
        "AZ-EXPR-15",
        "AZ-EXPR-17",
        "AZ-EXPR-18",
        "AZ-EXPR-20",
        "AZ-EXPR-22",
        "AZ-EXPR-23",
        "AZ-EXPR-24",
        "AZ-EXPR-25",
        "AZ-EXPR-26",
        "AZ-EXPR-28",
        "AZ-EXPR-30",
        "AZ-EXPR-31"
    })
    void anExpressionLeadsToItsValueByTheLetterAndWithTolerances(Row row) {
        resolve(row);
    }

    private static void resolve(Row row) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        String outcome;
        try {
            Reference reference = ReferenceParser.parse(row.text(), 0, Place.VALUE, row.semantics(), row.declared());
            reference.spelling().ifPresent(diagnostics::add);
            outcome = LanguageTable.words(reference.resolve(row.scope(), diagnostics::add));
        } catch (ExpressionSyntaxException e) {
            outcome = "refused: " + e.getMessage();
        }
        row.assertValue(outcome, diagnostics, 0);
    }

    @ParameterizedTest
    @MethodSource("strictRows")
    void aPrintedExpressionReadsAsTheSameExpression(Row row) throws ExpressionSyntaxException {
        if (row.expected().startsWith("refused")) {
            return;
        }
        RuntimeExpression expression = ReferenceParser.parse(row.text(), 0, Place.VALUE, row.semantics())
                .expression();
        assertEquals(expression, ExpressionParser.parse(expression.text(), 0, row.semantics()));
    }

    @ParameterizedTest
    @MethodSource("lenientRows")
    void everyReadingOfAReferencePrintsAsAReferenceToTheSameValue(Row row) throws ExpressionSyntaxException {
        // A member whose name holds dots has no spelling before its value is known.
        if (row.expected().startsWith("refused") || row.setting("members", "").equals("joined")) {
            return;
        }
        for (Reading reading : ReferenceParser.parse(row.text(), 0, Place.VALUE, row.semantics())
                .readings()) {
            Reference printed = ReferenceParser.parse(reading.text(), 0, Place.VALUE, row.semantics());
            Resolved value = reading.resolve(row.scope(), way -> {});
            if (value instanceof Resolved.Present) {
                assertEquals(value, printed.resolve(row.scope(), diagnostic -> {}), reading.text());
            }
        }
    }

    @Test
    void anEnvironmentVariableIsReadOnlyWhenItIsAllowedAndNeverByTheLetter() throws ExpressionSyntaxException {
        Scope scope = new Scope() {
            @Override
            public Resolved variable(String name) {
                return Resolved.of(TextNode.valueOf("value of " + name));
            }
        };
        List<Diagnostic> diagnostics = new ArrayList<>();
        Semantics allowed = Semantics.lenient().withVariables(Map.of("HOME", "/home/x"));
        Reference reference = ReferenceParser.parse("$env.HOME", 0, Place.VALUE, allowed);
        reference.spelling().ifPresent(diagnostics::add);
        assertEquals(Resolved.of(TextNode.valueOf("value of HOME")), reference.resolve(scope, diagnostics::add));
        assertEquals(
                List.of("AZ-T21"), diagnostics.stream().map(Diagnostic::code).toList());
        assertRefused("$env.PATH", allowed);
        assertRefused("$env.HOME", Semantics.strictly().withVariables(Map.of("HOME", "/home/x")));
    }

    private static void assertRefused(String text, Semantics semantics) {
        assertThrows(ExpressionSyntaxException.class, () -> ReferenceParser.parse(text, 0, Place.VALUE, semantics));
    }

    @Test
    void theClaimsAreThoseOfTheTable() {
        LanguageTable.assertClaims(getClass(), "anExpressionLeadsToItsValueByTheLetterAndWithTolerances", FILE, true);
        LanguageTable.assertClaims(getClass(), "anExpressionLeadsToItsValueByTheLetterAndWithTolerances", FILE, false);
    }
}
