package org.arazzoengine.select;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Consumer;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.Tolerance;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.jsonpath.JsonPath;

/** JSONPath by RFC 9535, with the reading of a filter at the root of an object (decision 47, tolerance T10). */
record JsonPathQuery(JsonPath path, boolean strict, long maxVisits, List<Diagnostic> diagnostics) implements Query {

    static JsonPathQuery compile(String text, Semantics semantics, List<Diagnostic> diagnostics)
            throws QuerySyntaxException {
        JsonPath path = JsonPath.compile(
                text, semantics.budgets().conditionLength(), semantics.budgets().nesting());
        return new JsonPathQuery(path, semantics.strict(), semantics.budgets().jsonPathVisits(), diagnostics);
    }

    @Override
    public List<JsonNode> select(JsonNode context, Consumer<Diagnostic> told) throws QueryException {
        structured(context);
        List<JsonNode> nodes = path.select(context, maxVisits);
        if (nodes.isEmpty() && readsAsElement(context)) {
            nodes = path.select(asElement(context), maxVisits);
            tellElement(!nodes.isEmpty(), told);
        }
        return nodes;
    }

    @Override
    public boolean holds(JsonNode context, Consumer<Diagnostic> told) throws QueryException {
        structured(context);
        if (path.exists(context, maxVisits)) {
            return true;
        }
        boolean holds = readsAsElement(context) && path.exists(asElement(context), maxVisits);
        tellElement(holds, told);
        return holds;
    }

    static void structured(JsonNode context) throws QueryException {
        if (!context.isContainerNode()) {
            throw new QueryException("expected an object or an array to look into, found " + Query.kind(context));
        }
    }

    private boolean readsAsElement(JsonNode context) {
        return !strict && context.isObject() && path.beginsWithFilter();
    }

    private static JsonNode asElement(JsonNode context) {
        return JsonNodeFactory.instance.arrayNode(1).add(context);
    }

    private static void tellElement(boolean used, Consumer<Diagnostic> told) {
        if (used) {
            told.accept(Diagnostic.tolerated(
                    Tolerance.FILTER_ON_OBJECT,
                    0,
                    "the filter at the root selects no member of the object; it was applied to the object itself",
                    ""));
        }
    }
}
