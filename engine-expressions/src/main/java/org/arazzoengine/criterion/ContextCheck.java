package org.arazzoengine.criterion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.query.QueryException;

/** A compiled condition that is applied to the value of a context. Immutable. */
interface ContextCheck {

    /** Whether {@code value} passes, and what to say about it. */
    Outcome check(JsonNode value, Scope scope, Consumer<Diagnostic> diagnostics) throws QueryException;

    /** What there is to say about the spelling. */
    default List<Diagnostic> diagnostics() {
        return List.of();
    }

    /** The references that it looks at itself. */
    default List<Reference> references() {
        return List.of();
    }

    /**
     * Whether it passed.
     *
     * @param said what was found, in words
     * @param inner the verdict of a comparison on the context, with its own operands; {@code said} is not used then
     */
    record Outcome(boolean passed, String said, Optional<Verdict> inner) {
        static Outcome of(boolean passed, String said) {
            return new Outcome(passed, said, Optional.empty());
        }
    }
}
