package org.arazzoengine.query.goessner;

import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.query.QuerySyntaxException;

/**
 * Reads the condition of a filter and writes it down for Jayway: comparisons of paths and literals, paths that must be
 * there, joined by {@code &&}, {@code ||}, {@code !} and parentheses. The draft leaves the language to a script engine;
 * this is what its examples and every engine have in common. Used for one filter only.
 */
final class FilterReader {

    private static final List<String> OPERATORS = List.of("===", "!==", "==", "!=", "<=", ">=", "<", ">");

    private final PathText text;
    private final List<Jayway> comparedWithRoot = new ArrayList<>();
    private int comparisons;

    FilterReader(PathText text) {
        this.text = text;
    }

    /** The filter whose {@code ?} has been taken. */
    Step.Filter filter() throws QuerySyntaxException {
        text.skipSpace();
        int from = text.at();
        if (!text.opens("(")) {
            throw text.fault("'(' behind '?'; filters without parentheses are of RFC 9535");
        }
        String condition = or();
        text.close(")", "to close the filter, or an operator");
        String path = "$[" + Quoted.write(Step.Filter.CHILDREN) + "][?(" + condition + ")]";
        return new Step.Filter(Jayway.compile(path, from), comparisons, List.copyOf(comparedWithRoot));
    }

    private String or() throws QuerySyntaxException {
        StringBuilder written = new StringBuilder(and());
        while (text.takes("||")) {
            written.append(" || ").append(and());
        }
        return written.toString();
    }

    private String and() throws QuerySyntaxException {
        StringBuilder written = new StringBuilder(not());
        while (text.takes("&&")) {
            written.append(" && ").append(not());
        }
        return written.toString();
    }

    private String not() throws QuerySyntaxException {
        text.skipSpace();
        String written;
        if (text.opens("!")) {
            written = "!(" + not() + ")";
            text.close();
        } else if (text.opens("(")) {
            written = "(" + or() + ")";
            text.close(")", "to close the parenthesis, or an operator");
        } else {
            written = comparison();
        }
        text.skipSpace();
        return written;
    }

    private String comparison() throws QuerySyntaxException {
        int from = text.at();
        FilterOperand left = FilterOperand.read(text);
        text.skipSpace();
        for (String operator : OPERATORS) {
            if (text.takes(operator)) {
                text.skipSpace();
                comparisons++;
                FilterOperand right = FilterOperand.read(text);
                return compared(left, from) + " " + operator + " " + compared(right, from);
            }
        }
        if (text.sees("=")) {
            throw text.fault("one of ==, !=, ===, !==, <, <=, > and >=, for the draft has no =~");
        }
        if (!left.isPath()) {
            throw text.fault("a comparison operator behind a literal");
        }
        return left.written();
    }

    private String compared(FilterOperand operand, int offset) throws QuerySyntaxException {
        if (operand.rootPath().isPresent()) {
            comparedWithRoot.add(Jayway.compile(operand.rootPath().get(), offset));
        }
        return operand.written();
    }
}
