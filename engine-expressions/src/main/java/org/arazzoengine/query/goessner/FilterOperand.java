package org.arazzoengine.query.goessner;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.query.QuerySyntaxException;

/**
 * One side of a comparison, as Jayway is given it; {@code rootPath} is the same from the root of the value, if it begins
 * there. A path leads to one value: there is no {@code *}, {@code ..}, slice or filter in it.
 */
record FilterOperand(String written, boolean isPath, Optional<String> rootPath) {

    static FilterOperand read(PathText text) throws QuerySyntaxException {
        if (text.takes("@")) {
            return new FilterOperand("@" + selectors(text), true, Optional.empty());
        }
        if (text.takes("$")) {
            String selectors = selectors(text);
            return new FilterOperand(
                    "$[" + Quoted.write(Step.Filter.ROOT) + "]" + selectors, true, Optional.of("$" + selectors));
        }
        return new FilterOperand(literal(text), false, Optional.empty());
    }

    private static String selectors(PathText text) throws QuerySyntaxException {
        StringBuilder written = new StringBuilder();
        while (text.sees(".") || text.sees("[")) {
            if (text.takes(".")) {
                written.append('[').append(Quoted.write(PathReader.name(text))).append(']');
            } else {
                text.opens("[");
                text.skipSpace();
                written.append('[').append(nameOrIndex(text)).append(']');
                text.skipSpace();
                text.close("]", "behind the selector, for a path in a filter leads to one value");
            }
        }
        if (text.sees("(")) {
            throw text.fault("the end of the path, for the draft has no functions");
        }
        return written.toString();
    }

    private static String nameOrIndex(PathText text) throws QuerySyntaxException {
        if (Quoted.begin(text)) {
            return Quoted.write(Quoted.read(text));
        }
        int from = text.at();
        String index = text.takeInteger();
        if (index.isEmpty() || index.length() > 9) {
            throw text.fault(from, "a name in quotes or an integer of at most nine characters");
        }
        return String.valueOf(Integer.parseInt(index));
    }

    private static String literal(PathText text) throws QuerySyntaxException {
        if (Quoted.begin(text)) {
            return Quoted.write(Quoted.read(text));
        }
        int from = text.at();
        for (String word : List.of("true", "false", "null")) {
            if (text.takeName().equals(word)) {
                return word;
            }
            text.back(from);
        }
        return number(text);
    }

    /** A number of JSON, with an exponent of three digits at most, written without it: Jayway does not know {@code e+1}. */
    private static String number(PathText text) throws QuerySyntaxException {
        int from = text.at();
        boolean whole = !text.takeInteger().isEmpty();
        boolean fraction = !text.takes(".") || text.takeDigits(400);
        if (whole && fraction && exponent(text)) {
            return new BigDecimal(text.taken(from)).toPlainString();
        }
        text.back(from);
        throw text.fault("a path that begins with @ or $, a text in quotes, a number, true, false or null");
    }

    private static boolean exponent(PathText text) {
        if (!text.takes("e") && !text.takes("E")) {
            return true;
        }
        if (!text.takes("+")) {
            text.takes("-");
        }
        return text.takeDigits(3);
    }
}
