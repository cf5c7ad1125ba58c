package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads the outline of an OpenAPI description in one pass over its tokens, and where its parts stand; not reusable. */
final class OutlineReader {

    /** Members of the root whose members are what references of OpenAPI 2.0 lead to. */
    private static final Set<String> NAMED_PARTS = Set.of("definitions", "parameters", "responses");

    /** Reads the value of a member, at which the parser stands. */
    private interface Member {
        JsonNode read(JsonParser parser, String pointer) throws IOException;
    }

    private final StreamedContent content;
    private final Map<String, StreamedText.Range> ranges = new LinkedHashMap<>();

    OutlineReader(StreamedContent content) {
        this.content = content;
    }

    /** By pointer; filled by {@link #read}. */
    Map<String, StreamedText.Range> ranges() {
        return ranges;
    }

    /** Throws when the text cannot be read, or is no object, or names something twice. */
    JsonNode read() throws IOException {
        try (JsonParser parser = content.tokens()) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "no object");
            }
            JsonNode outline = object(parser, "", this::rootMember);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
            return outline;
        }
    }

    private JsonNode rootMember(JsonParser parser, String pointer) throws IOException {
        String name = pointer.substring(1);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            if (name.equals("paths")) {
                return object(parser, pointer, (tokens, path) -> ranged(tokens, path, this::pathMember));
            } else if (name.equals("components")) {
                return object(parser, pointer, this::named);
            } else if (NAMED_PARTS.contains(name)) {
                return named(parser, pointer);
            }
        }
        return part(parser, pointer);
    }

    private JsonNode named(JsonParser parser, String pointer) throws IOException {
        return parser.currentToken() == JsonToken.START_OBJECT
                ? object(parser, pointer, this::part)
                : part(parser, pointer);
    }

    private JsonNode pathMember(JsonParser parser, String pointer) throws IOException {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (name.equals(OperationRef.ADDITIONAL)) {
            return ranged(parser, pointer, (tokens, method) -> ranged(tokens, method, this::operationMember));
        }
        return OperationRef.isMethod(name) ? ranged(parser, pointer, this::operationMember) : part(parser, pointer);
    }

    private JsonNode operationMember(JsonParser parser, String pointer) throws IOException {
        if (parser.currentToken().isScalarValue()) {
            return content.scalar(parser);
        }
        parser.skipChildren();
        return JsonNodeFactory.instance.objectNode();
    }

    /** A scalar as it is; of anything else only where it stands. */
    private JsonNode part(JsonParser parser, String pointer) throws IOException {
        if (parser.currentToken().isScalarValue()) {
            return content.scalar(parser);
        }
        StreamedText.Range start = start(parser);
        JsonNode empty = parser.currentToken() == JsonToken.START_OBJECT
                ? JsonNodeFactory.instance.objectNode()
                : JsonNodeFactory.instance.arrayNode();
        parser.skipChildren();
        range(parser, pointer, start);
        return empty;
    }

    /** An object of which the members belong to the outline too. */
    private JsonNode ranged(JsonParser parser, String pointer, Member member) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return part(parser, pointer);
        }
        StreamedText.Range start = start(parser);
        JsonNode object = object(parser, pointer, member);
        range(parser, pointer, start);
        return object;
    }

    private JsonNode object(JsonParser parser, String pointer, Member member) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            StreamedText.Range place = start(parser);
            parser.nextToken();
            String own = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            JsonNode value = member.read(parser, own);
            ranges.computeIfPresent(own, (key, range) -> range.named(place.place(), place.line()));
            if (object.replace(name, value) != null) {
                throw new JsonParseException(parser, "a name that stands twice");
            }
        }
        return object;
    }

    /** Where the token stands at which the parser is. */
    private StreamedText.Range start(JsonParser parser) {
        JsonLocation place = parser.currentTokenLocation();
        int offset = content.offset(place);
        return new StreamedText.Range(offset, offset, offset, place.getLineNr());
    }

    private void range(JsonParser parser, String pointer, StreamedText.Range start) {
        int end = content.offset(parser.currentLocation());
        ranges.put(pointer, new StreamedText.Range(start.start(), end, start.place(), start.line()));
    }
}
