package org.arazzoengine.query.xpath;

import net.sf.saxon.ma.arrays.ArrayItem;
import net.sf.saxon.ma.map.KeyValuePair;
import net.sf.saxon.ma.map.MapItem;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.value.BigDecimalValue;
import net.sf.saxon.value.BigIntegerValue;
import net.sf.saxon.value.StringValue;

/** What an item costs where it is passed to a part of a query that goes through it. */
@FunctionalInterface
interface SaxonCharge {

    /** Digits of a number, in bits; multiplying has a price that grows faster than the number. */
    int MAX_BITS = 10_000;

    /** @param index how many items the same evaluation has passed before */
    void pay(Item item, long index, XPathBudget budget);

    /** By size: texts by length, arrays and maps by what is in them at any depth. */
    static void bySize(Item item, long index, XPathBudget budget) {
        if (item instanceof StringValue text) {
            budget.spendText(text.length());
        } else if (item instanceof ArrayItem array) {
            budget.spend(1);
            array.members().forEach(member -> bySize(member, budget));
        } else if (item instanceof MapItem map) {
            budget.spend(1);
            for (KeyValuePair pair : map.keyValuePairs()) {
                bySize(pair.key(), index, budget);
                bySize(pair.value(), budget);
            }
        } else {
            checkDigits(item);
            budget.spend(1);
        }
    }

    private static void bySize(GroundedValue value, XPathBudget budget) {
        for (Item item : value.asIterable()) {
            bySize(item, 0, budget);
        }
    }

    private static void checkDigits(Item item) {
        boolean tooLong = item instanceof BigIntegerValue integer
                        && integer.asBigInteger().bitLength() > MAX_BITS
                || item instanceof BigDecimalValue decimal
                        && decimal.getDecimalValue().unscaledValue().bitLength() > MAX_BITS;
        if (tooLong) {
            throw new XPathBudget.Exceeded("a number has more than 3000 digits");
        }
    }
}
