package org.arazzoengine.tree;

import org.yaml.snakeyaml.error.Mark;

/**
 * Where the marks of SnakeYAML, which count code points, are in a text. Used by one reader: it remembers where it was
 * asked last.
 */
final class Marks {

    private final Utf8Text text;

    /** An offset, and how many code points stand before it. */
    private int offset;

    private int index;

    Marks(Utf8Text text) {
        this.text = text;
        this.offset = text.from();
    }

    static long place(Mark mark) {
        return Place.of(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The byte that {@code mark} stands before; cheap when that is near the one asked for before. */
    int offset(Mark mark) {
        if (text.ascii()) {
            return Math.min(text.end(), text.from() + mark.getIndex());
        }
        for (; index < mark.getIndex() && offset < text.end(); index++) {
            do {
                offset++;
            } while (isWithin());
        }
        for (; index > mark.getIndex() && offset > text.from(); index--) {
            do {
                offset--;
            } while (isWithin());
        }
        return offset;
    }

    private boolean isWithin() {
        return (text.peek(offset) & 0xC0) == 0x80;
    }
}
