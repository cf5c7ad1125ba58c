package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Location;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;

/**
 * An OpenAPI description in JSON of which only the outline was read; the parts are read each time they are asked for.
 * The tree of a large description takes some ten times the memory of its text, and runs need a few operations of it.
 * Immutable.
 */
final class StreamedText implements DescriptionText {

    /**
     * Where a part stands in the text.
     *
     * @param start offset of its first byte
     * @param end offset behind its last byte
     * @param place offset of its name
     * @param line of its name, from 1
     */
    record Range(int start, int end, int place, int line) {

        Range named(int at, int lineOfName) {
            return new Range(start, end, at, lineOfName);
        }
    }

    private final byte[] bytes;
    private final URI location;
    private final JsonNode outline;
    private final Map<String, Range> ranges;

    private StreamedText(byte[] bytes, URI location, JsonNode outline, Map<String, Range> ranges) {
        this.bytes = bytes;
        this.location = location;
        this.outline = outline;
        this.ranges = ranges;
    }

    /**
     * The text of {@code bytes}; empty when these are no OpenAPI description in JSON, or one that has to be read as a
     * whole: what is wrong with it is said there, and schemas with an {@code $id} or {@code $anchor} are known only when
     * all of them are.
     */
    static Optional<StreamedText> read(byte[] bytes, URI location) {
        boolean workflows =
                Descriptions.rootField(bytes).filter("arazzo"::equals).isPresent();
        if (workflows || !isPlainJson(bytes)) {
            return Optional.empty();
        }
        OutlineReader reader = new OutlineReader();
        try {
            JsonNode outline = reader.read(bytes);
            boolean schemaNames = outline.path("openapi").asText().startsWith("3.")
                    && !outline.path("openapi").asText().startsWith("3.0")
                    && SchemaNames.mayBeIn(bytes);
            boolean known = outline.path("openapi").isTextual()
                    || outline.path("swagger").isTextual();
            return known && !schemaNames
                    ? Optional.of(new StreamedText(bytes, location, outline, reader.ranges()))
                    : Optional.empty();
        } catch (IOException notToBeStreamed) {
            // Reading it as a whole tells why.
            return Optional.empty();
        }
    }

    /** Whether offsets of the parser are offsets of {@code bytes}: no byte order mark, and one byte for a brace. */
    private static boolean isPlainJson(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) {
            i++;
        }
        return i + 1 < bytes.length && bytes[i] == '{' && bytes[i + 1] != 0;
    }

    @Override
    public URI location() {
        return location;
    }

    @Override
    public JsonNode outline() {
        return outline;
    }

    @Override
    public JsonNode part(JsonPointer pointer) {
        String above = known(pointer.toString());
        Range range = ranges.get(above);
        if (range == null) {
            return outline.at(pointer).isContainerNode() ? MissingNode.getInstance() : outline.at(pointer);
        }
        try {
            JsonNode part = JsonReader.read(
                    new String(bytes, range.start(), range.end() - range.start(), StandardCharsets.UTF_8));
            JsonNode upgraded = outline.has("swagger") ? SwaggerSchemas.upgraded(part) : part;
            return upgraded.at(pointer.toString().substring(above.length()));
        } catch (JsonSyntaxException numberOutOfRange) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public Location at(String pointer) {
        Range range = ranges.get(known(pointer));
        return range == null
                ? new Location(location, pointer, 1, 1)
                : new Location(location, pointer, range.line(), column(range.place()));
    }

    /** From 1, in the units of Java's texts: bytes are not what people count. */
    private int column(int offset) {
        int column = 1;
        for (int i = offset - 1; i >= 0 && bytes[i] != '\n' && bytes[i] != '\r'; i--) {
            boolean continued = (bytes[i] & 0xC0) == 0x80;
            boolean pair = (bytes[i] & 0xF8) == 0xF0;
            column += continued ? 0 : pair ? 2 : 1;
        }
        return column;
    }

    /** The part itself, or the innermost around it, whose range is known; the empty text when there is none. */
    private String known(String pointer) {
        String above = pointer;
        while (!above.isEmpty() && !ranges.containsKey(above)) {
            above = above.substring(0, above.lastIndexOf('/'));
        }
        return above;
    }
}
