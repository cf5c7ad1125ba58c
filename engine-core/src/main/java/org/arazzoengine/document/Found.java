package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;

/** A value in the words of a message that says what was found. Stateless. */
public final class Found {

    private static final int MAX_LENGTH = 60;

    private Found() {}

    /** {@code a list}, {@code the text 'x'}, {@code 5}; a text is cut after its first line. */
    public static String words(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "the text '" + abbreviated(value.textValue()) + "'";
            case NULL -> "nothing";
            default -> abbreviated(value.asText());
        };
    }

    private static String abbreviated(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 3) + "...";
    }
}
