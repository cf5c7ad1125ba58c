package org.arazzoengine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Writes trees as JSON text (RFC 8259): members in their order, every digit of a number, {@code \n} line ends, half a
 * surrogate pair as an escape.
 *
 * <p>Walks the tree itself instead of Jackson's object mapper, whose start-up a short run would pay for. Safe for use
 * by several threads.
 */
public final class JsonWriter {

    /** What a run puts together from documents and answers may be deeper than each of them. */
    private static final int MAX_DEPTH = 4 * JsonReader.MAX_DEPTH;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    /** Beyond this many digits of shift a number is written with an exponent: {@code 1E+400000} is no text to expand. */
    private static final int MAX_PLAIN_SCALE = 64;

    private JsonWriter() {}

    /** {@code value} on one line without spaces. */
    public static String compact(JsonNode value) {
        return write(value, false);
    }

    /** {@code value} indented by two spaces. */
    public static String pretty(JsonNode value) {
        return write(value, true);
    }

    /**
     * The text of a value inside a longer text, a URL or a header (Arazzo 1.1.0, Runtime Expressions): strings
     * as they are, bytes as Base64, other scalars as in JSON, objects and arrays as compact JSON.
     */
    public static String text(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isBinary()) {
            return value.asText();
        }
        return value.isNumber() ? number(value) : compact(value);
    }

    /**
     * As {@link #text(JsonNode)}; empty when it has more than {@code most} characters or is nested deeper than any value
     * of a run, and nothing is written then.
     */
    public static Optional<String> text(JsonNode value, long most) {
        if (!value.isContainerNode()) {
            return Optional.of(text(value)).filter(text -> text.length() <= most);
        }
        BoundedText text = new BoundedText(most);
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(value, generator);
        } catch (BoundedText.TooLong | StreamConstraintsException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory cannot fail", e);
        }
        return Optional.of(text.toString()).map(LoneSurrogates::escaped).filter(written -> written.length() <= most);
    }

    private static String number(JsonNode value) {
        if (!value.isBigDecimal()) {
            return value.asText();
        }
        BigDecimal decimal = value.decimalValue();
        return Math.abs((long) decimal.scale()) <= MAX_PLAIN_SCALE ? decimal.toPlainString() : decimal.toString();
    }

    private static String write(JsonNode value, boolean indented) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            if (indented) {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                generator.setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            }
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory cannot fail", e);
        }
        return LoneSurrogates.escaped(text.toString());
    }

    private static void write(JsonNode value, JsonGenerator generator) throws IOException {
        switch (value.getNodeType()) {
            case OBJECT -> {
                generator.writeStartObject();
                for (Map.Entry<String, JsonNode> member : value.properties()) {
                    generator.writeFieldName(member.getKey());
                    write(member.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case ARRAY -> {
                generator.writeStartArray();
                for (JsonNode element : value) {
                    write(element, generator);
                }
                generator.writeEndArray();
            }
            case STRING -> generator.writeString(value.textValue());
            // Bytes have no place in JSON; as text they are Base64 (decision 23).
            case BINARY -> generator.writeString(value.asText());
            case NUMBER -> generator.writeNumber(number(value));
            case BOOLEAN -> generator.writeBoolean(value.booleanValue());
            case NULL -> generator.writeNull();
            default -> throw new IllegalArgumentException("no JSON value: " + value.getNodeType());
        }
    }
}
