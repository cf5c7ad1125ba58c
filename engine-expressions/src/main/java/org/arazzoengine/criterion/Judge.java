package org.arazzoengine.criterion;

import java.util.List;
import java.util.function.Predicate;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.expr.condition.Verdict;

/** Judges the condition of one criterion. Immutable. */
interface Judge {

    Verdict judge(Scope scope);

    List<Reference> references();

    List<Diagnostic> diagnostics();

    /** For which spellings strict semantics refuse its references ({@link Reference#refusal}). */
    default List<Diagnostic> refusals(Predicate<Reference> declared) {
        return references().stream()
                .flatMap(reference -> reference.refusal(declared).stream())
                .toList();
    }

    /** A simple condition. */
    record Simple(Condition condition) implements Judge {
        @Override
        public Verdict judge(Scope scope) {
            return condition.evaluate(scope);
        }

        @Override
        public List<Reference> references() {
            return condition.references();
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return condition.diagnostics();
        }
    }

    /** A condition that cannot be evaluated whatever the values are (AZ-CRIT-07). */
    record Impossible(Verdict verdict) implements Judge {
        @Override
        public Verdict judge(Scope scope) {
            return verdict;
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return List.of();
        }
    }
}
