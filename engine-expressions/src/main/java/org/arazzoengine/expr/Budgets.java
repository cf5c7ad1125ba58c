package org.arazzoengine.expr;

import java.util.stream.LongStream;

/**
 * What the language may cost. All are counts of characters or steps, none is a time: the same text and value end the
 * same way on every machine.
 *
 * @param expressionLength longest runtime expression, in characters
 * @param conditionLength longest condition or query, in characters
 * @param nesting deepest nesting of groups, brackets and filters
 * @param templateLength longest text with embedded expressions, in characters
 * @param filledLength longest text that a template may become, in characters
 * @param regexSteps steps of one match of a regular expression
 * @param jsonPathVisits nodes that one JSONPath query may look at
 * @param xpathSteps nodes and values that one XPath query may pass on
 * @param xpathDocumentLength longest XML document that XPath reads, in characters
 */
public record Budgets(
        int expressionLength,
        int conditionLength,
        int nesting,
        int templateLength,
        int filledLength,
        long regexSteps,
        long jsonPathVisits,
        long xpathSteps,
        int xpathDocumentLength) {

    private static final int MIB = 1024 * 1024;

    /** Far beyond any author, and each bounded to about a second of work. */
    public static final Budgets DEFAULT =
            new Budgets(10_000, 10_000, 100, 16 * MIB, 64 * MIB, 50_000_000, 20_000_000, 10_000_000, 16 * MIB);

    public Budgets {
        long least = LongStream.of(
                        expressionLength,
                        conditionLength,
                        nesting,
                        templateLength,
                        filledLength,
                        regexSteps,
                        jsonPathVisits,
                        xpathSteps,
                        xpathDocumentLength)
                .min()
                .orElseThrow();
        if (least < 1) {
            throw new IllegalArgumentException("every budget must be at least 1, was " + least);
        }
    }
}
