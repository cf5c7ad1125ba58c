package org.arazzoengine.query.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;

/** Numbers of XPath as JSON values, in the kinds of node that a JSON text with the same number would be read as. */
final class XPathNumber {

    /** Digits that a whole number is written out with; 1e300 stays a decimal. */
    private static final int MAX_WHOLE = 18;

    private XPathNumber() {}

    /** A number of any size, exactly. */
    static JsonNode of(BigDecimal number, boolean integer) {
        BigDecimal shortest = number.stripTrailingZeros();
        int wholeDigits = shortest.precision() - shortest.scale();
        if (shortest.scale() > 0 || wholeDigits > MAX_WHOLE && !integer) {
            return DecimalNode.valueOf(shortest);
        }
        if (wholeDigits > MAX_WHOLE) {
            return BigIntegerNode.valueOf(number.toBigIntegerExact());
        }
        long value = number.longValueExact();
        return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }

    /**
     * A binary number as the shortest decimal that means it; a text when it is not finite, for which JSON has nothing.
     *
     * @param java as Java writes the number
     * @param xpath as XPath does
     */
    static JsonNode of(String java, String xpath) {
        return java.endsWith("N") || java.endsWith("y") ? TextNode.valueOf(xpath) : of(new BigDecimal(java), false);
    }
}
