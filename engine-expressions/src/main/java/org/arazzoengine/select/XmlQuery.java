package org.arazzoengine.select;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.arazzoengine.expr.Budgets;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.Tolerance;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.xpath.XPathLimits;
import org.arazzoengine.query.xpath.XPathQuery;
import org.arazzoengine.query.xpath.XPathVersion;

/** XPath in the version that the dialect names (decisions 49 and 50). */
record XmlQuery(XPathQuery query, boolean strict) implements Query {

    static XmlQuery compile(String text, QueryDialect dialect, Semantics semantics) throws QuerySyntaxException {
        XPathVersion version = XPathVersion.of(dialect.version()).orElseThrow();
        return new XmlQuery(XPathQuery.compile(text, version, limits(semantics.budgets())), semantics.strict());
    }

    private static XPathLimits limits(Budgets budgets) {
        return new XPathLimits(
                budgets.conditionLength(),
                budgets.nesting(),
                XPathLimits.DEFAULT.maxTokens(),
                budgets.xpathDocumentLength(),
                XPathLimits.DEFAULT.maxDocumentDepth(),
                budgets.xpathSteps());
    }

    @Override
    public List<JsonNode> select(JsonNode context, Consumer<Diagnostic> told) throws QueryException {
        return query.select(xml(context), strict, note -> told.accept(tolerated(note)));
    }

    @Override
    public boolean holds(JsonNode context, Consumer<Diagnostic> told) throws QueryException {
        return query.test(xml(context), strict, note -> told.accept(tolerated(note)));
    }

    private static Diagnostic tolerated(String note) {
        return Diagnostic.tolerated(Tolerance.DEFAULT_NAMESPACE, 0, note, "");
    }

    private static String xml(JsonNode context) throws QueryException {
        if (!context.isTextual()) {
            throw new QueryException("expected an XML document to look into, found " + Query.kind(context));
        }
        return context.textValue();
    }
}
