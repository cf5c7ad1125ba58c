package org.arazzoengine.run;

import java.util.Optional;
import org.arazzoengine.finding.Finding;

/**
 * What came of an attempt of a step, before anybody judged it.
 *
 * @param exchange its call, or the last one of the workflow that it called (decision 71)
 * @param called how that workflow ended
 * @param failure why it has failed already, whatever its criteria say
 */
record Attempt(Optional<Exchange> exchange, Optional<RunOutcome> called, Optional<Finding> failure) {

    static Attempt answered(Exchange exchange) {
        return new Attempt(Optional.of(exchange), Optional.empty(), Optional.empty());
    }

    static Attempt failed(Optional<Exchange> exchange, Finding why) {
        return new Attempt(exchange, Optional.empty(), Optional.of(why));
    }

    static Attempt called(Optional<Exchange> last, RunOutcome outcome, Optional<Finding> failure) {
        return new Attempt(last, Optional.of(outcome), failure);
    }

    /** Whether there is something that outputs can be taken from. */
    boolean isComplete() {
        return called.isPresent()
                || exchange.filter(made -> made.answer().isPresent()).isPresent();
    }
}
