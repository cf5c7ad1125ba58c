package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;

/** Rows of JSON Lines: an object of inputs a line, in UTF-8. Empty lines are no rows. */
final class JsonLinesRows implements DataRows {

    private final InputStream in;
    private final ByteLines lines;
    private long number;
    private int line;

    JsonLinesRows(InputStream in) {
        this.in = in;
        this.lines = new ByteLines(in);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public boolean isBroken() {
        return false;
    }

    @Override
    public Optional<DataRow> next() throws IOException {
        for (Optional<byte[]> next = lines.next(); next.isPresent(); next = lines.next()) {
            line++;
            if (lines.isCut()) {
                return Optional.of(unreadable("expected a line of at most " + ByteLines.MAX_LENGTH + " bytes"));
            }
            Optional<DataRow> row = row(next.get());
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    /** Empty for an empty line. */
    private Optional<DataRow> row(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String json = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            return json.isBlank() ? Optional.empty() : Optional.of(read(json));
        } catch (CharacterCodingException e) {
            return Optional.of(unreadable("expected UTF-8, found bytes that are none"));
        } catch (JsonSyntaxException e) {
            return Optional.of(
                    unreadable("expected an object in JSON, at column " + e.column() + ": " + e.getMessage()));
        }
    }

    private DataRow read(String json) throws JsonSyntaxException {
        List<String> repeated = new ArrayList<>();
        JsonNode read = JsonReader.read(json, repeated::add);
        if (!repeated.isEmpty()) {
            return unreadable("'" + repeated.get(0) + "' stands twice in one object");
        }
        return read instanceof ObjectNode values
                ? new DataRow(++number, line, values, Optional.empty())
                : unreadable("expected an object of inputs, found something else");
    }

    @Override
    public DataRow unreadable(String why) {
        return new DataRow(++number, line, JsonNodeFactory.instance.objectNode(), Optional.of(why));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
