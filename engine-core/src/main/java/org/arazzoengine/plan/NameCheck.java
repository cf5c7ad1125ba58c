package org.arazzoengine.plan;

import org.arazzoengine.expr.Reference;
import org.arazzoengine.finding.Location;

/** Whether the names in expressions at a place of a document exist. */
interface NameCheck {

    /** Whether a reading of {@code reference} names something that exists, or could. */
    boolean isDeclared(Reference reference);

    /** Tells what is wrong with {@code reference}; one reading that names something that exists is enough. */
    void check(Reference reference, Location at);

    /** As {@link #check}, for what is a reference only if it names something that exists. */
    default void checkIfDeclared(Reference reference, Location at) {
        if (isDeclared(reference)) {
            check(reference, at);
        }
    }
}
