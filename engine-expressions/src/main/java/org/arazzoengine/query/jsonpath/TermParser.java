package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.arazzoengine.query.QuerySyntaxException;

/** The queries, literals and functions of filters, and which of them have a value. One text an instance. */
final class TermParser {

    private final Source source;
    private final QueryParser queries;
    private final TextParser texts;
    private final NumberParser numbers;
    private final FunctionParser functions;

    TermParser(Source source, QueryParser queries) {
        this.source = source;
        this.queries = queries;
        this.texts = new TextParser(source);
        this.numbers = new NumberParser(source);
        this.functions = new FunctionParser(source, this);
    }

    /** Of the query that was read last, as {@link QueryParser#blankInBrackets()}. */
    int blankInBrackets() {
        return queries.blankInBrackets();
    }

    /** A query, a literal or a function. */
    Term term() throws QuerySyntaxException {
        if (source.has('@') || source.has('$')) {
            boolean relative = source.has('@');
            source.skip();
            return queries.query(relative);
        }
        if (source.has('\'') || source.has('"')) {
            return new Operand.Literal(TextNode.valueOf(texts.text()));
        }
        if (source.has('-') || source.hasDigit()) {
            return new Operand.Literal(numbers.number());
        }
        int start = source.at();
        String word = functions.name();
        if (source.has('(') && !word.isEmpty()) {
            return functions.call(word, start);
        }
        return switch (word) {
            case "true" -> new Operand.Literal(BooleanNode.TRUE);
            case "false" -> new Operand.Literal(BooleanNode.FALSE);
            case "null" -> new Operand.Literal(NullNode.instance);
            case "" -> throw source.expected("a query with '@' or '$', a literal or a function");
            default -> throw source.expectedInstead("a query with '@' or '$', a literal or a function", start);
        };
    }

    /**
     * The term that was read from {@code start} on as something with a value.
     *
     * @param blank where it has a blank next to a bracket, if it is a query; -1 when nowhere
     * @param user what takes the value, with its verb
     */
    Operand operand(Term term, int start, int blank, String user) throws QuerySyntaxException {
        if (term instanceof Operand operand) {
            return operand;
        }
        if (!(term instanceof Query query)) {
            throw source.expectedInstead("a value, for match() and search() are conditions", start);
        }
        if (!query.isSingular()) {
            throw source.expectedInstead("a query with names and indexes only, for " + user + " one value", start);
        }
        if (blank >= 0) {
            throw source.fault(
                    blank, "expected no blank next to a bracket where a query stands for a value, found one");
        }
        return new Operand.Single(query);
    }
}
