package org.arazzoengine.expr;

import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A text that is markup already, such as the body of an XML answer: an XML template takes it as it is (decision 9).
 * Everywhere else it is the text that it holds.
 */
public final class MarkupText extends TextNode {

    private static final long serialVersionUID = 1L;

    public MarkupText(String markup) {
        super(markup);
    }
}
