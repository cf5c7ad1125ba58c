package org.arazzoengine.tree;

import java.io.Reader;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The characters of a text as SnakeYAML looks at them. Its own reader copies all of a long word again with each thousand
 * characters of it: a text of one word, such as a picture in base64, would take minutes.
 */
final class YamlCharacters extends StreamReader {

    private static final String NAME = "text";
    private static final int[] NO_SNIPPET = {};

    private final String text;

    /** The code points of {@link #text}; empty when each is one character. */
    private final int[] points;

    private final int length;
    private int at;
    private int line;
    private int column;

    YamlCharacters(String text) {
        super(Reader.nullReader());
        boolean beyond = text.length() != text.codePointCount(0, text.length());
        this.text = text;
        this.points = beyond ? text.codePoints().toArray() : NO_SNIPPET;
        this.length = beyond ? points.length : text.length();
    }

    @Override
    public int peek() {
        return peek(0);
    }

    @Override
    public int peek(int ahead) {
        int index = at + ahead;
        if (index >= length) {
            return 0;
        }
        return points.length == 0 ? text.charAt(index) : points[index];
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int count) {
        for (int end = Math.min(length, at + count); at < end; ) {
            int c = peek(0);
            at++;
            if (c == '\n' || c == '\r' && at < length && peek(0) != '\n') {
                line++;
                column = 0;
            } else {
                column++;
            }
        }
    }

    @Override
    public String prefix(int count) {
        int end = Math.min(length, at + count);
        return points.length == 0 ? text.substring(at, end) : new String(points, at, end - at);
    }

    /** As {@link #prefix}, and on behind it; nothing of it ends a line. */
    @Override
    public String prefixForward(int count) {
        String prefix = prefix(count);
        int before = at;
        at = Math.min(length, at + count);
        column += at - before;
        return prefix;
    }

    @Override
    public Mark getMark() {
        return new Mark(NAME, at, line, column, NO_SNIPPET, 0);
    }

    @Override
    public int getIndex() {
        return at;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getColumn() {
        return column;
    }

    /** Of no use: the text is bounded as a whole. */
    @Override
    public int getDocumentIndex() {
        return 0;
    }
}
