package org.arazzoengine.select;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.Tolerance;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.goessner.GoessnerPath;

/** JSONPath by draft-goessner-dispatch-jsonpath-00 (decision 48). */
record GoessnerQuery(GoessnerPath path, long maxVisits) implements Query {

    /** A text that only RFC 9535 can read is read so, unless the semantics are strict (tolerance T27). */
    static Query compile(String text, Semantics semantics) throws QuerySyntaxException {
        int longest = semantics.budgets().conditionLength();
        try {
            GoessnerPath path =
                    GoessnerPath.compile(text, longest, semantics.budgets().nesting());
            return new GoessnerQuery(path, semantics.budgets().jsonPathVisits());
        } catch (QuerySyntaxException e) {
            if (semantics.strict()) {
                throw e;
            }
            return byRfc(text, semantics, e);
        }
    }

    private static Query byRfc(String text, Semantics semantics, QuerySyntaxException why) throws QuerySyntaxException {
        String found = "draft-goessner cannot read this path, RFC 9535 can";
        Diagnostic tolerated = Diagnostic.tolerated(
                        Tolerance.RFC_PATH_TYPED_GOESSNER,
                        why.offset(),
                        found + ", so it is read by that",
                        "version: rfc9535")
                .wanting(found + "; the specification wants that version to be named");
        try {
            return JsonPathQuery.compile(text, semantics, List.of(tolerated));
        } catch (QuerySyntaxException e) {
            // Neither reads it; the declared dialect's fault is the one to mend.
            throw why;
        }
    }

    @Override
    public List<JsonNode> select(JsonNode context, Consumer<Diagnostic> told) throws QueryException {
        JsonPathQuery.structured(context);
        return path.select(context, maxVisits);
    }
}
