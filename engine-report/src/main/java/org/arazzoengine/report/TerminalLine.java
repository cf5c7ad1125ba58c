package org.arazzoengine.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A line as a terminal shows it: tabs up to the next stop, wide characters in two columns, what steers terminals or
 * cannot be seen as an escape. Immutable.
 */
final class TerminalLine {

    private static final int TAB = 4;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** First and last code points that take two columns, in order. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
        0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private final List<String> shown;
    private final int[] starts;

    private TerminalLine(List<String> shown, int[] starts) {
        this.shown = shown;
        this.starts = starts;
    }

    /** @param unicode whether the terminal shows more than ASCII; others show a mark of one column instead */
    static TerminalLine of(String line, boolean unicode) {
        int[] codePoints = line.codePoints().toArray();
        List<String> shown = new ArrayList<>(codePoints.length);
        int[] starts = new int[codePoints.length + 1];
        for (int i = 0; i < codePoints.length; i++) {
            int c = codePoints[i];
            String text = c == '\t' ? " ".repeat(TAB - starts[i] % TAB) : visible(c);
            shown.add(text);
            starts[i + 1] = starts[i] + (text.codePointCount(0, text.length()) > 1 ? text.length() : width(c, unicode));
        }
        return new TerminalLine(shown, starts);
    }

    private static String visible(int c) {
        int type = Character.getType(c);
        boolean hidden = Character.isISOControl(c)
                || type == Character.SURROGATE
                || type == Character.FORMAT && c != ZERO_WIDTH_JOINER;
        return hidden ? String.format(Locale.ROOT, "\\u%04X", c) : Character.toString(c);
    }

    private static int width(int c, boolean unicode) {
        if (c < 0x300 || !unicode) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == ZERO_WIDTH_JOINER) {
            return 0;
        }
        int at = Arrays.binarySearch(WIDE, c);
        // An odd place to insert lies between a first and a last one.
        return at >= 0 || (-at - 1) % 2 == 1 ? 2 : 1;
    }

    int width() {
        return starts[starts.length - 1];
    }

    /** The terminal's column, from 0, where the character {@code index} begins; behind the last one the end. */
    int column(int index) {
        return starts[Math.max(0, Math.min(index, starts.length - 1))];
    }

    /** What is shown from column {@code from} to before column {@code to}; half a wide character is a space. */
    String between(int from, int to) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        // Behind a cut, marks of a character that is cut away go with it.
        while (i < shown.size() && (starts[i] < from || from > 0 && starts[i + 1] == from)) {
            i++;
        }
        if (starts[i] > from) {
            text.append(" ".repeat(Math.min(starts[i], to) - from));
        }
        for (; i < shown.size() && starts[i + 1] <= to; i++) {
            text.append(shown.get(i));
        }
        return text.toString();
    }
}
