package org.arazzoengine.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import org.arazzoengine.json.JsonReader;
import org.jspecify.annotations.Nullable;

/** Reads a JSON text from its bytes, in one pass over the tokens of a parser; not reusable. */
final class JsonTree {

    /** The text is bounded as a whole, and nesting by {@link Progress}, which says where. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Interned names would be kept as long as the process lives.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonReader.MAX_DEPTH + 1)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final Progress progress;
    private final NodeStack stack;
    private final Lines lines;
    private final int from;
    private final TextNodes texts = new TextNodes();

    /** For each object and array that is open: where it begins, its mark on the stack, the name that is read. */
    private long[] starts = new long[16];

    private int[] marks = new int[16];
    private @Nullable String[] names = new @Nullable String[16];
    private long[] nameAts = new long[16];
    private int depth;

    /** Where the value begins that is read last. */
    private long valueAt;

    private JsonTree(JsonParser parser, Utf8Text text, Progress progress) {
        this.parser = parser;
        this.progress = progress;
        this.stack = new NodeStack(progress);
        this.lines = text.lines();
        this.from = text.from();
    }

    /** A tree and where its root begins. */
    record Root(JsonNode node, long start) {}

    static Root read(Utf8Text text, Progress progress) throws Refused {
        if (text.control() >= 0) {
            // Nowhere in JSON, and the parser would take zeros for another encoding.
            throw JsonFault.control(text, progress);
        }
        try (JsonParser parser = FACTORY.createParser(text.bytes(), text.from(), text.end() - text.from())) {
            return new JsonTree(parser, text, progress).root();
        } catch (Refused refused) {
            throw refused;
        } catch (StreamConstraintsException e) {
            throw JsonFault.longNumber(text, progress);
        } catch (JsonProcessingException e) {
            throw JsonFault.of(text, e, progress);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail", e);
        }
    }

    private Root root() throws IOException {
        parser.nextToken();
        long start = place();
        JsonNode root = tree(start);
        // What follows is either white space or no JSON.
        if (parser.nextToken() != null) {
            throw JsonFault.secondValue(place(), progress);
        }
        return new Root(root, start);
    }

    private long place() {
        return lines.place(from + (int) parser.currentTokenLocation().getByteOffset());
    }

    /** The tree from the current token, at {@code start}, to its last; levels are not kept on the thread's stack. */
    private JsonNode tree(long start) throws IOException {
        long at = start;
        while (true) {
            JsonNode value = value(at);
            if (value != null && depth == 0) {
                return value;
            } else if (value != null) {
                keep(value);
            }
            parser.nextToken();
            at = place();
        }
    }

    /** What ends with the current token; null for a bracket that opens, and a name. */
    private @Nullable JsonNode value(long at) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT, START_ARRAY -> {
                open(at);
                return null;
            }
            case FIELD_NAME -> {
                names[depth - 1] = parser.currentName();
                nameAts[depth - 1] = at;
                progress.member(parser.currentName());
                return null;
            }
            case END_OBJECT, END_ARRAY -> {
                return close();
            }
            default -> {
                valueAt = at;
                return parser.currentToken() == JsonToken.VALUE_STRING
                        ? texts.of(parser.getText())
                        : JsonReader.scalar(parser);
            }
        }
    }

    private void open(long at) throws Refused {
        progress.enter(at);
        if (depth == starts.length) {
            starts = Arrays.copyOf(starts, depth * 2);
            marks = Arrays.copyOf(marks, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
            nameAts = Arrays.copyOf(nameAts, depth * 2);
        }
        starts[depth] = at;
        marks[depth] = stack.mark();
        names[depth] = null;
        depth++;
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            progress.element(0);
        }
    }

    private JsonNode close() throws Refused {
        depth--;
        valueAt = starts[depth];
        JsonNode node = parser.currentToken() == JsonToken.END_OBJECT
                ? stack.object(marks[depth], valueAt)
                : stack.array(marks[depth], valueAt);
        progress.leave();
        return node;
    }

    private void keep(JsonNode value) throws Refused {
        String name = names[depth - 1];
        if (name == null) {
            stack.element(value, valueAt);
            progress.element(stack.mark() - marks[depth - 1]);
        } else {
            stack.member(name, nameAts[depth - 1], value, valueAt);
        }
    }
}
