package org.arazzoengine.expr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;
import org.arazzoengine.query.pointer.Pointer;

/** What a reference leads to: a value (JSON {@code null} is one) or nothing. The two are never mixed up. */
public sealed interface Resolved {

    /** A value, read-only. */
    record Present(JsonNode value) implements Resolved {
        public Present {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Nothing is there; {@code why} says in words what was looked for and not found. */
    record Missing(String why) implements Resolved {
        public Missing {
            Objects.requireNonNull(why, "why");
        }
    }

    static Resolved of(JsonNode value) {
        return new Present(value);
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
            return new Present(found);
        }
        String where = "there is nothing at " + pointer;
        if (present.value() instanceof MarkupText) {
            return missing(where + " in XML; a Selector Object of the type xpath looks into it");
        }
        return missing(
                present.value().isContainerNode() ? where : where + " in a value that is no object and no array");
    }
}
