package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;
import org.arazzoengine.tree.YamlTokenStream;

/** A description in YAML; offsets count UTF-16 units. */
final class YamlContent implements StreamedContent {

    private static final URI PART = URI.create("urn:arazzoengine:part");

    /** A block scalar that says how far it is indented, which counts from the object around it. */
    private static final Pattern INDENTED = Pattern.compile("[|>][+-]?[1-9](?s:.*)");

    /** An anchor, most likely: then there are aliases too, and tokens that end in one have been read for nothing. */
    private static final Pattern ANCHOR = Pattern.compile("[:-] ++&[^\\s&]");

    private final String text;
    private final boolean beyondUnits;
    private int units;
    private int points;

    private YamlContent(String text) {
        this.text = text;
        this.beyondUnits = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
    }

    /** Empty when {@code bytes} are no UTF-8 without a byte order mark, or have to be read as a whole. */
    static Optional<YamlContent> of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") || ANCHOR.matcher(text).find()
                    ? Optional.empty()
                    : Optional.of(new YamlContent(text));
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    @Override
    public JsonParser tokens() throws IOException {
        return YamlTokenStream.of(text);
    }

    @Override
    public int offset(JsonLocation place) {
        int wanted = (int) place.getCharOffset();
        if (!beyondUnits) {
            return wanted;
        }
        units = text.offsetByCodePoints(units, wanted - points);
        points = wanted;
        return units;
    }

    @Override
    public JsonNode scalar(JsonParser parser) throws IOException {
        int start = offset(parser.currentTokenLocation());
        int end = offset(parser.currentLocation());
        if (start == end) {
            return NullNode.getInstance();
        }
        String written = text.substring(start, end);
        JsonNode scalar = part(start, end);
        if (INDENTED.matcher(written).matches() || !scalar.isValueNode()) {
            throw new JsonParseException(parser, "a scalar that means something else elsewhere");
        }
        return scalar;
    }

    /** As it was indented where it stands: the lines that follow are. */
    @Override
    public JsonNode part(int start, int end) {
        String part = " ".repeat(column(start) - 1) + text.substring(start, end);
        return TreeReader.read(part.getBytes(StandardCharsets.UTF_8), PART)
                .value()
                .map(LocatedTree::root)
                .orElse(MissingNode.getInstance());
    }

    @Override
    public int column(int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return offset - start + 1;
    }

    @Override
    public boolean mayNameSchemas() {
        return text.contains("$id") || text.contains("$anchor") || text.contains("$dynamicAnchor");
    }
}
