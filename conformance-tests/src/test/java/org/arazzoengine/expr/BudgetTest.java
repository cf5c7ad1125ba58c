package org.arazzoengine.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.ReferenceParser.Place;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.expr.value.ValueOptions;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.select.Query;
import org.arazzoengine.select.QueryDialect;
import org.arazzoengine.select.Selector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is larger than its budget is refused in words. */
class BudgetTest {

    private static final Semantics SMALL =
            Semantics.lenient().withBudgets(new Budgets(20, 30, 3, 40, 50, 100, 10, 10, 1_000));

    private static final Scope SCOPE = new TreeScope(LanguageTable.json("{\"inputs\": {\"long\": \"" + "x".repeat(45)
            + "\", \"s\": \"ab\"}, \"response\": {\"body\": "
            + "{\"list\": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], \"text\": \"" + "a".repeat(2_000) + "\"}}}"));

    private static final Scope LONG = new TreeScope(LanguageTable.json(
            "{\"inputs\": {\"long\": \"" + "x".repeat(20_000) + "\"}, \"response\": {\"body\": {}}}"));

    @Test
    void anExpressionIsNotLongerThanItsBudget() throws ExpressionSyntaxException {
        assertEquals(
                "$inputs.abcdefghijkl",
                ReferenceParser.parse("$inputs.abcdefghijkl", 0, Place.VALUE, SMALL)
                        .text());
        ExpressionSyntaxException fault = assertThrows(
                ExpressionSyntaxException.class,
                () -> ReferenceParser.parse("$inputs.abcdefghijklm", 0, Place.VALUE, SMALL));
        assertEquals("expected an expression of at most 20 characters, found 21", fault.getMessage());
        assertEquals(0, fault.offset());
    }

    @Test
    void aConditionIsNotLongerThanItsBudget() throws ExpressionSyntaxException {
        assertEquals("true", Condition.compile("true" + " ".repeat(26), SMALL).text());
        ExpressionSyntaxException fault =
                assertThrows(ExpressionSyntaxException.class, () -> Condition.compile("true" + " ".repeat(27), SMALL));
        assertEquals("expected a condition of at most 30 characters, found 31", fault.getMessage());
    }

    @Test
    void groupsAreNotNestedDeeperThanTheirBudget() throws ExpressionSyntaxException {
        assertEquals("true", Condition.compile("(((true)))", SMALL).text());
        ExpressionSyntaxException fault =
                assertThrows(ExpressionSyntaxException.class, () -> Condition.compile("((((true))))", SMALL));
        assertEquals("expected at most 3 nested parentheses", fault.getMessage());
        assertEquals(4, fault.offset());
    }

    @Test
    void aTemplateIsNotLongerThanItsBudget() {
        ExpressionSyntaxException fault = assertThrows(
                ExpressionSyntaxException.class, () -> TextTemplate.compile("x".repeat(41), TextContext.PLAIN, SMALL));
        assertEquals("expected a text of at most 40 characters, found 41", fault.getMessage());
    }

    @Test
    void aTextDoesNotGrowBeyondItsBudget() throws ExpressionSyntaxException {
        Observations heard = new Observations();
        TextTemplate template = TextTemplate.compile("12345{$inputs.long}", TextContext.PLAIN, SMALL);
        assertEquals("12345" + "x".repeat(45), template.fill(SCOPE, "", heard));
        assertEquals(List.of(), heard.faults());
        TextTemplate longer = TextTemplate.compile("123456{$inputs.long}", TextContext.PLAIN, SMALL);
        assertEquals(null, longer.fill(SCOPE, "", heard));
        assertEquals(
                List.of(new Observer.Fault("", "the text with its values would be longer than 50 characters")),
                heard.faults());
    }

    @Test
    void aValueWhoseTextIsTooLongIsAFault() {
        Observations heard = new Observations();
        Resolved value = ValueTemplate.compile(
                        LanguageTable.json("{\"a\": \"123456{$inputs.long}\", \"b\": 1}"),
                        ValueOptions.of(SMALL),
                        heard::diagnostic)
                .evaluate(SCOPE, heard);
        assertEquals("{\"b\":1}", LanguageTable.words(value));
        assertEquals(
                List.of(new Observer.Fault("/a", "the text with its values would be longer than 50 characters")),
                heard.faults());
    }

