package org.arazzoengine.expr.value;

import java.util.stream.Stream;
import org.arazzoengine.expr.LanguageTable;
import org.arazzoengine.expr.LanguageTable.Row;
import org.arazzoengine.expr.Observations;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** values.txt: what parameter values, payloads and outputs become. */
class ValueTableTest {

    private static final String FILE = "values.txt";

    static Stream<Row> strictRows() {
        return LanguageTable.rows(FILE, true);
    }

    static Stream<Row> lenientRows() {
        return LanguageTable.rows(FILE, false);
    }

    @ParameterizedTest
    @MethodSource("strictRows")
    @Requirement({
        "AZ-EMBED-06",
        "AZ-EMBED-08",
        "AZ-EXPR-03",
        "AZ-EXPR-12",
        "AZ-EXPR-14",
        "AZ-EXPR-26",
        "AZ-EXPR-27",
        "AZ-EXPR-29",
        "AZ-SEL-08"
    })
    void aValueIsMadeByTheLetter(Row row) {
        evaluate(row);
    }

    @ParameterizedTest
    @MethodSource("lenientRows")
    @Requirement({
        "AZ-EMBED-06",
        "AZ-EMBED-08",
        "AZ-EXPR-03",
        "AZ-EXPR-12",
        "AZ-EXPR-14",
        "AZ-EXPR-15",
        "AZ-EXPR-18",
        "AZ-EXPR-26",
        "AZ-EXPR-27",
        "AZ-EXPR-29",
        "AZ-EXPR-31",
        "AZ-SEL-08"
    })
    void aValueIsMadeWithTolerances(Row row) {
        evaluate(row);
    }

    private static void evaluate(Row row) {
        Observations heard = new Observations();
        ValueOptions options = ValueOptions.of(row.semantics())
                .withDeclared(row.declared())
                .withSelectors(row.setting("selectors", "1.1").equals("1.1"));
        Resolved value = ValueTemplate.compile(LanguageTable.json(row.text()), options, heard::diagnostic)
                .evaluate(row.scope(), heard);
        String outcome = heard.faults().isEmpty()
                ? LanguageTable.words(value)
                : "fault: " + heard.faults().get(0).message();
        row.assertValue(outcome, heard.diagnostics(), heard.gaps().size());
    }

    @Test
    void theClaimsAreThoseOfTheTable() {
        LanguageTable.assertClaims(getClass(), "aValueIsMadeByTheLetter", FILE, true);
        LanguageTable.assertClaims(getClass(), "aValueIsMadeWithTolerances", FILE, false);
    }
}
