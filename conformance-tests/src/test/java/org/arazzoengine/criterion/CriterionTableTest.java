package org.arazzoengine.criterion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.LanguageTable;
import org.arazzoengine.expr.LanguageTable.Row;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TreeScope;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** criteria.txt: which criteria with a context pass, fail and cannot be evaluated. */
class CriterionTableTest {

    private static final String FILE = "criteria.txt";

    static Stream<Row> strictRows() {
        return LanguageTable.rows(FILE, true);
    }

    static Stream<Row> lenientRows() {
        return LanguageTable.rows(FILE, false);
    }

    @ParameterizedTest
    @MethodSource({"strictRows", "lenientRows"})
    @Requirement({
        "AZ-CRIT-05",
        "AZ-CRIT-07",
        "AZ-CRIT-10",
        "AZ-CRIT-11",
        "AZ-CRIT-12",
        "AZ-ETYPE-04",
        "AZ-ETYPE-05",
        "AZ-JPATH-01",
        "AZ-JPATH-02",
        "AZ-JPATH-03",
        "AZ-JPATH-04",
        "AZ-JPATH-05",
        "AZ-JPATH-06",
        "AZ-JPATH-07",
        "AZ-REGEX-01",
        "AZ-REGEX-02",
        "AZ-REGEX-03",
        "AZ-REGEX-04",
        "AZ-REGEX-05"
    })
    void aCriterionIsJudgedByTheLetterAndWithTolerances(Row row) {
        judge(row);
    }

    /** A fault before any value is known is {@code refused}, one with values is {@code fault}. */
    static void judge(Row row) {
        Criterion criterion = compile(row);
        Verdict verdict = criterion.evaluate(row.scope());
        List<Diagnostic> diagnostics = new ArrayList<>(criterion.diagnostics());
        diagnostics.addAll(verdict.diagnostics());
        String outcome = verdict.passed() ? "pass" : "fail";
        if (verdict.fault().isPresent()) {
            assertFalse(verdict.passed(), row::toString);
            outcome = (criterion.fault().isPresent() ? "refused: " : "fault: ")
                    + verdict.fault().get().message();
        }
        row.assertText(outcome, diagnostics, 0);
    }

    static Criterion compile(Row row) {
        String type = row.setting("type", "simple");
        Optional<CriterionType> known = row.setting("version", "").isEmpty()
                ? CriterionType.of(type)
                : CriterionType.of(type, row.setting("version", ""));
        Optional<String> context = Optional.of(row.setting("context", "")).filter(text -> !text.isEmpty());
        return Criterion.compile(context, row.text(), known.orElseThrow(), row.semantics(), row.declared());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    simple; {context} != null; pass pass pass pass fail fail
                    regex; [a-z]; pass pass pass pass fail fail
                    jsonpath; $; pass pass cannot cannot fail fail
                    jsonpath; $.*; pass pass cannot cannot fail fail
                    xpath; /a; cannot cannot cannot pass fail fail
                    """)
    @Requirement({"AZ-CRIT-09", "AZ-JPATH-06", "AZ-XPATH-06"})
    void everyTypeJudgesEveryKindOfContext(String type, String condition, String expected) {
        Scope scope = new TreeScope(LanguageTable.json("""
                {"inputs": {"object": {"a": 1}, "list": ["a"], "text": "hello", "xml": "<a/>", "nothing": null}}
                """));
        List<String> outcomes = new ArrayList<>();
        for (String name : List.of("object", "list", "text", "xml", "nothing", "missing")) {
            String context = "$inputs." + name;
            Verdict verdict = Criterion.compile(
                            Optional.of(context),
                            condition.replace("{context}", context),
                            CriterionType.of(type).orElseThrow(),
                            Semantics.strictly(),
                            reference -> true)
                    .evaluate(scope);
            outcomes.add(verdict.fault().isPresent() ? "cannot" : verdict.passed() ? "pass" : "fail");
            assertFalse(verdict.fault().isPresent() && verdict.passed());
        }
        assertEquals(expected, String.join(" ", outcomes));
    }

    @Test
    void theTypesOfCriteriaAndTheirVersionsAreThese() {
        assertEquals(List.of("simple", "regex", "jsonpath", "xpath"), CriterionType.NAMES);
        assertEquals(Optional.empty(), CriterionType.of("jsonpointer"));
        assertEquals(Optional.empty(), CriterionType.of("jsonpointer", "rfc6901"));
        assertEquals(Optional.empty(), CriterionType.of("JSONPath"));
        assertEquals(Optional.empty(), CriterionType.of("regex", "rfc9535"));
        assertEquals(Optional.empty(), CriterionType.of("xpath", "rfc9535"));
        assertEquals(CriterionType.of("jsonpath", "rfc9535"), CriterionType.of("jsonpath"));
        assertEquals(CriterionType.of("xpath", "xpath-31"), CriterionType.of("xpath"));
    }

    @Test
    void theClaimsAreThoseOfTheTable() {
        LanguageTable.assertClaims(getClass(), "aCriterionIsJudgedByTheLetterAndWithTolerances", FILE, true);
        LanguageTable.assertClaims(getClass(), "aCriterionIsJudgedByTheLetterAndWithTolerances", FILE, false);
    }
}
