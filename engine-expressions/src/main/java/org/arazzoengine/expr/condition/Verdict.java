package org.arazzoengine.expr.condition;

import java.util.List;
import org.arazzoengine.expr.Resolved;

/**
 * Whether a condition passed, and what its references led to, in the order they were looked up.
 *
 * @param observed the operands that are references; literals are not listed
 */
public record Verdict(boolean passed, List<Observed> observed) {

    public Verdict {
        observed = List.copyOf(observed);
    }

    /** One operand as written and what it led to. */
    public record Observed(String operand, Resolved value) {}
}
