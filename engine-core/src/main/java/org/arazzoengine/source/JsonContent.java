package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;

/** A description in JSON; offsets count bytes. */
record JsonContent(byte[] bytes) implements StreamedContent {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonReader.MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Whether offsets of the parser are offsets of {@code bytes}: no byte order mark, and one byte for a brace. */
    static boolean isPlain(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) {
            i++;
        }
        return i + 1 < bytes.length && bytes[i] == '{' && bytes[i + 1] != 0;
    }

    @Override
    public JsonParser tokens() throws IOException {
        return FACTORY.createParser(bytes);
    }

    @Override
    public int offset(JsonLocation place) {
        return (int) place.getByteOffset();
    }

    @Override
    public JsonNode scalar(JsonParser parser) throws IOException {
        return JsonReader.scalar(parser);
    }

    @Override
    public JsonNode part(int start, int end) {
        try {
            return JsonReader.read(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        } catch (JsonSyntaxException numberOutOfRange) {
            return MissingNode.getInstance();
        }
    }

    /** Bytes are not what people count. */
    @Override
    public int column(int offset) {
        int column = 1;
        for (int i = offset - 1; i >= 0 && bytes[i] != '\n' && bytes[i] != '\r'; i--) {
            boolean continued = (bytes[i] & 0xC0) == 0x80;
            boolean pair = (bytes[i] & 0xF8) == 0xF0;
            column += continued ? 0 : pair ? 2 : 1;
        }
        return column;
    }

    @Override
    public boolean mayNameSchemas() {
        return SchemaNames.mayBeIn(bytes);
    }
}
