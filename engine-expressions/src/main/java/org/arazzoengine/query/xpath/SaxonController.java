package org.arazzoengine.query.xpath;

import java.time.Instant;
import net.sf.saxon.Configuration;
import net.sf.saxon.Controller;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.expr.instruct.Executable;
import net.sf.saxon.value.DateTimeValue;

/** Carries the budget through one evaluation, which Saxon passes its controller all the way down. */
final class SaxonController extends Controller {

    private final XPathBudget budget;

    SaxonController(Configuration configuration, Executable executable, XPathBudget budget) {
        super(configuration, executable);
        this.budget = budget;
        // Saxon would print warnings about a running query to the standard error otherwise.
        setErrorReporter(error -> {});
    }

    static XPathBudget budget(XPathContext context) {
        return ((SaxonController) context.getController()).budget;
    }

    /** Only its zone is ever asked for; the functions that tell the time are not available. */
    @Override
    public DateTimeValue getCurrentDateTime() {
        return DateTimeValue.fromJavaInstant(Instant.EPOCH);
    }

    /** UTC: the zone of the process must not decide how a time without zone compares. */
    @Override
    public int getImplicitTimezone() {
        return 0;
    }
}
