package org.arazzoengine.select;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.ReferenceParser;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;

/**
 * A Selector Object (Arazzo 1.1.0): a query on the value of a runtime expression. The selected value keeps its type;
 * one node is its value, several are an array, none is missing (decision 101). Immutable and safe for several threads.
 */
public final class Selector {

    private final Reference context;
    private final QueryTemplate<Query> query;

    private Selector(Reference context, QueryTemplate<Query> query) {
        this.context = context;
        this.query = query;
    }

    /** Compiles a selector. Throws when its context is no runtime expression or its text no query. */
    public static Selector compile(
            String context, String text, QueryDialect dialect, Semantics semantics, Predicate<Reference> declared)
            throws ExpressionSyntaxException, QuerySyntaxException {
        Reference reference = ReferenceParser.parse(context, 0, ReferenceParser.Place.VALUE, semantics, declared);
        QueryTemplate<Query> query = QueryTemplate.compile(
                text, dialect.textContext(), semantics, declared, filled -> Query.compile(filled, dialect, semantics));
        return new Selector(reference, query);
    }

    public Reference context() {
        return context;
    }

    /** The context and the references inside of the query. */
    public List<Reference> references() {
        return Stream.concat(Stream.of(context), query.references().stream()).toList();
    }

    /** What there is to say about the spelling of the query; that of the context is {@code context().spelling()}. */
    public List<Diagnostic> diagnostics() {
        return Stream.concat(
                        query.diagnostics().stream(),
                        query.fixed().stream().flatMap(fixed -> fixed.diagnostics().stream()))
                .toList();
    }

    /**
     * What is selected here.
     *
     * @throws QueryException when the query cannot be evaluated on the context's value
     */
    public Resolved select(Scope scope, Observer observer) throws QueryException {
        Resolved value = context.resolve(scope, observer::diagnostic);
        if (!(value instanceof Resolved.Present present)) {
            return value;
        }
        List<JsonNode> nodes = query.fill(scope, observer).select(present.value(), observer::diagnostic);
        if (nodes.isEmpty()) {
            return Resolved.missing("the selector selects nothing");
        }
        return Resolved.of(nodes.size() == 1 ? nodes.get(0) : array(nodes));
    }

    private static ArrayNode array(List<JsonNode> nodes) {
        return JsonNodeFactory.instance.arrayNode(nodes.size()).addAll(nodes);
    }
}
