package org.arazzoengine.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Any JSON value: nested, with names that look like texts of the languages. */
public final class JsonValue implements ArbitrarySupplier<JsonNode> {

    private static final int MOST_CHOICES = 400;
    private static final int DEEPEST = 5;

    @Override
    public Arbitrary<JsonNode> get() {
        return Choices.arbitrary(MOST_CHOICES, JsonValue::of);
    }

    /** A value. */
    public static JsonNode of(Choices choices) {
        return tree(choices, DEEPEST);
    }

    private static JsonNode tree(Choices choices, int depth) {
        int kind = depth == 0 ? 0 : choices.below(5);
        if (kind < 2) {
            return scalar(choices);
        }
        if (kind == 2) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            choices.list(4, more -> array.add(tree(more, depth - 1)));
            return array;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        choices.list(6, more -> object.set(name(more), tree(more, depth - 1)));
        return object;
    }

    /** Few, so that texts and values meet. */
    static String name(Choices choices) {
        return choices.of(
                "a",
                "b",
                "name",
                "s",
                "w",
                "a.b",
                "a.b.name",
                "a[0]",
                "a[0].b",
                "0",
                "-1",
                "length",
                "a.length",
                "",
                " ",
                "a b",
                "a/b",
                "a~b",
                "$",
                "$inputs",
                "{$inputs.a}",
                "it's",
                "\"",
                "\\",
                "#",
                "\ud83d\ude00",
                "\ud83d",
                "\0",
                "inputs",
                "outputs",
                "steps",
                "body",
                "header",
                "context",
                "selector",
                "type");
    }

    static JsonNode scalar(Choices choices) {
        return switch (choices.below(4)) {
            case 0 -> number(choices);
            case 1 -> BooleanNode.valueOf(choices.rarely(2));
            case 2 -> choices.rarely(3) ? NullNode.instance : TextNode.valueOf(text(choices));
            default -> TextNode.valueOf(text(choices));
        };
    }

    static JsonNode number(Choices choices) {
        return switch (choices.below(5)) {
            case 0 -> IntNode.valueOf(choices.below(7) - 3);
            case 1 -> LongNode.valueOf(integer(choices, 8).longValue());
            case 2 -> BigIntegerNode.valueOf(integer(choices, 12));
            case 3 -> DecimalNode.valueOf(new BigDecimal(integer(choices, 3), choices.below(6) - 2));
            default ->
                DecimalNode.valueOf(new BigDecimal(
                        choices.of("0.0", "-0.00", "1.0", "1e2", "1E+400", "1e-400", "9007199254740993.5", "200.00")));
        };
    }

    private static BigInteger integer(Choices choices, int bytes) {
        BigInteger value = BigInteger.ZERO;
        for (int i = choices.below(bytes + 1); i > 0; i--) {
            value = value.shiftLeft(8).add(BigInteger.valueOf(choices.below(256)));
        }
        return choices.rarely(2) ? value.negate() : value;
    }

    static String text(Choices choices) {
        return switch (choices.below(4)) {
            case 0, 1 ->
                choices.of(
                        "",
                        "a",
                        "A",
                        "text",
                        "1",
                        "1.0",
                        "-0",
                        "1e2",
                        "01",
                        "200",
                        "true",
                        "null",
                        "$inputs.a",
                        "{$inputs.b}",
                        "$inputs.a == 1",
                        "it's",
                        "\u0130",
                        "i\u0307",
                        "\u00df",
                        "\ud83d\ude00",
                        "<a b='1'>x</a>",
                        "a\nb");
            case 2 -> choices.text(12);
            default -> HostileText.of(choices);
        };
    }
}
