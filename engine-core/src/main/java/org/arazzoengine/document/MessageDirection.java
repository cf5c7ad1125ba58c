package org.arazzoengine.document;

import java.util.Locale;
import java.util.Optional;

/** What a step does with a channel: the Step Object's {@code action}. */
public enum MessageDirection {
    SEND,
    RECEIVE;

    /** The direction with this name in a document; empty when there is none. */
    public static Optional<MessageDirection> of(String name) {
        for (MessageDirection direction : values()) {
            if (direction.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }
}
