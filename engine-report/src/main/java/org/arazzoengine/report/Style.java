package org.arazzoengine.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/**
 * What the output device can show. Immutable.
 *
 * @param colour whether escape sequences for colour are understood
 * @param unicode whether it shows more than ASCII
 */
public record Style(boolean colour, boolean unicode) {

    /** Columns that everything fits into, but for values and places that cannot be broken. */
    static final int WIDTH = 80;

    /** ASCII without colours. */
    public static final Style PLAIN = new Style(false, false);

    String good(String text) {
        return paint("32", text);
    }

    String bad(String text) {
        return paint("31", text);
    }

    String warn(String text) {
        return paint("33", text);
    }

    String strong(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    String tick() {
        return good(unicode ? "✓" : "ok");
    }

    String cross() {
        return bad(unicode ? "✗" : "FAIL");
    }

    /** At most {@code width} of the characters of {@code text}. */
    String abbreviated(String text, int width) {
        String dots = unicode ? "…" : "...";
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - dots.length())) + dots;
    }

    /** In milliseconds below a second, else in seconds. */
    static String duration(Duration duration) {
        return duration.toSeconds() == 0
                ? duration.toMillis() + " ms"
                : BigDecimal.valueOf(duration.toMillis(), 3)
                                .stripTrailingZeros()
                                .toPlainString() + " s";
    }

    private String paint(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    /** {@code text} indented by two, broken at spaces to 80 columns; what follows a break is indented a little more. */
    static String wrapped(String text) {
        return wrapped(text, WIDTH);
    }

    /** As {@link #wrapped(String)}, to fewer columns. */
    static String wrapped(String text, int width) {
        StringBuilder wrapped = new StringBuilder();
        text.lines().forEach(line -> {
            String indented = "  " + line;
            int indent = indented.length() - indented.stripLeading().length();
            wrap(indented, indent + 1, " ".repeat(indent > 2 ? 8 : 2), width, wrapped);
        });
        return wrapped.toString().stripTrailing();
    }

    /** Each line of {@code text} broken at spaces to 80 columns; what follows a break begins with {@code indent}. */
    public static String wrapped(String text, String indent) {
        StringBuilder wrapped = new StringBuilder();
        text.lines().forEach(line -> wrap(line, 2, indent, WIDTH, wrapped));
        return wrapped.toString().stripTrailing();
    }

    /**
     * Copies nothing twice: a message may quote a text of megabytes.
     *
     * @param least column of the first break
     */
    private static void wrap(String line, int least, String indent, int width, StringBuilder wrapped) {
        String before = "";
        int from = 0;
        while (before.length() + line.length() - from > width) {
            int space = line.lastIndexOf(' ', from + width - before.length());
            if (space - from < (from == 0 ? least : 1)) {
                break;
            }
            wrapped.append(before).append(line, from, space).append('\n');
            before = indent;
            from = space + 1;
        }
        wrapped.append(before).append(line, from, line.length()).append('\n');
    }

    /**
     * {@code text} with control characters but line ends shown as escapes, and with what turns the direction of letters
     * around: an answer must not steer the terminal. So are halves of surrogate pairs, which no encoding can write.
     */
    public static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (steers(c) || Character.getType(c) == Character.SURROGATE) {
                shown.append("\\u").append(String.format(Locale.ROOT, "%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return shown.toString();
    }

    private static boolean steers(int c) {
        boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        return Character.isISOControl(c) && c != '\n' || turns;
    }
}
