package org.arazzoengine.criterion;

import java.util.stream.Stream;
import org.arazzoengine.expr.LanguageTable;
import org.arazzoengine.expr.LanguageTable.Row;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** criteria-xpath10.txt: XPath 1.0 as the condition of a criterion. */
class XPath10CriterionTest {

    private static final String FILE = "criteria-xpath10.txt";

    static Stream<Row> strictRows() {
        return LanguageTable.rows(FILE, true);
    }

    static Stream<Row> lenientRows() {
        return LanguageTable.rows(FILE, false);
    }

    @ParameterizedTest
    @MethodSource({"strictRows", "lenientRows"})
    @Requirement({"AZ-ETYPE-07", "AZ-XPATH-02", "AZ-XPATH-05"})
    void anXPathIsJudgedByTheLetterAndWithTolerances(Row row) {
        CriterionTableTest.judge(row);
    }

    @Test
    void theClaimsAreThoseOfTheTable() {
        LanguageTable.assertClaims(getClass(), "anXPathIsJudgedByTheLetterAndWithTolerances", FILE, true);
        LanguageTable.assertClaims(getClass(), "anXPathIsJudgedByTheLetterAndWithTolerances", FILE, false);
    }
}
