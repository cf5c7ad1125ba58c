package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.util.Locale;
import org.arazzoengine.query.QuerySyntaxException;

/** The texts and numbers of a query, at the current place of the source. */
final class LiteralParser {

    /** I-JSON's range (RFC 9535 section 2.1): what a double holds without loss. */
    private static final long MAX_INTEGER = (1L << 53) - 1;

    private static final int MAX_INTEGER_LENGTH = 17;
    private static final int MAX_LONG_DIGITS = 18;
    private static final int MAX_EXPONENT_DIGITS = 9;

    private static final String ESCAPES = "bfnrt/\\";
    private static final String ESCAPED = "\b\f\n\r\t/\\";

    private final Source source;

    LiteralParser(Source source) {
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

    /** A text in quotes of either kind; the source stands at the first. */
    String text() throws QuerySyntaxException {
        int quote = source.peek();
        source.skip();
        StringBuilder text = new StringBuilder();
        while (source.peek() != quote) {
            int c = source.peek();
            if (c == Source.END) {
                throw source.expected(quote == '"' ? "a closing '\"'" : "a closing \"'\"");
            }
            if (c < ' ' || CharacterClass.isSurrogate(c)) {
                throw source.expected(
                        "an escape such as \\u" + String.format(Locale.ROOT, "%04x", c) + " for this character");
            }
            source.skip();
            text.appendCodePoint(c == '\\' ? escape(quote) : c);
        }
        source.skip();
        return text.toString();
    }

    private int escape(int quote) throws QuerySyntaxException {
        int c = source.peek();
        int known = ESCAPES.indexOf(c);
        if (c != quote && known < 0 && c != 'u') {
            throw source.expected("one of b f n r t / \\ u or the quote after '\\'");
        }
        source.skip();
        return c == quote ? c : known >= 0 ? ESCAPED.charAt(known) : codePoint();
    }

    private int codePoint() throws QuerySyntaxException {
        int start = source.at() - 2;
        char unit = hexadecimal();
        if (!Character.isSurrogate(unit)) {
            return unit;
        }
        if (Character.isLowSurrogate(unit)) {
            throw source.expectedInstead("a high surrogate before a low one", start);
        }
        if (!source.accept("\\u")) {
            throw source.expected("a low surrogate, \\udc00 to \\udfff, after a high one");
        }
        int second = source.at() - 2;
        char low = hexadecimal();
        if (!Character.isLowSurrogate(low)) {
            throw source.expectedInstead("a low surrogate, \\udc00 to \\udfff, after a high one", second);
        }
        return Character.toCodePoint(unit, low);
    }

    private char hexadecimal() throws QuerySyntaxException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int c = source.peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw source.expected("four hexadecimal digits after \\u");
            }
            value = value * 16 + digit;
            source.skip();
        }
        return (char) value;
    }
}
