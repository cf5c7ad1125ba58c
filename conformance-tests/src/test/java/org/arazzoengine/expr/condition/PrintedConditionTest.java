package org.arazzoengine.expr.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.LanguageTable;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TreeScope;
import org.arazzoengine.json.JsonWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A condition that is printed and read again is the same condition, whatever it is made of. */
class PrintedConditionTest {

    private static final List<String> OPERANDS = List.of(
            "$statusCode",
            "{$statusCode}",
            "$response.body",
            "$response.body.items[0].id",
            "$response.body#/a~1b",
            "{$response.body#/d e}",
            "{$inputs.odd (name)}",
            "$inputs.a.b",
            "$inputs.filter[status]",
            "$response.header.X'Y",
            "'it''s && (x) || {$url}'",
            "''",
            "true",
            "false",
            "null",
            "-0.10e+2",
            "12345678901234567890.0",
            "1e400");
    private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=");

    private static final Scope SCOPE =
            new TreeScope(LanguageTable.json("{\"statusCode\": 200, \"inputs\": {\"odd (name)\": 1, "
                    + "\"a.b\": -10, \"filter[status]\": true}, \"response\": {\"header\": {\"X'Y\": \"it's\"}, "
                    + "\"body\": {\"items\": [{\"id\": 200}], \"a/b\": null, \"d e\": \"\"}}}"));

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private final Random random = new Random();

    @ParameterizedTest
    @MethodSource("seeds")
    void aPrintedConditionIsTheSame(int seed) throws ExpressionSyntaxException {
        random.setSeed(seed);
        String written = anyOf(3);
        Condition condition = Condition.compile(written, Semantics.lenient());
        Condition printed = Condition.compile(condition.text(), Semantics.lenient());
        assertEquals(condition.text(), printed.text(), written);
        assertEquals(condition.evaluate(SCOPE).passed(), printed.evaluate(SCOPE).passed(), written);
        assertEquals(condition.evaluate(SCOPE).reason(), printed.evaluate(SCOPE).reason(), written);
        assertEquals(texts(condition.literals()), texts(printed.literals()), written);
        assertEquals(
                condition.references().stream()
                        .map(reference -> reference.text())
                        .toList(),
                printed.references().stream().map(reference -> reference.text()).toList(),
                written);
    }

    private static List<String> texts(List<JsonNode> literals) {
        return literals.stream().map(JsonWriter::text).toList();
    }

    private String anyOf(int depth) {
        return random.nextInt(3) == 0 ? allOf(depth) + space("||") + allOf(depth) : allOf(depth);
    }

    private String allOf(int depth) {
        return random.nextInt(3) == 0 ? term(depth) + space("&&") + term(depth) : term(depth);
    }

    private String term(int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> operand();
            case 1 -> "!" + operand();
            case 2 -> operand() + space(OPERATORS.get(random.nextInt(OPERATORS.size()))) + operand();
            case 3 -> "(" + anyOf(depth - 1) + ")";
            default -> "!(" + anyOf(depth - 1) + ")";
        };
    }

    private String operand() {
        return OPERANDS.get(random.nextInt(OPERANDS.size()));
    }

    private String space(String operator) {
        return random.nextBoolean() ? operator : " " + operator + "\n ";
    }

    @Test
    void conditionsAreEqualWhenTheyMeanTheSame() throws ExpressionSyntaxException {
        Condition condition = Condition.compile("$statusCode==200&&(true)", Semantics.strictly());
        assertEquals(condition, Condition.compile("( $statusCode == 200 ) && true", Semantics.strictly()));
        assertNotEquals(condition, Condition.compile("$statusCode == 200 || true", Semantics.strictly()));
        assertNotEquals(
                Condition.compile("$statusCode == '200'", Semantics.strictly()),
                Condition.compile("$statusCode == 200", Semantics.strictly()));
    }

    @Test
    void aConjunctionHasParts() throws ExpressionSyntaxException {
        Condition condition = Condition.compile(
                "$statusCode == 200 && (true && !(false || $inputs.a)) && 1 < 2", Semantics.strictly());
        assertEquals(
                List.of("$statusCode == 200", "true", "!(false || $inputs.a)", "1 < 2"),
                condition.conjuncts().stream().map(Condition::text).toList());
    }
}
