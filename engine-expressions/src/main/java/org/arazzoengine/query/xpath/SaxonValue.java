package org.arazzoengine.query.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.AtomicValue;
import net.sf.saxon.value.BooleanValue;
import net.sf.saxon.value.DoubleValue;
import net.sf.saxon.value.FloatValue;
import net.sf.saxon.value.IntegerValue;
import net.sf.saxon.value.NumericValue;

/** Saxon's items as JSON values (decision 101). */
final class SaxonValue {

    private SaxonValue() {}

    static JsonNode of(Item item) throws XPathException {
        if (item instanceof BooleanValue truth) {
            return BooleanNode.valueOf(truth.getBooleanValue());
        }
        if (item instanceof NumericValue number) {
            return number(number);
        }
        if (item instanceof NodeInfo || item instanceof AtomicValue) {
            return TextNode.valueOf(item.getStringValue());
        }
        throw new XPathException("expected nodes and simple values, found a map, an array or a function");
    }

    private static JsonNode number(NumericValue number) throws XPathException {
        if (number instanceof FloatValue value) {
            return XPathNumber.of(Float.toString(value.getFloatValue()), value.getStringValue());
        }
        return number instanceof DoubleValue value
                ? XPathNumber.of(Double.toString(value.getDoubleValue()), value.getStringValue())
                : XPathNumber.of(number.getDecimalValue(), number instanceof IntegerValue);
    }

    /** Whether the item counts as false, as the effective boolean value of it alone would. */
    static boolean isFalse(Item item) {
        return item instanceof BooleanValue truth && !truth.getBooleanValue()
                || item instanceof NumericValue number && (number.isNaN() || number.signum() == 0)
                || item instanceof AtomicValue && item.getStringValue().isEmpty();
    }
}
