package org.arazzoengine.expr.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.RuntimeExpression.Part;
import org.arazzoengine.expr.RuntimeExpression.Side;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final JsonNode BODY = json("""
            {"id": "C-1", "n": 1.0, "big": 12345678901234567890, "text": "200", "yes": true, "no": false, "none": null,
             "empty": "", "zero": 0, "items": [{"price": 9.5}, {"price": 12}], "o": {}, "a.b": 7, "filter[status]": "Bob", "it's": "x"}
            """);

    private static JsonNode json(String text) {
        try {
            return JsonReader.read(text);
        } catch (JsonSyntaxException e) {
            throw new AssertionError(text, e);
        }
    }

    private static final Scope SCOPE = new Scope() {
        @Override
        public Resolved statusCode() {
            return Resolved.of(IntNode.valueOf(200));
        }

        @Override
        public Resolved exchanged(Side side, Part part, String name) {
            return part == Part.HEADER ? Resolved.of(TextNode.valueOf("Application/JSON")) : Resolved.of(BODY);
        }

        @Override
        public Resolved input(String name) {
            return Scope.member(BODY, name, "input");
        }
    };

    private static Verdict evaluate(String condition) {
        try {
            return Condition.compile(condition, Semantics.lenient()).evaluate(SCOPE);
        } catch (ExpressionSyntaxException e) {
            throw new AssertionError(condition, e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$statusCode == 200",
                "$statusCode==200",
                "$statusCode != 201",
                "$statusCode >= 200 && $statusCode < 300",
                "$statusCode == 500 || $statusCode == 200",
                "$statusCode == 500 || $statusCode == 200 && $response.body#/yes",
                "!($statusCode == 500)",
                "!$response.body#/no",
                "($statusCode == 200)",
                "$statusCode == '200'",
                "{$statusCode} == 200",
                "$response.body#/id == 'c-1'",
                "$response.body#/n == 1",
                "$response.body#/n == 1.00e0",
                "$response.body#/big == 12345678901234567890",
                "$response.body#/text == 200",
                "$response.body#/none == null",
                "$response.body#/nothing == null",
                "$response.body#/id != null",
                "$response.body.items[1].price > 9.5",
                "$response.body.items[99999999999999999999] == null",
                "$response.body.items[0].price == 9.5",
                "$response.body#/o == $response.body.o",
                "$inputs.a.b == 7",
                "$inputs.items[1].price == 12",
                "$inputs.filter[status] == 'bob'",
                "$response.header.Content-Type == 'application/json'",
                "$response.body.it's == 'X'",
                "$response.body#/id == 'C-1' && 'it''s' == 'IT''S'",
                "$response.body#/items",
                "$response.body#/o",
                "true",
                "'a && b' == 'A && B'",
                "-1.5e2 < 0"
            })
    @Requirement({
        "AZ-SIMPLE-01",
        "AZ-SIMPLE-02",
        "AZ-SIMPLE-03",
        "AZ-SIMPLE-04",
        "AZ-SIMPLE-05",
        "AZ-SIMPLE-06",
        "AZ-SIMPLE-08",
        "AZ-SIMPLE-09",
        "AZ-SIMPLE-10",
        "AZ-SIMPLE-12",
        "AZ-SIMPLE-13",
        "AZ-SIMPLE-14",
        "AZ-SIMPLE-16"
    })
    void theseHold(String condition) {
        assertEquals(true, evaluate(condition).passed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$statusCode == 201",
                "$statusCode < 200",
                "!($statusCode == 200)",
                "$response.body#/big == 12345678901234567891",
                "$response.body#/yes == 'true'",
                "$response.body#/none < 1",
                "$response.body#/none >= null",
                "$response.body#/yes > false",
                "$response.body#/o == $response.body#/items",
                "$response.body#/items > 1",
                "$response.body#/nothing",
                "$response.body#/none",
                "$response.body#/no",
                "$response.body#/zero",
                "$response.body#/empty",
                "$response.body#/id == 'C-1 '",
                "$response.body#/id == 0",
                "false",
                "null"
            })
    @Requirement({"AZ-SIMPLE-11", "AZ-SIMPLE-15", "AZ-CRIT-09"})
    void theseDoNot(String condition) {
        assertEquals(false, evaluate(condition).passed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    $statusCode = 200        | 12 | expected an operator or the end, found '= 200'; the operator is '=='
                    $statusCode ==           | 14 | expected a value, found the end
                    $statusCode == 1 == 1    | 17 | expected an operator or the end, found '== 1'; comparisons cannot be chained, and '!' needs parentheses around one
                    ($statusCode == 200      | 19 | expected ')', found the end
                    $statusCode == 'x        | 15 | expected a closing single quote
                    $statusCode == OK        | 15 | expected a runtime expression, a number, true, false, null or a text in single quotes, found 'OK'
                    == 200                   | 0  | expected a runtime expression, a number, true, false, null or a text in single quotes, found '='
                    $nothing.x == 1          | 0  | expected a runtime expression such as $inputs.name, found '$nothing.x'
                    $workflow.x == 1         | 0  | expected a runtime expression such as $inputs.name, found '$workflow.x'; did you mean '$workflows'?
                    $url == 1 and true       | 10 | expected an operator or the end, found 'and true'; the operator is '&&'
                    """)
    void aFaultSaysWhatWasExpectedAndWhere(String condition, int offset, String message) {
        ExpressionSyntaxException fault = assertThrows(
                ExpressionSyntaxException.class, () -> Condition.compile(condition.strip(), Semantics.strictly()));
        assertEquals(message, fault.getMessage());
        assertEquals(offset, fault.offset());
    }

    @Test
    void theVerdictHasTheValuesThatWereSeen() {
        Verdict verdict = evaluate("$statusCode == 201 && $response.body#/id == 'x'");
        assertEquals(
                List.of(new Verdict.Observed("$statusCode", Resolved.of(IntNode.valueOf(200)))), verdict.observed());
    }

    @Test
    void lengthIsBoundedAndNavigationCostsNoMoreThanItsText() throws ExpressionSyntaxException {
        assertThrows(
                ExpressionSyntaxException.class,
                () -> Condition.compile("$inputs." + "a.".repeat(8_000) + "a", Semantics.lenient()));
        assertEquals(
                false,
                Condition.compile("$inputs." + "a.".repeat(1_500) + "a", Semantics.lenient())
                        .evaluate(SCOPE)
                        .passed());
    }

    @Test
    void nestingIsBounded() {
        String deep = "(".repeat(100_000) + "true" + ")".repeat(100_000);
        assertThrows(ExpressionSyntaxException.class, () -> Condition.compile(deep, Semantics.lenient()));
    }
}
