package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.json.JsonWriter;

/**
 * A part of a text of a {@link RunJournal}, of which nothing is believed before it was looked at.
 *
 * @param place JSON Pointer from the whole
 */
record Recorded(JsonNode json, String place) {

    /** How much of what was found is shown. */
    private static final int SHOWN = 40;

    /** What a part becomes. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Recorded part) throws JournalException;
    }

    Recorded member(String name) throws JournalException {
        JsonNode member = json.get(name);
        if (member == null) {
            throw expected("an object with the member '" + name + "'");
        }
        return new Recorded(member, place + "/" + name);
    }

    /** What stands at {@code name}; nothing when that is {@code null}. */
    <T> Optional<T> optional(String name, Reading<T> reading) throws JournalException {
        Recorded member = member(name);
        return member.json.isNull() ? Optional.empty() : Optional.of(reading.read(member));
    }

    <T> List<T> list(Reading<T> reading) throws JournalException {
        if (!json.isArray()) {
            throw expected("an array");
        }
        List<T> elements = new ArrayList<>();
        for (JsonNode element : json) {
            elements.add(reading.read(new Recorded(element, place + "/" + elements.size())));
        }
        return elements;
    }

    /** The two elements of a pair. */
    List<Recorded> pair() throws JournalException {
        List<Recorded> elements = list(element -> element);
        if (elements.size() != 2) {
            throw expected("an array of two elements");
        }
        return elements;
    }

    String text() throws JournalException {
        if (!json.isTextual()) {
            throw expected("a string");
        }
        return json.textValue();
    }

    boolean flag() throws JournalException {
        if (!json.isBoolean()) {
            throw expected("true or false");
        }
        return json.booleanValue();
    }

    /** An integer from {@code least} on. */
    int number(int least) throws JournalException {
        return Math.toIntExact(number(least, Integer.MAX_VALUE));
    }

    /** An integer from {@code least} to {@code most}. */
    long number(long least, long most) throws JournalException {
        boolean inside = json.isIntegralNumber()
                && json.canConvertToLong()
                && json.longValue() >= least
                && json.longValue() <= most;
        if (!inside) {
            throw expected("an integer from " + least + " to " + most);
        }
        return json.longValue();
    }

    Instant instant() throws JournalException {
        try {
            return Instant.parse(text());
        } catch (DateTimeException e) {
            throw expected("an instant such as 2026-01-01T00:00:00Z");
        }
    }

    Duration duration() throws JournalException {
        try {
            return Duration.parse(text());
        } catch (DateTimeException | ArithmeticException e) {
            throw expected("a duration such as PT1.5S");
        }
    }

    byte[] bytes() throws JournalException {
        try {
            return Base64.getDecoder().decode(text());
        } catch (IllegalArgumentException e) {
            throw expected("bytes as Base64");
        }
    }

    URI uri() throws JournalException {
        try {
            return new URI(text());
        } catch (URISyntaxException e) {
            throw expected("a URI");
        }
    }

    /** Any JSON value, exactly as it was. */
    JsonNode value() throws JournalException {
        return ExactJson.read(this);
    }

    /** An object, exactly as it was. */
    ObjectNode object() throws JournalException {
        if (value() instanceof ObjectNode object) {
            return object;
        }
        throw expected("an object");
    }

    JournalException expected(String what) {
        String whole = json.isContainerNode() ? (json.isArray() ? "an array" : "an object") : JsonWriter.compact(json);
        String found = whole.length() <= SHOWN ? whole : whole.substring(0, SHOWN) + "...";
        return new JournalException("expected " + what + (place.isEmpty() ? "" : " at " + place) + ", found " + found);
    }
}
