package org.arazzoengine.tree;

import java.util.Arrays;

/**
 * Where the lines of a text in UTF-8 begin: what is needed to tell the places of offsets without looking at every byte
 * twice. Used by one reader: it remembers where it was asked last.
 */
final class Lines {

    private final byte[] bytes;

    /** Offsets; of a line with more than ASCII in it the complement. */
    private int[] starts = new int[64];

    private int count;

    /** The line asked for last, and how far the characters in it are counted. */
    private int last;

    private int counted;
    private int column = 1;

    Lines(byte[] bytes, int from) {
        this.bytes = bytes;
        this.counted = from;
        add(from);
    }

    /** The next line begins at {@code start}. */
    void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
    }

    /** The line added last has more than ASCII in it. */
    void notAscii() {
        int start = starts[count - 1];
        starts[count - 1] = start < 0 ? start : ~start;
    }

    private int start(int line) {
        int start = starts[line];
        return start < 0 ? ~start : start;
    }

    /** The place of {@code offset}; cheap when it is behind the one asked for before. */
    long place(int offset) {
        if (offset < counted) {
            last = 0;
            counted = start(0);
            column = 1;
        }
        while (last + 1 < count && start(last + 1) <= offset) {
            last++;
            counted = start(last);
            column = 1;
        }
        if (starts[last] < 0) {
            for (; counted < offset; counted++) {
                column += (bytes[counted] & 0xC0) == 0x80 ? 0 : 1;
            }
            return Place.of(last + 1, column);
        }
        return Place.of(last + 1, offset - starts[last] + 1);
    }
}
