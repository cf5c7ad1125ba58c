package org.arazzoengine.select;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.LanguageTable;
import org.arazzoengine.expr.LanguageTable.Row;
import org.arazzoengine.expr.Observations;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** selectors.txt: what Selector Objects select. */
class SelectorTableTest {

    private static final String FILE = "selectors.txt";

    static Stream<Row> strictRows() {
        return LanguageTable.rows(FILE, true);
    }

    static Stream<Row> lenientRows() {
        return LanguageTable.rows(FILE, false);
    }

    @ParameterizedTest
    @MethodSource({"strictRows", "lenientRows"})
    @Requirement({"AZ-SEL-02", "AZ-SEL-03", "AZ-SEL-05", "AZ-SEL-08"})
    void aSelectorSelectsByTheLetterAndWithTolerances(Row row) {
        select(row);
    }

    static void select(Row row) {
        Observations heard = new Observations();
        String outcome;
        try {
            Selector selector = Selector.compile(
                    row.setting("context", "$response.body"), row.text(), dialect(row), row.semantics(), name -> true);
            selector.context().spelling().ifPresent(heard::diagnostic);
            selector.diagnostics().forEach(heard::diagnostic);
            outcome = LanguageTable.words(selector.select(row.scope(), heard));
        } catch (QuerySyntaxException e) {
            outcome = "refused: " + e.getMessage();
        } catch (ExpressionSyntaxException e) {
            outcome = "refused: " + e.getMessage();
        } catch (QueryException e) {
            outcome = "fault: " + e.getMessage();
        }
        row.assertValue(outcome, heard.diagnostics(), heard.gaps().size());
    }

    private static QueryDialect dialect(Row row) {
        String type = row.setting("type", "jsonpath");
        Optional<QueryDialect> dialect = row.setting("version", "").isEmpty()
                ? QueryDialect.of(type)
                : QueryDialect.of(type, row.setting("version", ""));
        return dialect.orElseThrow();
    }

    @Test
    void theFirstVersionOfATypeIsItsDefault() {
        assertEquals(Optional.of(QueryDialect.RFC9535), QueryDialect.of("jsonpath"));
        assertEquals(Optional.of(QueryDialect.XPATH_31), QueryDialect.of("xpath"));
        assertEquals(Optional.of(QueryDialect.RFC6901), QueryDialect.of("jsonpointer"));
        assertEquals(Optional.empty(), QueryDialect.of("simple"));
        assertEquals(Optional.empty(), QueryDialect.of("jsonpath", "xpath-31"));
        assertEquals(List.of("xpath-31", "xpath-30", "xpath-20", "xpath-10"), QueryDialect.versions("xpath"));
        assertEquals(List.of("rfc9535", "draft-goessner-dispatch-jsonpath-00"), QueryDialect.versions("jsonpath"));
    }

    @Test
    void theClaimsAreThoseOfTheTable() {
        LanguageTable.assertClaims(getClass(), "aSelectorSelectsByTheLetterAndWithTolerances", FILE, true);
        LanguageTable.assertClaims(getClass(), "aSelectorSelectsByTheLetterAndWithTolerances", FILE, false);
    }
}
