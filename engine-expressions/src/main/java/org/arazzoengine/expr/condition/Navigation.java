package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.expr.Resolved;

/** A step into a value behind an expression: {@code .name} or {@code [index]} (AZ-SIMPLE-06). */
public sealed interface Navigation {

    /** {@code .name} */
    record Member(String name) implements Navigation {}

    /** {@code [index]}, from 0. */
    record Element(int index) implements Navigation {}

    /** Where the step leads from {@code value}; missing stays missing. */
    default Resolved from(Resolved value) {
        if (!(value instanceof Resolved.Present present)) {
            return value;
        }
        if (this instanceof Member member) {
            JsonNode found = present.value().get(member.name());
            return found == null ? Resolved.missing("there is no member '" + member.name() + "'") : Resolved.of(found);
        }
        Element element = (Element) this;
        JsonNode found = present.value().get(element.index());
        return found == null ? Resolved.missing("there is no element " + element.index()) : Resolved.of(found);
    }
}
