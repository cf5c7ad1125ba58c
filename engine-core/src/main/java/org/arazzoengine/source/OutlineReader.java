package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.json.JsonReader;

/** Reads the outline of an OpenAPI description in one pass over its tokens, and where its parts stand; not reusable. */
final class OutlineReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonReader.MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Members of the root whose members are what references of OpenAPI 2.0 lead to. */
    private static final Set<String> NAMED_PARTS = Set.of("definitions", "parameters", "responses");

    /** Reads the value of a member, at which the parser stands. */
    private interface Member {
        JsonNode read(JsonParser parser, String pointer) throws IOException;
    }

    private final Map<String, StreamedText.Range> ranges = new LinkedHashMap<>();

    /** By pointer; filled by {@link #read}. */
    Map<String, StreamedText.Range> ranges() {
        return ranges;
    }

    /** Throws when {@code bytes} are not JSON, or not an object, or name something twice. */
    JsonNode read(byte[] bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
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
            return JsonReader.scalar(parser);
        }
        parser.skipChildren();
        return JsonNodeFactory.instance.objectNode();
    }

    /** A scalar as it is; of anything else only where it stands. */
    private JsonNode part(JsonParser parser, String pointer) throws IOException {
        if (parser.currentToken().isScalarValue()) {
            return JsonReader.scalar(parser);
        }
        JsonLocation start = parser.currentTokenLocation();
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
        JsonLocation start = parser.currentTokenLocation();
        JsonNode object = object(parser, pointer, member);
        range(parser, pointer, start);
        return object;
    }

    private JsonNode object(JsonParser parser, String pointer, Member member) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonLocation place = parser.currentTokenLocation();
            parser.nextToken();
            String own = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            JsonNode value = member.read(parser, own);
            ranges.computeIfPresent(own, (key, range) -> range.named((int) place.getByteOffset(), place.getLineNr()));
            if (object.replace(name, value) != null) {
                throw new JsonParseException(parser, "a name that stands twice");
            }
        }
        return object;
    }

    private void range(JsonParser parser, String pointer, JsonLocation start) {
        int offset = (int) start.getByteOffset();
        int end = (int) parser.currentLocation().getByteOffset();
        ranges.put(pointer, new StreamedText.Range(offset, end, offset, start.getLineNr()));
    }
}
