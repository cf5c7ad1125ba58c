package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.RuntimeExpression;
import org.arazzoengine.expr.Scope;

/** One side of a comparison. */
public sealed interface Operand {

    /** A literal of the condition. */
    record Literal(JsonNode value) implements Operand {}

    /**
     * An expression, perhaps with navigation behind it. A dot may belong to a name or navigate (decision 13), so there
     * can be several readings; the first that leads to a value counts, and they are ordered longest name first.
     */
    record Reference(String text, List<Reading> readings) implements Operand {
        public Reference {
            readings = List.copyOf(readings);
        }
    }

    /** An expression and the steps from its value to the operand's. */
    record Reading(RuntimeExpression expression, List<Navigation> steps) {
        public Reading {
            steps = List.copyOf(steps);
        }

        Resolved resolve(Scope scope) {
            Resolved value = scope.resolve(expression);
            for (Navigation step : steps) {
                value = step.from(value);
            }
            return value;
        }
    }

    /** The value, null when missing (decision 36); a reference is noted in {@code observed}. */
    default JsonNode valueOrNull(Scope scope, List<Verdict.Observed> observed) {
        if (this instanceof Literal literal) {
            return literal.value();
        }
        Reference reference = (Reference) this;
        Resolved value = resolve(reference, scope);
        observed.add(new Verdict.Observed(reference.text(), value));
        return value.toOptional().orElse(NullNode.instance);
    }

    private static Resolved resolve(Reference reference, Scope scope) {
        Resolved first = reference.readings().get(0).resolve(scope);
        if (first instanceof Resolved.Present) {
            return first;
        }
        for (Reading reading :
                reference.readings().subList(1, reference.readings().size())) {
            Resolved value = reading.resolve(scope);
            if (value instanceof Resolved.Present) {
                return value;
            }
        }
        return first;
    }

    /** This operand when it is a reference. */
    default Optional<Reference> reference() {
        return this instanceof Reference reference ? Optional.of(reference) : Optional.empty();
    }
}
