package org.arazzoengine.expr.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.LanguageTable;
import org.arazzoengine.expr.LanguageTable.Row;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** conditions.txt: which simple conditions pass, fail and are refused. */
class ConditionTableTest {

    private static final String FILE = "conditions.txt";

    static Stream<Row> strictRows() {
        return LanguageTable.rows(FILE, true);
    }

    static Stream<Row> lenientRows() {
        return LanguageTable.rows(FILE, false);
    }

    static Stream<Row> readableRows() {
        return LanguageTable.read(FILE).stream().filter(row -> !row.expected().startsWith("refused"));
    }

    @ParameterizedTest
    @MethodSource({"strictRows", "lenientRows"})
    @Requirement({
        "AZ-CRIT-07",
        "AZ-EXPR-05",
        "AZ-SIMPLE-01",
        "AZ-SIMPLE-02",
        "AZ-SIMPLE-03",
        "AZ-SIMPLE-04",
        "AZ-SIMPLE-05",
        "AZ-SIMPLE-06",
        "AZ-SIMPLE-07",
        "AZ-SIMPLE-08",
        "AZ-SIMPLE-09",
        "AZ-SIMPLE-10",
        "AZ-SIMPLE-11",
        "AZ-SIMPLE-12",
        "AZ-SIMPLE-13",
        "AZ-SIMPLE-14",
        "AZ-SIMPLE-15",
        "AZ-SIMPLE-16"
    })
    void aConditionIsJudgedByTheLetterAndWithTolerances(Row row) {
        judge(row);
    }

    private static void judge(Row row) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        String outcome;
        try {
            Condition condition = compile(row.text(), row);
            Verdict verdict = evaluate(condition, row);
            diagnostics.addAll(condition.diagnostics());
            diagnostics.addAll(verdict.diagnostics());
            outcome = verdict.passed() ? "pass" : "fail";
        } catch (ExpressionSyntaxException e) {
            outcome = "refused: " + e.getMessage();
        }
        row.assertText(outcome, diagnostics, 0);
    }

    private static Condition compile(String text, Row row) throws ExpressionSyntaxException {
        return row.setting("on", "").isEmpty()
                ? Condition.compile(text, row.semantics(), row.declared())
                : Condition.compileOnContext(text, row.semantics(), row.declared());
    }

    private static Verdict evaluate(Condition condition, Row row) {
        JsonNode context = LanguageTable.json(row.setting("on", "null"));
        return condition.evaluate(row.scope(), context);
    }

    @ParameterizedTest
    @MethodSource("readableRows")
    void aPrintedConditionReadsAsTheSameCondition(Row row) throws ExpressionSyntaxException {
        Condition condition = compile(row.text(), row);
        Condition printed = compile(condition.text(), row);
        assertEquals(condition.text(), printed.text());
        assertEquals(condition, printed);
        assertEquals(evaluate(condition, row).passed(), evaluate(printed, row).passed());
        assertEquals(evaluate(condition, row).observed(), evaluate(printed, row).observed());
    }

    @Test
    void theClaimsAreThoseOfTheTable() {
        LanguageTable.assertClaims(getClass(), "aConditionIsJudgedByTheLetterAndWithTolerances", FILE, true);
        LanguageTable.assertClaims(getClass(), "aConditionIsJudgedByTheLetterAndWithTolerances", FILE, false);
    }
}
