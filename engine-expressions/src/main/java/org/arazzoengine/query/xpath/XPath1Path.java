package org.arazzoengine.query.xpath;

import java.util.List;
import org.arazzoengine.query.xpath.XPath1Value.Nodes;

/**
 * A path (XPath 1.0, section 2). What a step finds is put in order, and what it finds twice is kept once, before the next
 * step begins: so no step begins at more nodes than the document has.
 *
 * @param start gives the nodes that the first step begins at
 */
record XPath1Path(XPath1Expression start, List<XPath1Step> steps) implements XPath1Expression {

    /** The root of the document. */
    static final XPath1Expression ROOT = new Start(true);

    /** The node where the path is evaluated. */
    static final XPath1Expression HERE = new Start(false);

    @Override
    public XPath1Value evaluate(XPath1Focus focus) {
        List<XPath1Node> nodes = ((Nodes) start.evaluate(focus)).nodes();
        for (XPath1Step step : steps) {
            XPath1NodeSet found = new XPath1NodeSet(focus.budget());
            for (XPath1Node node : nodes) {
                step.walk(focus.at(node, 1, 1), found);
            }
            nodes = found.nodes().nodes();
        }
        return new Nodes(nodes);
    }

    @Override
    public boolean givesNodes() {
        return true;
    }

    private record Start(boolean root) implements XPath1Expression {
        @Override
        public XPath1Value evaluate(XPath1Focus focus) {
            focus.budget().spend(1);
            return new Nodes(List.of(root ? focus.run().document() : focus.node()));
        }

        @Override
        public boolean givesNodes() {
            return true;
        }
    }
}
