package org.arazzoengine.query.xpath;

import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.StaticContext;
import net.sf.saxon.expr.parser.XPathParser;
import net.sf.saxon.trans.XPathException;

/**
 * Hides from Saxon that a number is known before the query runs: it would compute with it, and compare ranges, while it
 * compiles, where no step is counted and no end is in sight.
 */
final class SaxonParser extends XPathParser {

    SaxonParser(StaticContext context) throws XPathException {
        super(context);
    }

    @Override
    public Expression parseNumericLiteral(boolean traceable) throws XPathException {
        return SaxonCounted.of(super.parseNumericLiteral(traceable), SaxonCharge::bySize);
    }
}
