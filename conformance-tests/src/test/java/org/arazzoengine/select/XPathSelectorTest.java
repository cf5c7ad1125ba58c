package org.arazzoengine.select;

import java.util.stream.Stream;
import org.arazzoengine.expr.LanguageTable;
import org.arazzoengine.expr.LanguageTable.Row;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** selectors-xpath.txt: XPath as a selector. */
class XPathSelectorTest {

    private static final String FILE = "selectors-xpath.txt";

    static Stream<Row> strictRows() {
        return LanguageTable.rows(FILE, true);
    }

    static Stream<Row> lenientRows() {
        return LanguageTable.rows(FILE, false);
    }

    @ParameterizedTest
    @MethodSource("strictRows")
    @Requirement({"AZ-SEL-02", "AZ-SEL-04"})
    void anXPathSelectsByTheLetter(Row row) {
        SelectorTableTest.select(row);
    }

    @ParameterizedTest
    @MethodSource("lenientRows")
    @Requirement({"AZ-SEL-02", "AZ-SEL-04"})
    void anXPathSelectsWithTolerances(Row row) {
        SelectorTableTest.select(row);
    }

    @Test
    void theClaimsAreThoseOfTheTable() {
        LanguageTable.assertClaims(getClass(), "anXPathSelectsByTheLetter", FILE, true);
        LanguageTable.assertClaims(getClass(), "anXPathSelectsWithTolerances", FILE, false);
    }
}
