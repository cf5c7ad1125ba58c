package org.arazzoengine.select;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;

/** A compiled query of one dialect. Immutable and safe for several threads. */
public interface Query {

    /**
     * What the query selects from {@code context}, in order; what only the value shows to be worth knowing is told to
     * {@code diagnostics}.
     *
     * @throws QueryException when it cannot be evaluated: the wrong kind of value, a type error, a budget used up
     */
    List<JsonNode> select(JsonNode context, Consumer<Diagnostic> diagnostics) throws QueryException;

    /** Whether the query holds as a condition: it selects something, or its effective boolean value is true. */
    default boolean holds(JsonNode context, Consumer<Diagnostic> diagnostics) throws QueryException {
        return !select(context, diagnostics).isEmpty();
    }

    /** What there is to say about the spelling. */
    default List<Diagnostic> diagnostics() {
        return List.of();
    }

    /** Compiles {@code text}. Throws when it is no query of {@code dialect}. */
    static Query compile(String text, QueryDialect dialect, Semantics semantics) throws QuerySyntaxException {
        return switch (dialect) {
            case RFC9535 -> JsonPathQuery.compile(text, semantics, List.of());
            case GOESSNER -> GoessnerQuery.compile(text, semantics);
            case XPATH_31, XPATH_30, XPATH_20, XPATH_10 -> XmlQuery.compile(text, dialect, semantics);
            case RFC6901 -> PointerQuery.compile(text, semantics);
        };
    }

    /** The kind of {@code value} in words, for messages. */
    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case BINARY -> "bytes";
            default -> "null";
        };
    }
}
