package org.arazzoengine.document;

import java.util.Locale;
import java.util.Optional;

/** What a success or failure action does. */
public enum ActionType {
    END,
    GOTO,
    RETRY;

    /** The type with this name in a document; empty when there is none. */
    public static Optional<ActionType> of(String name) {
        for (ActionType type : values()) {
            if (type.spelling().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** As written in a document. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
