package org.arazzoengine.fix;

import java.util.Map;
import org.arazzoengine.tree.WrittenNode.Style;

/**
 * Reads plain and quoted scalars (YAML 1.2.2, sections 7.3 and 5.7, and the strings of RFC 8259, section 7), which the
 * parser has accepted; one scalar an instance.
 */
final class FlowScalarReader {

    private static final Map<Character, String> ESCAPES = Map.ofEntries(
            Map.entry('0', "\0"),
            Map.entry('a', "\u0007"),
            Map.entry('b', "\b"),
            Map.entry('t', "\t"),
            Map.entry('\t', "\t"),
            Map.entry('n', "\n"),
            Map.entry('v', "\u000B"),
            Map.entry('f', "\f"),
            Map.entry('r', "\r"),
            Map.entry('e', "\u001B"),
            Map.entry('N', "\u0085"),
            Map.entry('_', "\u00A0"),
            Map.entry('L', "\u2028"),
            Map.entry('P', "\u2029"));

    private final String raw;
    private final boolean single;
    private final boolean doubled;
    private final ScalarText text;
    private int at;
    private final int end;

    private FlowScalarReader(Style style, String raw) {
        this.raw = raw;
        this.single = style == Style.SINGLE_QUOTED;
        this.doubled = style == Style.DOUBLE_QUOTED || style == Style.JSON && raw.startsWith("\"");
        this.text = new ScalarText(raw);
        this.at = single || doubled ? 1 : 0;
        this.end = single || doubled ? raw.length() - 1 : raw.length();
    }

    static ScalarText read(Style style, String raw) {
        FlowScalarReader reader = new FlowScalarReader(style, raw);
        while (reader.at < reader.end) {
            reader.next();
        }
        return reader.text;
    }

    private void next() {
        char c = raw.charAt(at);
        if (c == ' ' || c == '\t' || isBreak(c)) {
            space();
        } else if (doubled && c == '\\' && at + 1 < end) {
            escape();
        } else if (single && c == '\'') {
            text.add("'", at, at + 2);
            at += 2;
        } else {
            text.add(raw.substring(at, at + 1), at, at + 1);
            at++;
        }
    }

    /** Spaces are spaces unless a line ends among them: one line end is a space, each further one itself. */
    private void space() {
        int start = at;
        int breaks = 0;
        while (at < end && (raw.charAt(at) == ' ' || raw.charAt(at) == '\t' || isBreak(raw.charAt(at)))) {
            if (isBreak(raw.charAt(at))) {
                breaks++;
                at = behindBreak(raw, at);
            } else {
                at++;
            }
        }
        if (breaks == 0) {
            for (int i = start; i < at; i++) {
                text.add(raw.substring(i, i + 1), i, i + 1);
            }
        } else {
            text.add(breaks == 1 ? " " : "\n".repeat(breaks - 1), start, at);
        }
    }

    private void escape() {
        int start = at;
        char c = raw.charAt(at + 1);
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        at += 2;
        if (isBreak(c)) {
            // A line that goes on; the empty lines behind it are line ends.
            at = behindBreak(raw, start + 1);
            continued(start);
        } else if (digits > 0) {
            at = Math.min(end, at + digits);
            text.add(codePoint(raw.substring(Math.min(start + 2, at), at)), start, at);
        } else {
            text.add(ESCAPES.getOrDefault(c, String.valueOf(c)), start, at);
        }
    }

    private void continued(int start) {
        while (at < end && (raw.charAt(at) == ' ' || raw.charAt(at) == '\t' || isBreak(raw.charAt(at)))) {
            if (isBreak(raw.charAt(at))) {
                text.add("\n", start, at);
                at = behindBreak(raw, at);
            } else {
                at++;
            }
        }
    }

    private static String codePoint(String hexadecimal) {
        int point = hexadecimal.matches("[0-9a-fA-F]{1,7}|0[0-9a-fA-F]{7}") ? Integer.parseInt(hexadecimal, 16) : -1;
        return Character.isValidCodePoint(point) ? Character.toString(point) : "";
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** Behind the line end at {@code at}, which can be two characters. */
    static int behindBreak(String text, int at) {
        return text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }
}
