package org.arazzoengine.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plain scalars as values, by the core schema of YAML 1.2 (section 10.3): {@code 013} is thirteen, {@code 0o14} twelve;
 * {@code on}, {@code 1_000}, {@code 12:30} and {@code 2001-01-01} are texts. A number with a fraction or an exponent is a
 * decimal, so that {@code 2} and {@code 2.0} can be told apart.
 */
final class YamlValues {

    /** As in JSON: more digits take a time to read that grows with their square. */
    static final int MAX_DIGITS = 1_000;

    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern NO_NUMBER = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern LONG_EXPONENT = Pattern.compile(".*[eE][-+]?0*[1-9][0-9]{9,}", Pattern.DOTALL);

    /** A scalar that is a number and cannot be kept as one. */
    static final class NoValue extends Exception {

        private static final long serialVersionUID = 1L;

        NoValue(String message) {
            super(message);
        }
    }

    private final TextNodes texts = new TextNodes();

    JsonNode text(String text) {
        return texts.of(text);
    }

    JsonNode plain(String text) throws NoValue {
        JsonNode value = text.isEmpty() || mayBeMore(text.charAt(0)) ? other(text) : null;
        return value == null ? texts.of(text) : value;
    }

    private static boolean mayBeMore(char first) {
        return first >= '0' && first <= '9' || "+-.~nNtTfF".indexOf(first) >= 0;
    }

    private static @Nullable JsonNode other(String text) throws NoValue {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NullNode.instance;
            case "true", "True", "TRUE" -> BooleanNode.TRUE;
            case "false", "False", "FALSE" -> BooleanNode.FALSE;
            default -> number(text);
        };
    }

    /** The number that {@code text} is; null when it is none. */
    static @Nullable JsonNode number(String text) throws NoValue {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (NO_NUMBER.matcher(text).matches()) {
            throw new NoValue("expected a value of JSON, found " + text + ", a number that JSON does not have");
        } else if (!(last == '.'
                || last >= '0' && last <= '9'
                || last >= 'a' && last <= 'f'
                || last >= 'A' && last <= 'F')) {
            return null;
        } else if (DECIMAL.matcher(text).matches()) {
            return integer(bounded(text), 10);
        } else if (OCTAL.matcher(text).matches()) {
            return integer(bounded(text).substring(2), 8);
        } else if (HEXADECIMAL.matcher(text).matches()) {
            return integer(bounded(text).substring(2), 16);
        }
        return FLOAT.matcher(text).matches() ? decimal(bounded(text)) : null;
    }

    /** As {@link #number}, but never an integer. */
    static @Nullable JsonNode decimal(String text) throws NoValue {
        if (!FLOAT.matcher(bounded(text)).matches()) {
            return null;
        }
        if (LONG_EXPONENT.matcher(text).matches()) {
            throw new NoValue("expected a number whose exponent has at most nine digits, found " + Found.quoted(text));
        }
        return DecimalNode.valueOf(new BigDecimal(text));
    }

    private static String bounded(String number) throws NoValue {
        if (number.length() > MAX_DIGITS) {
            throw new NoValue("expected a number of at most " + MAX_DIGITS + " characters, found a longer one");
        }
        return number;
    }

    private static JsonNode integer(String digits, int radix) {
        if (radix == 10 && digits.length() <= 9) {
            return IntNode.valueOf(Integer.parseInt(digits));
        }
        BigInteger value = new BigInteger(digits, radix);
        if (value.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? LongNode.valueOf(value.longValue()) : BigIntegerNode.valueOf(value);
    }
}
