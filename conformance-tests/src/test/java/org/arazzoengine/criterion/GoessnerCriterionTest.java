package org.arazzoengine.criterion;

import java.util.stream.Stream;
import org.arazzoengine.expr.LanguageTable;
import org.arazzoengine.expr.LanguageTable.Row;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** criteria-goessner.txt: draft-goessner JSONPath as the condition of a criterion. */
class GoessnerCriterionTest {

    private static final String FILE = "criteria-goessner.txt";

    static Stream<Row> strictRows() {
        return LanguageTable.rows(FILE, true);
    }

    static Stream<Row> lenientRows() {
        return LanguageTable.rows(FILE, false);
    }

    @ParameterizedTest
    @MethodSource({"strictRows", "lenientRows"})
    @Requirement({"AZ-ETYPE-04"})
    void aPathIsJudgedByTheLetterAndWithTolerances(Row row) {
        CriterionTableTest.judge(row);
    }

    @Test
    void theClaimsAreThoseOfTheTable() {
        LanguageTable.assertClaims(getClass(), "aPathIsJudgedByTheLetterAndWithTolerances", FILE, true);
        LanguageTable.assertClaims(getClass(), "aPathIsJudgedByTheLetterAndWithTolerances", FILE, false);
    }
}
