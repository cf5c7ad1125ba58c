package org.arazzoengine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads one JSON text (RFC 8259) into a tree that keeps every digit: integers of any size, fractions as written.
 *
 * <p>Nesting is bounded at {@value #MAX_DEPTH} levels. Safe for use by several threads.
 */
public final class JsonReader {

    /** Deepest nesting that is read, in levels of objects and arrays. */
    public static final int MAX_DEPTH = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Around what was read once there may be some more levels in a text of ours. */
    private static final int MAX_WRITTEN_DEPTH = MAX_DEPTH + 200;

    private static final JsonFactory WRITTEN = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_WRITTEN_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonReader() {}

    /** As {@link #read(String, Consumer)}; of members with one name the last counts. */
    public static JsonNode read(String text) throws JsonSyntaxException {
        return read(text, name -> {});
    }

    /**
     * The tree of {@code text}. Of members with one name the last counts (RFC 8259 leaves it open), and each of these
     * names is told to {@code repeated}.
     *
     * @throws JsonSyntaxException when it is not exactly one JSON value
     */
    public static JsonNode read(String text, Consumer<String> repeated) throws JsonSyntaxException {
        return read(text, FACTORY, repeated);
    }

    /**
     * As {@link #read(String)}, of a text that {@link JsonWriter} wrote around values that were read: a few more levels,
     * and names and numbers of any length.
     */
    public static JsonNode readWritten(String text) throws JsonSyntaxException {
        return read(text, WRITTEN, name -> {});
    }

    private static JsonNode read(String text, JsonFactory factory, Consumer<String> repeated)
            throws JsonSyntaxException {
        try (JsonParser parser = factory.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new JsonSyntaxException("the text is empty", 1, 1);
            }
            JsonNode value = value(parser, repeated);
            if (parser.nextToken() != null) {
                throw new JsonSyntaxException(
                        "there is more text after the JSON value",
                        parser.currentTokenLocation().getLineNr(),
                        parser.currentTokenLocation().getColumnNr());
            }
            return value;
        } catch (StreamReadException e) {
            throw new JsonSyntaxException(
                    message(e), e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        } catch (StreamConstraintsException e) {
            throw new JsonSyntaxException(message(e), 1, 1);
        } catch (IOException e) {
            throw new JsonSyntaxException(e.getMessage() == null ? e.toString() : e.getMessage(), 1, 1);
        }
    }

    /** What the parser says about a text, without the methods and settings of its own that it names. */
    public static String message(JsonProcessingException fault) {
        return fault.getOriginalMessage()
                .replaceFirst(", from `[^`]*`", "")
                .replaceFirst("\\(start marker at \\[Source: .*; (line: \\d+, column: \\d+)\\]\\)", "(it begins at $1)")
                .replaceFirst("line: (\\d+), column: (\\d+)\\)$", "line $1, column $2)");
    }

    /** The scalar at the parser's current token; numbers keep their digits. */
    public static JsonNode scalar(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> TextNode.valueOf(parser.getText());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.instance;
            default -> throw new IllegalStateException("not a scalar: " + parser.currentToken());
        };
    }

    private static JsonNode value(JsonParser parser, Consumer<String> repeated) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, repeated);
            case START_ARRAY -> array(parser, repeated);
            default -> scalar(parser);
        };
    }

    private static JsonNode object(JsonParser parser, Consumer<String> repeated) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (object.replace(name, value(parser, repeated)) != null) {
                repeated.accept(name);
            }
        }
        return object;
    }

    private static JsonNode array(JsonParser parser, Consumer<String> repeated) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, repeated));
        }
        return array;
    }

    /** Java's decimals have exponents of ten digits at most. */
    private static JsonNode decimal(JsonParser parser) throws IOException {
        try {
            return DecimalNode.valueOf(parser.getDecimalValue());
        } catch (NumberFormatException | ArithmeticException e) {
            String number = parser.getText();
            throw new JsonParseException(
                    parser,
                    "expected a number whose exponent has at most nine digits, found "
                            + (number.length() <= 40 ? number : number.substring(0, 37) + "..."),
                    e);
        }
    }

    private static JsonNode integer(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> IntNode.valueOf(parser.getIntValue());
            case LONG -> LongNode.valueOf(parser.getLongValue());
            default -> BigIntegerNode.valueOf(parser.getBigIntegerValue());
        };
    }
}
