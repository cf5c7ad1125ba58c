package org.arazzoengine.query.xpath;

/**
 * What a query and its document may be at most. All are counts, so the same query on the same document always ends the
 * same way.
 *
 * @param maxExpressionLength of a query's text, in UTF-16 units
 * @param maxNesting of parentheses, brackets and braces in a query
 * @param maxTokens of a query: names, literals and signs; chains such as {@code 1 + 1 + …} nest without brackets
 * @param maxDocumentLength of an XML text, in UTF-16 units
 * @param maxDocumentDepth of elements within elements
 * @param maxSteps of one evaluation: one for every node looked at and every value passed from one part of the query to
 *     another, and one more for every 8 characters of the latter
 */
public record XPathLimits(
        int maxExpressionLength,
        int maxNesting,
        int maxTokens,
        int maxDocumentLength,
        int maxDocumentDepth,
        long maxSteps) {

    /** For queries by trusted authors over answers of untrusted servers. */
    public static final XPathLimits DEFAULT = new XPathLimits(10_000, 100, 500, 16 * 1024 * 1024, 1_000, 10_000_000);
}
