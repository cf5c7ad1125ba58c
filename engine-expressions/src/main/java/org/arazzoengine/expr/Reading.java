package org.arazzoengine.expr;

import java.util.Optional;
import java.util.function.Consumer;
import org.arazzoengine.query.pointer.Pointer;

/**
 * One way to read a reference: an expression, and a way into its value. Immutable.
 *
 * @param tolerance the spelling that is accepted when this reading counts; none when it is the specification's
 */
public record Reading(RuntimeExpression expression, Navigation navigation, Optional<Tolerance> tolerance) {

    Resolved resolve(Scope scope, Consumer<String> measured) {
        Resolved base = expression.resolve(scope);
        return navigation.isNone() ? base : navigation.from(base, measured);
    }

    /** In the specification's spelling, every name for itself. */
    public String text() {
        return navigation.isNone() ? expression.text() : text(navigation.asPointer());
    }

    /** In the specification's spelling, with the names that the value here has. */
    String text(Scope scope) {
        return !navigation.isNone() && expression.resolve(scope) instanceof Resolved.Present present
                ? text(navigation.asPointer(present.value()))
                : text();
    }

    private String text(Pointer way) {
        String base = expression.text();
        return base + (base.indexOf('#') < 0 ? "#" : "") + way.text();
    }
}
