package org.arazzoengine.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows of {@code --data}, one after the other: none is kept. Not safe for several threads. */
interface DataRows extends AutoCloseable {

    /** Byte order marks aside, how an object of JSON Lines begins. */
    int OBJECT = '{';

    /** The columns that every row has; empty when each says its own. */
    List<String> columns();

    /** Whether values are texts that have no type yet. */
    boolean isText();

    /** The next row; empty behind the last. A row that cannot be read tells why. */
    Optional<DataRow> next() throws IOException;

    /** The next row, which {@code why} keeps from being read. */
    DataRow unreadable(String why);

    /** Whether no row can be found behind one that cannot be read. */
    boolean isBroken();

    @Override
    void close() throws IOException;

    /** Those of {@code file}: JSON Lines by its name, else CSV; what {@code -} is, its first character says. */
    static DataRows open(String file, InputStream in) throws UsageException {
        try {
            if (file.equals("-")) {
                BufferedInputStream buffered = new BufferedInputStream(leftOpen(in));
                return beginsWithObject(buffered) ? new JsonLinesRows(buffered) : CsvRows.of(buffered);
            }
            String name = file.toLowerCase(Locale.ROOT);
            InputStream bytes = Files.newInputStream(Path.of(file));
            return name.endsWith(".jsonl") || name.endsWith(".ndjson")
                    ? new JsonLinesRows(bytes)
                    : CsvRows.of(new BufferedInputStream(bytes));
        } catch (InvalidPathException e) {
            throw new UsageException("'" + file + "' is no file name (--data)");
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no file " + file + " (--data)");
        } catch (IOException e) {
            throw new UsageException("the data in " + file + " cannot be read: " + e.getMessage());
        }
    }

    /** Somebody may be waiting for more of it, and would not be woken. */
    private static InputStream leftOpen(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // the process ends it
            }
        };
    }

    private static boolean beginsWithObject(BufferedInputStream in) throws IOException {
        in.mark(64);
        byte[] start = in.readNBytes(64);
        in.reset();
        for (byte next : start) {
            boolean blank = next == ' ' || next == '\t' || next == '\r' || next == '\n';
            boolean mark = next == (byte) 0xEF || next == (byte) 0xBB || next == (byte) 0xBF;
            if (!blank && !mark) {
                return next == OBJECT;
            }
        }
        return false;
    }
}
