package org.arazzoengine.expr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;
import org.arazzoengine.query.pointer.Pointer;

/** What a reference leads to: a value (JSON {@code null} is one) or nothing. The two are never mixed up. */
public sealed interface Resolved {

    /**
     * A value, read-only.
     *
     * @param values how many there are where one is asked for, 1 or more; {@code value} is the first of them
     */
    record Present(JsonNode value, int values) implements Resolved {
        public Present {
            Objects.requireNonNull(value, "value");
            if (values < 1) {
                throw new IllegalArgumentException("expected 1 or more values, found " + values);
            }
        }
    }

    /** Nothing is there; {@code why} says in words what was looked for and not found. */
    record Missing(String why) implements Resolved {
        public Missing {
            Objects.requireNonNull(why, "why");
        }
    }

    static Resolved of(JsonNode value) {
        return new Present(value, 1);
    }

    /** The first of {@code values} values, 1 or more; the others cannot be asked for, and the reference says so. */
    static Resolved firstOf(int values, JsonNode value) {
        return new Present(value, values);
    }

    static Resolved missing(String why) {
        return new Missing(why);
    }

    default Optional<JsonNode> toOptional() {
        return this instanceof Present present ? Optional.of(present.value()) : Optional.empty();
    }

    /** The place {@code pointer} (RFC 6901) inside this value; missing stays missing. */
    default Resolved at(Pointer pointer) {
        if (pointer.isWhole() || !(this instanceof Present present)) {
            return this;
        }
        JsonNode found = pointer.find(present.value());
        if (found != null) {
            return of(found);
        }
        String where = "there is nothing at " + pointer;
        if (present.value() instanceof MarkupText) {
            return missing(where + " in XML; a Selector Object of the type xpath looks into it");
        }
        return missing(
                present.value().isContainerNode() ? where : where + " in a value that is no object and no array");
    }
}
