package org.arazzoengine.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream as bytes, one at a time; a line that is too long is cut. Not safe for several threads. */
final class ByteLines {

    /** Longest line, in bytes. */
    static final int MAX_LENGTH = 64 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int filled;
    private boolean cut;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; empty behind the last. */
    Optional<byte[]> next() throws IOException {
        cut = false;
        if (!fill()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended && fill()) {
            int end = from;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int length = Math.min(end - from, MAX_LENGTH - line.size());
            line.write(buffer, from, length);
            cut |= length < end - from;
            ended = end < filled;
            from = ended ? end + 1 : end;
        }
        return Optional.of(line.toByteArray());
    }

    /** Whether there is something to read. */
    private boolean fill() throws IOException {
        if (from == filled) {
            from = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return filled > 0;
    }

    /** Whether the line given last was longer than what was given. */
    boolean isCut() {
        return cut;
    }
}
