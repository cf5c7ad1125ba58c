package org.arazzoengine.query.jsonpath;

import org.arazzoengine.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** The five functions of RFC 9535 section 2.4, with arguments of the types they are declared with. */
final class FunctionParser {

    private final Source source;
    private final TermParser terms;

    FunctionParser(Source source, TermParser terms) {
        this.source = source;
        this.terms = terms;
    }

    /** What could be the name of a function or a literal; empty when nothing could. */
    String name() {
        int start = source.at();
        for (int c = source.peek(); isLetter(c) || source.at() > start && (c == '_' || source.hasDigit()); ) {
            source.skip();
            c = source.peek();
        }
        return source.since(start);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z';
    }

    /** A call of the function whose name begins at {@code start}; the source stands at '('. */
    Term call(String name, int start) throws QuerySyntaxException {
        int depth = source.depth();
        source.deeper();
        Term call = switch (name) {
            case "length" -> new Operand.Length(value(name, 1));
            case "count" -> new Operand.Count(nodes(name));
            case "value" -> new Operand.ValueOf(nodes(name));
            case "match" -> matching(name, true);
            case "search" -> matching(name, false);
            default ->
                throw source.expectedInstead(
                        "one of the functions count(), length(), match(), search() and value()", start);
        };
        if (!source.accept(')')) {
            throw source.expected("')' after the last argument of " + name + "()");
        }
        source.up(depth);
        return call;
    }

    private Matching matching(String name, boolean whole) throws QuerySyntaxException {
        Operand text = value(name, 1);
        if (!source.has(',')) {
            throw source.expected("',' and a second argument of " + name + "()");
        }
        int separator = source.at();
        Operand pattern = value(name, 2);
        return new Matching(whole, text, pattern, fixed(pattern, separator));
    }

    private @Nullable IRegexp fixed(Operand pattern, int offset) throws QuerySyntaxException {
        if (!(pattern instanceof Operand.Literal literal) || !literal.value().isTextual()) {
            return null;
        }
        try {
            return IRegexp.compile(literal.value().textValue());
        } catch (QuerySyntaxException e) {
            throw source.fault(offset + 1, e.getMessage());
        }
    }

    private Operand value(String name, int place) throws QuerySyntaxException {
        int start = beginArgument();
        Term term = terms.term();
        String user = "argument " + place + " of " + name + "() is";
        Operand value = terms.operand(term, start, terms.blankInBrackets(), user);
        source.skipBlank();
        return value;
    }

    private Query nodes(String name) throws QuerySyntaxException {
        int start = beginArgument();
        if (!(terms.term() instanceof Query query)) {
            throw source.expectedInstead("a query, for the argument of " + name + "() is a list of nodes", start);
        }
        source.skipBlank();
        return query;
    }

    /** Skips '(' or ',' and blanks. */
    private int beginArgument() {
        source.skip();
        source.skipBlank();
        return source.at();
    }
}
