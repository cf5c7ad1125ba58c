package org.arazzoengine.fix;

import java.util.Optional;

/**
 * Reads literal and folded scalars (YAML 1.2.2, section 8.1), which the parser has accepted; one scalar and indentation
 * an instance.
 */
final class BlockScalarReader {

    private final String raw;
    private final int indentation;
    private final boolean folded;
    private final ScalarText text;
    private int at;

    private BlockScalarReader(String raw, int indentation, boolean folded, int at) {
        this.raw = raw;
        this.indentation = indentation;
        this.folded = folded;
        this.at = at;
        this.text = new ScalarText(raw);
    }

    /**
     * The scalar {@code raw}, header included, that means {@code value}. How far it is indented can depend on the lines
     * around it, so every indentation is tried that its first line allows.
     */
    static Optional<ScalarText> read(String raw, boolean folded, String value) {
        int body = endOfLine(raw, 0);
        String header = raw.substring(0, body);
        int comment = header.indexOf('#');
        String indicators = comment < 0 ? header : header.substring(0, comment);
        int start = body < raw.length() ? FlowScalarReader.behindBreak(raw, body) : body;
        for (int indentation = spacesOfFirstLine(raw, start); indentation >= 0; indentation--) {
            ScalarText text = new BlockScalarReader(raw, indentation, folded, start).read(indicators);
            if (text.means(value)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** Where the line ends that {@code from} is in, before its line end. */
    static int endOfLine(String raw, int from) {
        int at = from;
        while (at < raw.length() && !FlowScalarReader.isBreak(raw.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int spacesOfFirstLine(String raw, int body) {
        int line = body;
        int at = body;
        while (at < raw.length() && (raw.charAt(at) == ' ' || FlowScalarReader.isBreak(raw.charAt(at)))) {
            if (raw.charAt(at) != ' ') {
                line = at + 1;
            }
            at++;
        }
        return at < raw.length() ? at - line : 0;
    }

    private ScalarText read(String indicators) {
        emptyLines();
        int breaks = 0;
        while (at < raw.length()) {
            boolean more = isMore();
            line();
            int lineEnd = at;
            int before = text.length();
            boolean ended = lineBreak();
            breaks = emptyLines();
            boolean joins = folded && ended && !more && at < raw.length() && !isMore();
            if (joins) {
                fold(before, breaks, lineEnd);
            }
        }
        chomp(indicators, breaks);
        return text;
    }

    /** Whether the line here is indented more than the others, or begins with a tab, and so is not folded. */
    private boolean isMore() {
        int content = at + indentation;
        return content < raw.length() && (raw.charAt(content) == ' ' || raw.charAt(content) == '\t');
    }

    private void line() {
        int end = endOfLine(raw, at);
        for (at = Math.min(end, at + indentation); at < end; at++) {
            text.add(raw.substring(at, at + 1), at, at + 1);
        }
    }

    private boolean lineBreak() {
        if (at == raw.length()) {
            return false;
        }
        int behind = FlowScalarReader.behindBreak(raw, at);
        text.add("\n", at, behind);
        at = behind;
        return true;
    }

    /** Takes lines that hold nothing but what all lines are indented by, each a line end. */
    private int emptyLines() {
        int count = 0;
        while (at < raw.length()) {
            int end = at;
            while (end < raw.length() && end - at < indentation && raw.charAt(end) == ' ') {
                end++;
            }
            if (end < raw.length() && !FlowScalarReader.isBreak(raw.charAt(end))) {
                return count;
            }
            at = end;
            count += lineBreak() ? 1 : 0;
        }
        return count;
    }

    /** The line end before {@code breaks} empty lines is left out; without any it is a space. */
    private void fold(int before, int breaks, int lineEnd) {
        while (text.length() > before) {
            text.dropLast();
        }
        text.add(breaks == 0 ? " " : "\n".repeat(breaks), lineEnd, at);
    }

    private void chomp(String indicators, int breaks) {
        if (indicators.indexOf('+') >= 0) {
            return;
        }
        for (int i = 0; i < breaks; i++) {
            text.dropLast();
        }
        if (indicators.indexOf('-') >= 0 && text.length() > 0 && text.endsWithBreak()) {
            text.dropLast();
        }
    }
}
