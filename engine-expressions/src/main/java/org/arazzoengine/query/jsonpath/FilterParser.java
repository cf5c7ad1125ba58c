package org.arazzoengine.query.jsonpath;

import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** Recursive descent over the logical expressions of filters (RFC 9535 section 2.3.5.1). One text an instance. */
final class FilterParser {

    private final Source source;
    private final TermParser terms;

    FilterParser(Source source, TermParser terms) {
        this.source = source;
        this.terms = terms;
    }

    /** Ends before what no longer belongs to it, behind the blanks in between. */
    Logical logical() throws QuerySyntaxException {
        List<Logical> terms = new ArrayList<>();
        do {
            source.skipBlank();
            terms.add(allOf());
        } while (source.accept("||"));
        return terms.size() == 1 ? terms.get(0) : new Logical.AnyOf(List.copyOf(terms));
    }

    private Logical allOf() throws QuerySyntaxException {
        List<Logical> terms = new ArrayList<>();
        do {
            source.skipBlank();
            terms.add(basic());
            source.skipBlank();
        } while (source.accept("&&"));
        return terms.size() == 1 ? terms.get(0) : new Logical.AllOf(List.copyOf(terms));
    }

    private Logical basic() throws QuerySyntaxException {
        if (source.accept('!')) {
            source.skipBlank();
            return new Logical.Not(source.has('(') ? group() : negatedTest());
        }
        if (source.has('(')) {
            return group();
        }
        int start = source.at();
        Term term = terms.term();
        int end = source.at();
        int blank = terms.blankInBrackets();
        source.skipBlank();
        Operator operator = operator();
        if (operator != null) {
            int operatorEnd = source.at();
            source.back(end);
            Operand left = terms.operand(term, start, blank, "a comparison takes");
            source.back(operatorEnd);
            return new Comparison(left, operator, right());
        }
        return test(term, start, end);
    }

    private Logical negatedTest() throws QuerySyntaxException {
        int start = source.at();
        Term term = terms.term();
        int end = source.at();
        source.skipBlank();
        int operator = source.at();
        if (operator() != null) {
            source.back(operator);
            throw source.expected("parentheses around a comparison after '!'");
        }
        return test(term, start, end);
    }

    private Logical test(Term term, int start, int end) throws QuerySyntaxException {
        if (term instanceof Query query) {
            return new Logical.Exists(query);
        }
        if (term instanceof Matching matching) {
            return matching;
        }
        throw source.expected("a comparison operator, for " + source.between(start, end) + " alone is no condition");
    }

    private Operand right() throws QuerySyntaxException {
        source.skipBlank();
        int start = source.at();
        Term term = terms.term();
        return terms.operand(term, start, terms.blankInBrackets(), "a comparison takes");
    }

    private Logical group() throws QuerySyntaxException {
        int depth = source.depth();
        source.deeper();
        source.skip();
        Logical condition = logical();
        if (!source.accept(')')) {
            throw source.expected("'&&', '||' or ')'");
        }
        source.up(depth);
        return condition;
    }

    private @Nullable Operator operator() {
        for (Operator operator : Operator.values()) {
            if (source.accept(operator.spelling())) {
                return operator;
            }
        }
        return null;
    }
}