    @ParameterizedTest
    @EnumSource(QueryDialect.class)
    void aQueryIsNotLongerThanItsBudget(QueryDialect dialect) {
        Optional<CriterionType> type = CriterionType.of(dialect.type(), dialect.version());
        if (type.isPresent()) {
            Criterion criterion = criterion(type.get(), "$.list", "$" + ".list".repeat(6));
            assertEquals(
                    "expected a query of at most 30 characters, found 31",
                    criterion.fault().orElseThrow().message());
        } else {
            assertEquals(QueryDialect.RFC6901, dialect);
        }
    }

    @ParameterizedTest
    @EnumSource(QueryDialect.class)
    void aQueryThatBecomesTooLongIsNotPartOfTheMessage(QueryDialect dialect) throws Exception {
        String end = " characters, found 20000, at offset 10000 of the text, its expressions replaced";
        Selector selector =
                Selector.compile("$response.body", "{$inputs.long}", dialect, Semantics.lenient(), reference -> true);
        QueryException fault =
                assertThrows(QueryException.class, () -> selector.select(LONG, Observer.NONE), dialect::toString);
        assertEquals(end, fault.getMessage().substring(fault.getMessage().indexOf(" characters")));
    }

    @Test
    void aPathThatBecomesTooLongInAComparisonIsNotPartOfTheMessage() {
        Verdict verdict = Criterion.compile(
                        Optional.of("$response.body"),
                        "$.{$inputs.long} == 1",
                        CriterionType.of("jsonpath").orElseThrow(),
                        Semantics.lenient(),
                        reference -> true)
                .evaluate(LONG);
        assertEquals(
                "expected a query of at most 10000 characters, found 20002, at offset 10000 of the text,"
                        + " its expressions replaced",
                verdict.fault().orElseThrow().message());
    }

    @Test
    void aPatternIsNotLongerThanItsBudget() {
        CriterionType regex = CriterionType.of("regex").orElseThrow();
        assertEquals(
                "expected a query of at most 30 characters, found 31",
                criterion(regex, "$.text", "a".repeat(31)).fault().orElseThrow().message());
    }

    @Test
    void aPatternTakesNoMoreStepsThanItsBudget() {
        CriterionType regex = CriterionType.of("regex").orElseThrow();
        Verdict verdict = criterion(regex, "$.text", "a*a*b").evaluate(SCOPE);
        assertEquals(false, verdict.passed());
        assertEquals(
                "the regular expression takes more than 100 steps on this text",
                verdict.fault().orElseThrow().message());
    }

    @Test
    void aPathThatLooksAtTooManyNodesSaysSo() {
        CriterionType jsonPath = CriterionType.of("jsonpath").orElseThrow();
        Verdict verdict = criterion(jsonPath, "$", "$.list[?@ > 100]").evaluate(SCOPE);
        assertEquals(
                "expected a result after at most 10 visited nodes, found that more than 10 nodes were visited",
                verdict.fault().orElseThrow().message());
    }

    @Test
    void aPathIsNotNestedDeeperThanItsBudget() {
        QuerySyntaxException fault = assertThrows(
                QuerySyntaxException.class, () -> Query.compile("$[?@[?@[?@[?@.a]]]]", QueryDialect.RFC9535, SMALL));
        assertEquals(
                "expected at most 3 levels of filters, parentheses, functions and segments for several nodes, found more",
                fault.getMessage());
    }

    @Test
    void everyBudgetIsAtLeastOne() {
        assertThrows(IllegalArgumentException.class, () -> new Budgets(0, 1, 1, 1, 1, 1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Budgets(1, 1, 1, 1, 1, 0, 1, 1, 1));
    }

    private static Criterion criterion(CriterionType type, String context, String condition) {
        String reference = "$response.body" + (context.equals("$") ? "" : "#" + context.replace("$.", "/"));
        Semantics semantics = SMALL.withBudgets(new Budgets(100, 30, 3, 40, 50, 100, 10, 10, 1_000));
        return Criterion.compile(Optional.of(reference), condition, type, semantics, name -> true);
    }
}
