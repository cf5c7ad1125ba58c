package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Location;

/**
 * An OpenAPI description of which only the outline was read; the parts are read each time they are asked for.
 * The tree of a large description takes some ten times the memory of its text, and runs need a few operations of it.
 * Immutable.
 */
final class StreamedText implements DescriptionText {

    /**
     * Where a part stands in the text.
     *
     * @param start offset of its first unit, as {@link StreamedContent} counts
     * @param end offset behind its last unit
     * @param place offset of its name
     * @param line of its name, from 1
     */
    record Range(int start, int end, int place, int line) {

        Range named(int at, int lineOfName) {
            return new Range(start, end, at, lineOfName);
        }
    }

    /** Where a YAML description is large, in bytes: reading a smaller one as a whole tells the place of everything. */
    private static final int LARGE = 512 * 1024;

    private final StreamedContent content;
    private final URI location;
    private final JsonNode outline;
    private final Map<String, Range> ranges;

    private StreamedText(StreamedContent content, URI location, JsonNode outline, Map<String, Range> ranges) {
        this.content = content;
        this.location = location;
        this.outline = outline;
        this.ranges = ranges;
    }

    /**
     * The text of {@code bytes}; empty when these are no OpenAPI description in JSON, nor a large one in YAML, or one
     * that has to be read as a whole: what is wrong with it is said there, aliases are known there, and schemas with an
     * {@code $id} or {@code $anchor} are known only when all of them are.
     */
    static Optional<StreamedText> read(byte[] bytes, URI location) {
        if (Descriptions.rootField(bytes).filter("arazzo"::equals).isPresent()) {
            return Optional.empty();
        }
        if (JsonContent.isPlain(bytes)) {
            return read(new JsonContent(bytes), location);
        }
        return bytes.length < LARGE ? Optional.empty() : yaml(bytes, location);
    }

    /** As {@link #read}, for YAML of any size. */
    static Optional<StreamedText> yaml(byte[] bytes, URI location) {
        return YamlContent.of(bytes).flatMap(content -> read(content, location));
    }

    private static Optional<StreamedText> read(StreamedContent content, URI location) {
        OutlineReader reader = new OutlineReader(content);
        try {
            JsonNode outline = reader.read();
            boolean schemaNames = outline.path("openapi").asText().startsWith("3.")
                    && !outline.path("openapi").asText().startsWith("3.0")
                    && content.mayNameSchemas();
            boolean known = outline.path("openapi").isTextual()
                    || outline.path("swagger").isTextual();
            return known && !schemaNames
                    ? Optional.of(new StreamedText(content, location, outline, reader.ranges()))
                    : Optional.empty();
        } catch (IOException notToBeStreamed) {
            // Reading it as a whole tells why.
            return Optional.empty();
        }
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
        JsonNode part = content.part(range.start(), range.end());
        JsonNode upgraded = outline.has("swagger") ? SwaggerSchemas.upgraded(part) : part;
        return upgraded.at(pointer.toString().substring(above.length()));
    }

    @Override
    public Location at(String pointer) {
        Range range = ranges.get(known(pointer));
        return range == null
                ? new Location(location, pointer, 1, 1)
                : new Location(location, pointer, range.line(), content.column(range.place()));
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
