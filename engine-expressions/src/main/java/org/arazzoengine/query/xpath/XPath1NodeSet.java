package org.arazzoengine.query.xpath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects nodes in any order, and gives them in document order, each once. For one use by one thread. */
final class XPath1NodeSet {

    private static final Comparator<XPath1Node> ORDER = Comparator.comparingLong(node -> node.order);

    private final XPathBudget budget;
    private final List<XPath1Node> found = new ArrayList<>();
    private long last = -1;
    private boolean sorted = true;

    XPath1NodeSet(XPathBudget budget) {
        this.budget = budget;
    }

    /** Adds {@code node}, whose finding was paid for. */
    void add(XPath1Node node) {
        sorted &= node.order > last;
        last = node.order;
        found.add(node);
    }

    XPath1Value.Nodes nodes() {
        if (sorted) {
            return new XPath1Value.Nodes(found);
        }
        budget.spend(found.size());
        found.sort(ORDER);
        List<XPath1Node> once = new ArrayList<>();
        long before = -1;
        for (XPath1Node node : found) {
            if (node.order != before) {
                once.add(node);
            }
            before = node.order;
        }
        return new XPath1Value.Nodes(once);
    }
}
