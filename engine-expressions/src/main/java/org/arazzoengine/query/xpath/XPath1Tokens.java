package org.arazzoengine.query.xpath;

import java.util.List;
import org.arazzoengine.query.QuerySyntaxException;

/** The tokens of a query that are still to be read. For one reader. */
final class XPath1Tokens {

    private final List<XPathToken> tokens;
    private int next;

    XPath1Tokens(List<XPathToken> tokens) {
        this.tokens = tokens;
    }

    XPathToken peek() {
        return tokens.get(next);
    }

    boolean isFollowedBy(String sign) {
        return next + 1 < tokens.size() && tokens.get(next + 1).is(sign);
    }

    XPathToken take() {
        return tokens.get(next++);
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

    QuerySyntaxException expected(String what) {
        return new QuerySyntaxException(peek().offset(), "expected " + what + ", found " + peek().shown());
    }

    static void requireNodes(XPath1Expression expression, int offset, String where) throws QuerySyntaxException {
        if (!expression.givesNodes()) {
            throw new QuerySyntaxException(offset, "expected a node-set at " + where + ", found another value");
        }
    }
}
