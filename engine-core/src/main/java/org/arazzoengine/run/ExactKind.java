package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ShortNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.arazzoengine.expr.MarkupText;

/** The kinds of scalars that a reader of JSON would not give back as they were. */
enum ExactKind {
    /** Bytes, as Base64. */
    BYTES(
            "$bytes",
            JsonNode::isBinary,
            value -> ((BinaryNode) value).asText(),
            text -> BinaryNode.valueOf(Base64.getDecoder().decode(text))),
    /** A text that an XML template takes as it is. */
    MARKUP("$markup", MarkupText.class::isInstance, JsonNode::textValue, MarkupText::new),
    SHORT("$short", JsonNode::isShort, JsonNode::asText, text -> ShortNode.valueOf(Short.parseShort(text))),
    /** A long that an int could hold, as they stand in documents. */
    LONG(
            "$long",
            value -> value.isLong() && value.canConvertToInt(),
            JsonNode::asText,
            text -> LongNode.valueOf(Long.parseLong(text))),
    /** An integer of any size that a long could hold. */
    INTEGER(
            "$integer",
            value -> value.isBigInteger() && value.canConvertToLong(),
            JsonNode::asText,
            text -> BigIntegerNode.valueOf(new BigInteger(text))),
    /** A fraction without a point in its digits, or with an exponent: {@code 1E+3} is neither 1000 nor 1000.0. */
    DECIMAL(
            "$decimal",
            value -> value.isBigDecimal() && !isPlain(value.decimalValue()),
            value -> value.decimalValue().toString(),
            text -> DecimalNode.valueOf(new BigDecimal(text))),
    FLOAT("$float", JsonNode::isFloat, JsonNode::asText, text -> FloatNode.valueOf(Float.parseFloat(text))),
    DOUBLE("$double", JsonNode::isDouble, JsonNode::asText, text -> DoubleNode.valueOf(Double.parseDouble(text)));

    /** Up to this scale a fraction is certain to be written with all its digits behind the point. */
    private static final int MAX_PLAIN_SCALE = 64;

    private static final List<ExactKind> ALL = List.of(values());

    private final String tag;
    private final Predicate<JsonNode> belongs;
    private final Function<JsonNode, String> text;
    private final Function<String, JsonNode> value;

    ExactKind(
            String tag,
            Predicate<JsonNode> belongs,
            Function<JsonNode, String> text,
            Function<String, JsonNode> value) {
        this.tag = tag;
        this.belongs = belongs;
        this.text = text;
        this.value = value;
    }

    private static boolean isPlain(BigDecimal decimal) {
        return decimal.scale() > 0 && decimal.scale() <= MAX_PLAIN_SCALE;
    }

    /** The kind of {@code scalar}; none when it can be written as it is. */
    static Optional<ExactKind> of(JsonNode scalar) {
        return ALL.stream().filter(kind -> kind.belongs.test(scalar)).findFirst();
    }

    /** The kind whose values stand in a member called {@code name}. */
    static Optional<ExactKind> tagged(String name) {
        return ALL.stream().filter(kind -> kind.tag.equals(name)).findFirst();
    }

    String tag() {
        return tag;
    }

    String text(JsonNode scalar) {
        return text.apply(scalar);
    }

    /** @throws IllegalArgumentException when {@code written} is not the text of such a value */
    JsonNode value(String written) {
        return value.apply(written);
    }
}
