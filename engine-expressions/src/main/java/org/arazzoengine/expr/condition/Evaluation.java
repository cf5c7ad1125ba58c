package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Observations;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.TextTemplate;
import org.jspecify.annotations.Nullable;

/** One evaluation of a condition: what it sees, and what was seen so far. Never leaves the thread. */
final class Evaluation implements Consumer<Diagnostic> {

    private final Scope scope;
    private final JsonNode context;
    private final long maxVisits;
    private List<Verdict.Observed> observed = List.of();
    private List<Diagnostic> diagnostics = List.of();
    private Verdict.@Nullable Fault fault;

    Evaluation(Scope scope, JsonNode context, long maxVisits) {
        this.scope = scope;
        this.context = context;
        this.maxVisits = maxVisits;
    }

    Scope scope() {
        return scope;
    }

    /** What JSONPath operands look at. */
    JsonNode context() {
        return context;
    }

    long maxVisits() {
        return maxVisits;
    }

    /** Notes what an operand led to, and gives its value: null when missing (decision 36). */
    JsonNode observe(String operand, Resolved value) {
        Verdict.Observed seen = new Verdict.Observed(operand, value);
        if (observed.size() == 1) {
            observed = new ArrayList<>(observed);
        }
        if (observed.isEmpty()) {
            // Most conditions have one reference, and a list of one is never copied.
            observed = List.of(seen);
        } else {
            observed.add(seen);
        }
        return value instanceof Resolved.Present present ? present.value() : NullNode.instance;
    }

    /** The text with its values; null when it cannot be made, which is the fault at {@code offset} then. */
    @Nullable
    String fill(TextTemplate template, int offset) {
        Observations seen = new Observations();
        String filled = template.fill(scope, "", seen);
        seen.diagnostics().forEach(this::accept);
        seen.gaps().forEach(gap -> accept(Diagnostic.missingInQuery(gap)));
        if (filled == null) {
            fail(offset, seen.faults().get(0).message());
        }
        return filled;
    }

    @Override
    public void accept(Diagnostic diagnostic) {
        if (!diagnostics.contains(diagnostic)) {
            diagnostics = new ArrayList<>(diagnostics);
            diagnostics.add(diagnostic);
        }
    }

    /** The first fault counts. */
    void fail(int offset, String message) {
        if (fault == null) {
            fault = new Verdict.Fault(Verdict.Fault.Place.TEXT, offset, message);
        }
    }

    Verdict verdict(boolean holds) {
        return new Verdict(fault == null && holds, observed, diagnostics, Optional.ofNullable(fault), "");
    }
}
