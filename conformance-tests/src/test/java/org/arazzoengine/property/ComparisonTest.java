package org.arazzoengine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TreeScope;
import org.arazzoengine.expr.condition.Comparison;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.json.JsonWriter;

/** How any two values compare (docs/spec/decisions.md, 34 to 39). */
class ComparisonTest {

    @Provide
    Arbitrary<JsonNode> values() {
        return Choices.arbitrary(60, choices -> choices.rarely(4) ? JsonValue.of(choices) : JsonValue.scalar(choices));
    }

    @Provide
    Arbitrary<JsonNode> numbers() {
        return Choices.arbitrary(20, JsonValue::number);
    }

    private static boolean holds(JsonNode left, String operator, JsonNode right) {
        ObjectNode inputs = JsonNodeFactory.instance.objectNode();
        inputs.set("l", left);
        inputs.set("r", right);
        TreeScope scope = AnyScope.of(inputs, inputs, inputs, inputs);
        try {
            return Condition.compile("$inputs.l " + operator + " $inputs.r", Semantics.strictly())
                    .evaluate(scope)
                    .passed();
        } catch (ExpressionSyntaxException e) {
            throw new AssertionError(operator, e);
        }
    }

    @Property(seed = "1", tries = 1_000)
    void equalityIsSymmetricAndInequalityItsOpposite(
            @ForAll("values") JsonNode left, @ForAll("values") JsonNode right) {
        boolean equal = holds(left, "==", right);
        assertEquals(equal, holds(right, "==", left));
        assertEquals(!equal, holds(left, "!=", right));
        assertEquals(!equal, holds(right, "!=", left));
        assertEquals(equal, Comparison.equal(left, right));
        assertTrue(holds(left, "==", left));
    }

    @Property(seed = "2", tries = 1_000)
    void belowIsTheMirrorOfAboveAndExcludesIt(@ForAll("values") JsonNode left, @ForAll("values") JsonNode right) {
        boolean below = holds(left, "<", right);
        boolean above = holds(left, ">", right);
        assertEquals(below, holds(right, ">", left));
        assertEquals(above, holds(right, "<", left));
        assertEquals(holds(left, "<=", right), holds(right, ">=", left));
        assertFalse(below && above);
        if (below || above) {
            assertFalse(holds(left, "==", right));
        }
    }

    @Property(seed = "3", tries = 1_000)
    void whatHasAnOrderIsBelowEqualOrAbove(@ForAll("values") JsonNode left, @ForAll("values") JsonNode right) {
        boolean ordered = holds(left, "<=", right) || holds(left, ">=", right);
        if (ordered) {
            assertEquals(holds(left, "<=", right), holds(left, "<", right) || holds(left, "==", right));
            assertEquals(holds(left, ">=", right), holds(left, ">", right) || holds(left, "==", right));
        } else {
            assertFalse(holds(left, "<", right) || holds(left, ">", right));
        }
    }

    @Property(seed = "4", tries = 1_000)
    void numbersCompareExactly(@ForAll("numbers") JsonNode left, @ForAll("numbers") JsonNode right) {
        assertOrder(left.decimalValue().compareTo(right.decimalValue()), left, right);
    }

    @Property(seed = "5", tries = 1_000)
    void aNumberAndTheTextOfANumberCompareAsNumbers(
            @ForAll("numbers") JsonNode left, @ForAll("numbers") JsonNode right) {
        int order = left.decimalValue().compareTo(right.decimalValue());
        assertOrder(order, left, TextNode.valueOf(JsonWriter.text(right)));
        assertOrder(order, TextNode.valueOf(JsonWriter.text(left)), right);
    }

    private static void assertOrder(int order, JsonNode left, JsonNode right) {
        assertEquals(order == 0, holds(left, "==", right));
        assertEquals(order != 0, holds(left, "!=", right));
        assertEquals(order < 0, holds(left, "<", right));
        assertEquals(order <= 0, holds(left, "<=", right));
        assertEquals(order > 0, holds(left, ">", right));
        assertEquals(order >= 0, holds(left, ">=", right));
    }
}
