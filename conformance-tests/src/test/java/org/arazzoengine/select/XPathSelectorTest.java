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
    @MethodSource({"strictRows", "lenientRows"})
    @Requirement({"AZ-SEL-02", "AZ-SEL-04"})
    void anXPathSelectsByTheLetterAndWithTolerances(Row row) {
        SelectorTableTest.select(row);
    }

    @Test
    void theClaimsAreThoseOfTheTable() {
        LanguageTable.assertClaims(getClass(), "anXPathSelectsByTheLetterAndWithTolerances", FILE, true);
        LanguageTable.assertClaims(getClass(), "anXPathSelectsByTheLetterAndWithTolerances", FILE, false);
    }
}
