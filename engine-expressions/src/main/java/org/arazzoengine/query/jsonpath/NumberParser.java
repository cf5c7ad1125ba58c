package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import org.arazzoengine.query.QuerySyntaxException;

/** The integers of selectors and the numbers of filters, at the current place of the source. */
final class NumberParser {

    /** I-JSON's range (RFC 9535 section 2.1): what a double holds without loss. */
    private static final long MAX_INTEGER = (1L << 53) - 1;

    private static final int MAX_INTEGER_LENGTH = 17;
    private static final int MAX_LONG_DIGITS = 18;
    private static final int MAX_EXPONENT_DIGITS = 9;

    private final Source source;

    NumberParser(Source source) {
        this.source = source;
    }

    /** An index or a bound of a slice; the source stands at a digit or '-'. */
    long integer() throws QuerySyntaxException {
        int start = source.at();
        digits("an integer");
        String digits = source.since(start);
        if (digits.equals("-0")) {
            throw source.expectedInstead("0 without a sign", start);
        }
        long value = digits.length() > MAX_INTEGER_LENGTH ? Long.MAX_VALUE : Long.parseLong(digits);
        if (Math.abs(value) > MAX_INTEGER) {
            throw source.expectedInstead("an integer from -" + MAX_INTEGER + " to " + MAX_INTEGER, start);
        }
        return value;
    }

    private void digits(String what) throws QuerySyntaxException {
        int start = source.at();
        source.accept('-');
        boolean zero = source.has('0');
        int first = source.at();
        someDigits("a digit");
        if (zero && source.at() > first + 1) {
            throw source.expectedInstead(what + " without leading zeros", start);
        }
    }

    private void someDigits(String what) throws QuerySyntaxException {
        if (!source.hasDigit()) {
            throw source.expected(what);
        }
        source.skipDigits();
    }

    /** The source stands at a digit or '-'. */
    JsonNode number() throws QuerySyntaxException {
        int start = source.at();
        digits("a number");
        if (source.accept('.')) {
            someDigits("a digit after '.'");
        }
        if (source.accept('e') || source.accept('E')) {
            exponent();
        }
        return node(new BigDecimal(source.since(start)));
    }

    /** One form for each way a number is printed, so that what is printed is read as the same. */
    private static JsonNode node(BigDecimal number) {
        if (number.scale() != 0 || number.precision() > MAX_LONG_DIGITS) {
            return DecimalNode.valueOf(number);
        }
        long value = number.longValue();
        return (int) value == value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }

    private void exponent() throws QuerySyntaxException {
        if (!source.accept('+')) {
            source.accept('-');
        }
        int start = source.at();
        someDigits("a digit of the exponent");
        if (source.at() - start > MAX_EXPONENT_DIGITS) {
            throw source.expectedInstead("an exponent of at most " + MAX_EXPONENT_DIGITS + " digits", start);
        }
    }
}
