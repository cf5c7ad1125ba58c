package org.arazzoengine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Gap;
import org.arazzoengine.expr.Observer;

/** What there is to say about a value, from its spelling to its evaluation. Not safe for several threads. */
final class ValueNotes implements Observer {

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private Optional<String> fault = Optional.empty();

    /** Each of them once, in order. */
    List<EvalAnswer.Note> list() {
        return diagnostics.stream()
                .distinct()
                .map(diagnostic -> new EvalAnswer.Note(diagnostic, false))
                .toList();
    }

    /** Why the value could not be made. */
    Optional<String> fault() {
        return fault;
    }

    /** Forgets everything so far. */
    void forget() {
        diagnostics.clear();
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    @Override
    public void gap(Gap gap) {
        int offset = gap.expression().offset();
        String text = gap.text() + " is missing (" + gap.why() + ")";
        Optional<Diagnostic> told = switch (gap.place()) {
            // The answer itself says it.
            case WHOLE -> Optional.empty();
            case MEMBER -> Optional.of(Diagnostic.note(1, offset, text + ", so the member is left out"));
            case ELEMENT -> Optional.of(Diagnostic.note(2, offset, text + ", so the element is null"));
            case LITERAL -> {
                // Nothing replaced it, so its spelling was not accepted.
                diagnostics.removeIf(known -> known.kind() == Diagnostic.Kind.TOLERANCE && known.offset() == offset);
                yield Optional.of(Diagnostic.undeclared(gap.text(), offset));
            }
            case EMBEDDED -> Optional.of(Diagnostic.warning(5, offset, text + ", so nothing stands in its place", ""));
        };
        told.ifPresent(diagnostic -> diagnostics.add(diagnostic.at(gap.pointer())));
    }

    @Override
    public void fault(Fault told) {
        fault = fault.or(() -> Optional.of(told.message()));
    }
}
