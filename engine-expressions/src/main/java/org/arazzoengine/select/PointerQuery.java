package org.arazzoengine.select;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.pointer.Pointer;

/** JSON Pointer by RFC 6901. */
record PointerQuery(Pointer pointer) implements Query {

    static PointerQuery compile(String text, Semantics semantics) throws QuerySyntaxException {
        int longest = semantics.budgets().conditionLength();
        if (text.length() > longest) {
            throw new QuerySyntaxException(
                    longest, "expected a pointer of at most " + longest + " characters, found " + text.length());
        }
        return new PointerQuery(Pointer.parse(text));
    }

    @Override
    public List<JsonNode> select(JsonNode context, Consumer<Diagnostic> told) throws QueryException {
        JsonPathQuery.structured(context);
        JsonNode found = pointer.find(context);
        return found == null ? List.of() : List.of(found);
    }
}
