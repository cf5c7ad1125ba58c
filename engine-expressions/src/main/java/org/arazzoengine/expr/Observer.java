package org.arazzoengine.expr;

/** Is told what happens while a value is evaluated. */
public interface Observer {

    /** Hears nothing. */
    Observer NONE = new Observer() {};

    /** A reference led to nothing. */
    default void gap(Gap gap) {}

    /** A spelling was accepted that only the values show, or something else worth knowing. */
    default void diagnostic(Diagnostic diagnostic) {}

    /** A value could not be made: a text would be too long, a selector cannot be evaluated. Nothing must be sent. */
    default void fault(Fault fault) {}

    /**
     * Why a value could not be made.
     *
     * @param pointer where in the value (JSON Pointer; empty = the whole value)
     */
    record Fault(String pointer, String message) {}
}
