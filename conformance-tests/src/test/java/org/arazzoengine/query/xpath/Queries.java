package org.arazzoengine.query.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;

/** Short ways to ask, for tests that expect an answer or a fault. */
final class Queries {

    private Queries() {}

    static XPathVersion version(String spelling) {
        return XPathVersion.of(spelling).orElseThrow();
    }

    static XPathQuery compile(String version, String query) {
        return compile(XPathLimits.DEFAULT, version, query);
    }

    private static XPathQuery compile(XPathLimits limits, String version, String query) {
        try {
            return XPathQuery.compile(query, version(version), limits);
        } catch (QuerySyntaxException e) {
            throw new AssertionError(query + ": " + e.getMessage(), e);
        }
    }

    static boolean test(String version, String query, String xml) {
        try {
            return compile(version, query).test(xml, false, note -> {});
        } catch (QueryException e) {
            throw new AssertionError(query + ": " + e.getMessage(), e);
        }
    }

    static List<JsonNode> select(String version, String query, String xml) {
        try {
            return compile(version, query).select(xml, false, note -> {});
        } catch (QueryException e) {
            throw new AssertionError(query + ": " + e.getMessage(), e);
        }
    }

    /** The message of an evaluation that has to fail. */
    static String failure(String version, String query, String xml) {
        return failure(XPathLimits.DEFAULT, version, query, xml);
    }

    static String failure(XPathLimits limits, String version, String query, String xml) {
        try {
            boolean result = compile(limits, version, query).test(xml, false, note -> {});
            throw new AssertionError(query + " gives " + result);
        } catch (QueryException e) {
            return e.getMessage();
        }
    }

    /** The fault of a text that must not compile. */
    static QuerySyntaxException syntaxFault(String version, String query) {
        return syntaxFault(version, query, XPathLimits.DEFAULT);
    }

    static QuerySyntaxException syntaxFault(String version, String query, XPathLimits limits) {
        try {
            XPathQuery.compile(query, version(version), limits);
            throw new AssertionError(query + " compiles");
        } catch (QuerySyntaxException e) {
            return e;
        }
    }
}
