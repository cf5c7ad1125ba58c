package org.arazzoengine.query.xpath;

import java.util.List;
import org.arazzoengine.query.QuerySyntaxException;

/** The tokens of a query that are still to be read, and the text that was written from those that were. For one reader. */
final class XPath1Text {

    private final List<XPathToken> tokens;
    private final StringBuilder out = new StringBuilder();
    private int next;

    XPath1Text(List<XPathToken> tokens) {
        this.tokens = tokens;
    }

    XPathToken peek() {
        return tokens.get(next);
    }

    boolean isFollowedBy(String sign) {
        return next + 1 < tokens.size() && tokens.get(next + 1).is(sign);
    }

    /** Reads a token without writing it. */
    XPathToken skip() {
        return tokens.get(next++);
    }

    /** Reads a token and writes it as it is. */
    XPathToken take() {
        XPathToken token = skip();
        write(token.text() + " ");
        return token;
    }

    boolean takeIf(String sign) {
        if (!peek().is(sign)) {
            return false;
        }
        take();
        return true;
    }

    void require(String sign) throws QuerySyntaxException {
        if (!takeIf(sign)) {
            throw expected(sign);
        }
    }

    void write(String text) {
        out.append(text);
    }

    String written() {
        return out.toString();
    }

    QuerySyntaxException expected(String what) {
        return new QuerySyntaxException(peek().offset(), "expected " + what + ", found " + peek().shown());
    }

    static void requireNodes(boolean nodes, int offset, String where) throws QuerySyntaxException {
        if (!nodes) {
            throw new QuerySyntaxException(offset, "expected a node-set at " + where + ", found another value");
        }
    }
}
