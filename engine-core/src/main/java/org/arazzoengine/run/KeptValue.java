package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.json.JsonDepth;
import org.arazzoengine.json.JsonReader;

/**
 * A value that a run keeps: as an output or as an input. The object of all outputs of a step may become an output of that
 * step again and again ({@code $steps.a.outputs} in a loop), and must not become deeper than anything that is read.
 * Stateless.
 */
final class KeptValue {

    private KeptValue() {}

    /** What {@code value} is now; missing, with a fault for {@code observer}, when it is too deep or too large. */
    static Resolved evaluate(ValueTemplate value, Scope scope, Observer observer) {
        Resolved resolved = value.evaluate(scope, observer);
        boolean fits = resolved.toOptional()
                .filter(JsonNode::isContainerNode)
                .filter(found -> JsonDepth.exceeds(found, JsonReader.MAX_DEPTH))
                .isEmpty();
        if (fits) {
            return resolved;
        }
        String why = "the value is nested deeper than " + JsonReader.MAX_DEPTH + " levels, or too large";
        observer.fault(new Observer.Fault("", why));
        return Resolved.missing(why);
    }
}
