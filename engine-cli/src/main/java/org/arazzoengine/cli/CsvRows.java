package org.arazzoengine.cli;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of CSV (RFC 4180) below a row with the names of the columns, in UTF-8 or with a byte order mark. A cell that is
 * empty and not quoted gives nothing; {@code ""} is the empty text.
 */
final class CsvRows implements DataRows {

    /** The longest cell, in characters. */
    private static final int MAX_CELL = 64 * 1024 * 1024;

    private final CsvParser parser;
    private final List<String> columns;
    private long number;
    private int line = 1;
    private boolean broken;

    private CsvRows(CsvParser parser, List<String> columns) {
        this.parser = parser;
        this.columns = List.copyOf(columns);
    }

    static CsvRows of(InputStream in) throws IOException, UsageException {
        CsvFactory factory = CsvFactory.builder()
                .enable(CsvParser.Feature.EMPTY_UNQUOTED_STRING_AS_NULL)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(MAX_CELL)
                        .build())
                .build();
        CsvParser parser = factory.createParser(in);
        return new CsvRows(parser, header(parser));
    }

    private static List<String> header(CsvParser parser) throws IOException, UsageException {
        List<@Nullable String> header;
        try {
            header = cells(parser);
        } catch (StreamReadException | CharConversionException e) {
            throw new UsageException("the header of the data cannot be read: " + message(e));
        }
        Set<String> names = new LinkedHashSet<>();
        for (String cell : header) {
            String name = cell == null ? "" : cell.strip();
            if (name.isEmpty()) {
                throw new UsageException(
                        "expected a name for each column of the data, found none for column " + (names.size() + 1));
            }
            if (!names.add(name)) {
                throw new UsageException("two columns of the data are called '" + name + "'");
            }
        }
        if (names.isEmpty()) {
            throw new UsageException("expected a row with the names of the columns, found no data");
        }
        return new ArrayList<>(names);
    }

    /** The cells of the next row, null where there is nothing; none behind the last. */
    private static List<@Nullable String> cells(CsvParser parser) throws IOException {
        List<@Nullable String> cells = new ArrayList<>();
        if (parser.nextToken() == null) {
            return cells;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            cells.add(token == JsonToken.VALUE_NULL ? null : parser.getText());
        }
        return cells;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public boolean isBroken() {
        return broken;
    }

    @Override
    public Optional<DataRow> next() throws IOException {
        if (broken) {
            return Optional.empty();
        }
        try {
            List<@Nullable String> cells;
            do {
                line = Math.max(1, parser.currentLocation().getLineNr());
                cells = cells(parser);
            } while (isBlank(cells));
            return cells.isEmpty() ? Optional.empty() : Optional.of(row(cells));
        } catch (StreamReadException | CharConversionException e) {
            broken = true;
            return Optional.of(unreadable(message(e) + "; the rows behind it are not read"));
        }
    }

    /** An empty line is no row: Jackson's own way to pass over it takes spaces from the next one, too. */
    private static boolean isBlank(List<@Nullable String> cells) {
        return cells.size() == 1 && cells.get(0) == null;
    }

    private DataRow row(List<@Nullable String> cells) {
        if (cells.size() != columns.size()) {
            return unreadable("expected " + columns.size() + " cells as in the header, found " + cells.size());
        }
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell != null) {
                values.put(columns.get(i), cell);
            }
        }
        return new DataRow(++number, line, values, Optional.empty());
    }

    @Override
    public DataRow unreadable(String why) {
        return new DataRow(++number, line, JsonNodeFactory.instance.objectNode(), Optional.of(why));
    }

    /** Without what Jackson adds of its source. */
    private static String message(IOException e) {
        return e instanceof StreamReadException unreadable
                ? unreadable.getOriginalMessage()
                : "expected UTF-8, found bytes that are none";
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
