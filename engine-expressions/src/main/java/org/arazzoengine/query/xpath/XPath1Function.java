package org.arazzoengine.query.xpath;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.arazzoengine.query.xpath.XPath1Value.Nodes;
import org.arazzoengine.query.xpath.XPath1Value.Numeral;
import org.arazzoengine.query.xpath.XPath1Value.Text;
import org.arazzoengine.query.xpath.XPath1Value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A function of the core library of XPath 1.0 (section 4).
 *
 * @param min least number of arguments
 * @param max greatest number of arguments
 * @param takesNodes whether its argument has to be a node-set
 * @param givesNodes whether its result is one
 * @param body what it does
 */
record XPath1Function(int min, int max, boolean takesNodes, boolean givesNodes, Body body) {

    private static final int MANY = Integer.MAX_VALUE;

    private static final Map<String, XPath1Function> ALL = Map.ofEntries(
            Map.entry("last", values(0, 0, (values, at) -> new Numeral(at.size()))),
            Map.entry("position", values(0, 0, (values, at) -> new Numeral(at.position()))),
            Map.entry(
                    "count",
                    nodes(1, (values, at) -> new Numeral(listed(values, at).size()))),
            Map.entry("sum", nodes(1, XPath1Function::sum)),
            // Without a DTD no attribute is an ID.
            Map.entry("id", new XPath1Function(1, 1, false, true, (values, at) -> new Nodes(List.of()))),
            Map.entry("local-name", nodes(0, named(name -> name.local()))),
            Map.entry("namespace-uri", nodes(0, named(name -> name.namespace()))),
            Map.entry("name", nodes(0, named(name -> name.qualified()))),
            Map.entry("string", values(0, 1, (values, at) -> new Text(XPath1Texts.text(values, at)))),
            Map.entry("concat", values(2, MANY, XPath1Texts::concat)),
            Map.entry("starts-with", values(2, 2, XPath1Texts::startsWith)),
            Map.entry("contains", values(2, 2, XPath1Texts::contains)),
            Map.entry("substring-before", values(2, 2, XPath1Texts::before)),
            Map.entry("substring-after", values(2, 2, XPath1Texts::after)),
            Map.entry("substring", values(2, 3, XPath1Texts::substring)),
            Map.entry("string-length", values(0, 1, XPath1Texts::length)),
            Map.entry("normalize-space", values(0, 1, XPath1Texts::normalized)),
            Map.entry("translate", values(3, 3, XPath1Texts::translate)),
            Map.entry(
                    "boolean",
                    values(1, 1, (values, at) -> new Truth(values.get(0).truth()))),
            Map.entry(
                    "not", values(1, 1, (values, at) -> new Truth(!values.get(0).truth()))),
            Map.entry("true", values(0, 0, (values, at) -> new Truth(true))),
            Map.entry("false", values(0, 0, (values, at) -> new Truth(false))),
            Map.entry("lang", values(1, 1, XPath1Texts::lang)),
            Map.entry("number", values(0, 1, number(value -> value))),
            Map.entry("floor", values(1, 1, number(Math::floor))),
            Map.entry("ceiling", values(1, 1, number(Math::ceil))),
            Map.entry("round", values(1, 1, number(XPath1Function::round))));

    /** Gives the result for the values of all arguments. */
    interface Body {
        XPath1Value call(List<XPath1Value> values, XPath1Focus at);
    }

    private static XPath1Function values(int min, int max, Body body) {
        return new XPath1Function(min, max, false, false, body);
    }

    private static XPath1Function nodes(int min, Body body) {
        return new XPath1Function(min, 1, true, false, body);
    }

    static @Nullable XPath1Function of(String name) {
        return ALL.get(name);
    }

    String arguments() {
        return min == max
                ? min + " arguments"
                : max == MANY ? "at least " + min + " arguments" : min + " to " + max + " arguments";
    }

    /** The call of this with {@code arguments}. */
    XPath1Expression on(List<XPath1Expression> arguments) {
        return new Call(this, List.copyOf(arguments));
    }

    private record Call(XPath1Function function, List<XPath1Expression> arguments) implements XPath1Expression {
        @Override
        public XPath1Value evaluate(XPath1Focus focus) {
            focus.budget().spend(1);
            List<XPath1Value> values =
                    arguments.stream().map(argument -> argument.evaluate(focus)).toList();
            return function.body().call(values, focus);
        }

        @Override
        public boolean givesNodes() {
            return function.givesNodes();
        }
    }

    /** The nodes of the argument, without one the context node. */
    private static List<XPath1Node> listed(List<XPath1Value> values, XPath1Focus at) {
        return values.isEmpty() ? List.of(at.node()) : ((Nodes) values.get(0)).nodes();
    }

    private static XPath1Value sum(List<XPath1Value> values, XPath1Focus at) {
        double sum = 0;
        for (XPath1Node node : listed(values, at)) {
            sum += new Text(node.text(at.budget())).number(at.budget());
        }
        return new Numeral(sum);
    }

    private static Body named(Function<XPath1Node.Name, String> part) {
        return (values, at) -> {
            List<XPath1Node> nodes = listed(values, at);
            return new Text(nodes.isEmpty() ? "" : part.apply(nodes.get(0).name));
        };
    }

    private static Body number(DoubleUnaryOperator operation) {
        return (values, at) -> {
            XPath1Value value = values.isEmpty() ? new Nodes(List.of(at.node())) : values.get(0);
            return new Numeral(operation.applyAsDouble(value.number(at.budget())));
        };
    }

    /** To the nearest whole number, of two the greater; what is rounded up to zero is a negative zero. */
    static double round(double value) {
        double floor = Math.floor(value);
        double rounded = value - floor >= 0.5 ? floor + 1 : floor;
        return rounded == 0 ? Math.copySign(0, value) : rounded;
    }
}
