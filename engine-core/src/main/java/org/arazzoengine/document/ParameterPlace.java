package org.arazzoengine.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a parameter goes: {@code in} of Arazzo's and OpenAPI's Parameter Objects. */
public enum ParameterPlace {
    PATH,
    QUERY,
    /** The query string as a whole (Arazzo 1.1, OpenAPI 3.2). */
    QUERYSTRING,
    HEADER,
    COOKIE;

    /** The place with this name in a document; empty when there is none. */
    public static Optional<ParameterPlace> of(String name) {
        for (ParameterPlace place : values()) {
            if (place.spelling().equals(name)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** How all of them are written in a document. */
    public static List<String> spellings() {
        return Stream.of(values()).map(ParameterPlace::spelling).toList();
    }

    /** Whether two names mean the same parameter here: header names have no case, the others have. */
    public boolean sameName(String name, String other) {
        return this == HEADER ? name.equalsIgnoreCase(other) : name.equals(other);
    }

    /** The style that OpenAPI gives parameters of this place when none is written. */
    public String defaultStyle() {
        return this == QUERY || this == COOKIE ? "form" : "simple";
    }

    /** As written in a document. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
