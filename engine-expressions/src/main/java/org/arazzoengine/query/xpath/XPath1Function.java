package org.arazzoengine.query.xpath;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function of the core library of XPath 1.0 (section 4).
 *
 * @param min least number of arguments
 * @param max greatest number of arguments
 * @param takesNodes whether its argument has to be a node-set
 * @param givesNodes whether its result is one
 */
record XPath1Function(int min, int max, boolean takesNodes, boolean givesNodes) {

    private static final Map<String, XPath1Function> ALL = Map.ofEntries(
            Map.entry("last", values(0, 0)),
            Map.entry("position", values(0, 0)),
            Map.entry("count", nodes(1)),
            Map.entry("id", new XPath1Function(1, 1, false, true)),
            Map.entry("local-name", nodes(0)),
            Map.entry("namespace-uri", nodes(0)),
            Map.entry("name", nodes(0)),
            Map.entry("string", values(0, 1)),
            Map.entry("concat", values(2, Integer.MAX_VALUE)),
            Map.entry("starts-with", values(2, 2)),
            Map.entry("contains", values(2, 2)),
            Map.entry("substring-before", values(2, 2)),
            Map.entry("substring-after", values(2, 2)),
            Map.entry("substring", values(2, 3)),
            Map.entry("string-length", values(0, 1)),
            Map.entry("normalize-space", values(0, 1)),
            Map.entry("translate", values(3, 3)),
            Map.entry("boolean", values(1, 1)),
            Map.entry("not", values(1, 1)),
            Map.entry("true", values(0, 0)),
            Map.entry("false", values(0, 0)),
            Map.entry("lang", values(1, 1)),
            Map.entry("number", values(0, 1)),
            Map.entry("sum", nodes(1)),
            Map.entry("floor", values(1, 1)),
            Map.entry("ceiling", values(1, 1)),
            Map.entry("round", values(1, 1)));

    private static XPath1Function values(int min, int max) {
        return new XPath1Function(min, max, false, false);
    }

    private static XPath1Function nodes(int min) {
        return new XPath1Function(min, 1, true, false);
    }

    static @Nullable XPath1Function of(String name) {
        return ALL.get(name);
    }

    String arguments() {
        return min == max
                ? min + " arguments"
                : max > 9 ? "at least " + min + " arguments" : min + " to " + max + " arguments";
    }
}
