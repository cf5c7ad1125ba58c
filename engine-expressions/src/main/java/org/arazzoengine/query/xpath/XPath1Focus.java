package org.arazzoengine.query.xpath;

import java.util.Map;

/**
 * Where an expression is evaluated (XPath 1.0, section 1). For one thread.
 *
 * @param node the context node
 * @param position of it among those that were found with it, from 1
 * @param size how many these are
 * @param run the evaluation of which this is a part
 */
record XPath1Focus(XPath1Node node, int position, int size, Run run) {

    /**
     * One evaluation.
     *
     * @param document the root
     * @param namespaces by prefix
     * @param elementNamespace of element names without prefix; empty for none
     * @param budget counts its steps
     */
    record Run(XPath1Node document, Map<String, String> namespaces, String elementNamespace, XPathBudget budget) {}

    XPathBudget budget() {
        return run.budget();
    }

    XPath1Focus at(XPath1Node other, int otherPosition, int otherSize) {
        return new XPath1Focus(other, otherPosition, otherSize, run);
    }
}
