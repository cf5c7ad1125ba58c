package org.arazzoengine.expr.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.Caret;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Resolved;

/**
 * Whether a condition passed, and why: what its references led to, in the order they were looked up. Immutable.
 *
 * @param observed the operands that are references; literals are not listed
 * @param diagnostics what is worth knowing about the evaluation
 * @param fault why it could not be evaluated; it failed then (AZ-CRIT-07)
 * @param said what a query found, in words; empty when the operands say it all
 */
public record Verdict(
        boolean passed, List<Observed> observed, List<Diagnostic> diagnostics, Optional<Fault> fault, String said) {

    /** One operand as written and what it led to. */
    public record Observed(String operand, Resolved value) {}

    /**
     * Why a condition cannot be evaluated.
     *
     * @param offset in the text that {@code place} names, from 0
     */
    public record Fault(Place place, int offset, String message) {

        /** What an offset counts in. */
        public enum Place {
            /** The text of the condition. */
            TEXT,
            /** The text of the criterion's context. */
            CONTEXT,
            /** Nothing that is written: the fault is in a value, and the offset 0. */
            VALUE
        }

        /** The message, and below it the place in the condition or its context with a caret when it is there. */
        public String shownIn(String condition, Optional<String> context) {
            Optional<String> text = switch (place) {
                case TEXT -> Optional.of(condition);
                case CONTEXT -> context;
                case VALUE -> Optional.empty();
            };
            return message
                    + text.map(written -> "\n" + Caret.below(written, offset)).orElse("");
        }
    }

    public Verdict {
        observed = List.copyOf(observed);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The verdict of a condition that cannot be evaluated. */
    public static Verdict impossible(Fault fault, List<Observed> observed, List<Diagnostic> diagnostics) {
        return new Verdict(false, observed, diagnostics, Optional.of(fault), "");
    }

    /** In words, such as {@code $statusCode was 200}. */
    public String reason() {
        if (fault.isPresent()) {
            return "it cannot be evaluated: " + fault.get().message();
        }
        List<String> parts = new ArrayList<>();
        for (Observed operand : observed) {
            parts.add(operand.operand() + describe(operand.value()));
        }
        if (!said.isEmpty()) {
            parts.add(said);
        }
        return parts.isEmpty() ? "it looks at nothing" : String.join(", ", parts);
    }

    private static String describe(Resolved value) {
        if (value instanceof Resolved.Missing missing) {
            return " is missing (" + missing.why() + ")";
        }
        return " was " + Preview.of(((Resolved.Present) value).value());
    }
}
