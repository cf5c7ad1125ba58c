package org.arazzoengine.expr;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.expr.RuntimeExpression.Part;
import org.arazzoengine.expr.RuntimeExpression.Side;

/**
 * What expressions can see at one moment of a run. Each method answers with a value or says why there is none; what an
 * implementation does not override is not available at that place. Implementations are read-only snapshots.
 */
public interface Scope {

    default Resolved url() {
        return unavailable("$url");
    }

    default Resolved method() {
        return unavailable("$method");
    }

    default Resolved statusCode() {
        return unavailable("$statusCode");
    }

    default Resolved self() {
        return unavailable("$self");
    }

    /**
     * A header (name in any case), query or path parameter, or the whole body when {@code part} is BODY. A header that
     * is there several times is one text, or the {@linkplain Resolved#firstOf first} of them (decision 26).
     */
    default Resolved exchanged(Side side, Part part, String name) {
        return unavailable("$" + side.root());
    }

    default Resolved input(String name) {
        return unavailable("$inputs");
    }

    /** The object of all inputs. */
    default Resolved inputs() {
        return unavailable("$inputs");
    }

    default Resolved output(String name) {
        return unavailable("$outputs");
    }

    default Resolved stepOutput(String stepId, String name) {
        return unavailable("$steps");
    }

    /** The object of all outputs of a step. */
    default Resolved stepOutputs(String stepId) {
        return unavailable("$steps");
    }

    default Resolved workflowValue(String workflowId, boolean inputs, String name) {
        return unavailable("$workflows");
    }

    default Resolved workflowStepOutput(String workflowId, String stepId, String name) {
        return unavailable("$workflows");
    }

    default Resolved sourceDescription(String name, String reference) {
        return unavailable("$sourceDescriptions");
    }

    default Resolved component(String kind, String name) {
        return unavailable("$components");
    }

    /** An environment variable; asked only for names that the semantics allow. */
    default Resolved variable(String name) {
        return unavailable("$env");
    }

    private static Resolved unavailable(String root) {
        return Resolved.missing(root + " is not available here");
    }

    /** Member {@code name} of {@code object}, or missing as a {@code kind} of that name. */
    static Resolved member(JsonNode object, String name, String kind) {
        JsonNode value = object.get(name);
        return value == null ? Resolved.missing("there is no " + kind + " '" + name + "'") : Resolved.of(value);
    }
}
