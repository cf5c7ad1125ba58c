package org.arazzoengine.report;

import java.util.Optional;
import org.arazzoengine.finding.Location;

/** The lines around a place, with a caret below it, within 80 columns. Stateless. */
final class CodeFrame {

    private static final String BAR = " | ";
    private static final int INDENT = 2;

    /** Of a longer line only the characters around the place are looked at: sources in JSON are one line of megabytes. */
    private static final int MAX_LINE = 4_000;

    private static final int AROUND = 500;

    private final Style style;
    private final int digits;
    private final int room;
    private final String cut;

    private CodeFrame(Style style, int lastLine) {
        this.style = style;
        this.digits = String.valueOf(lastLine).length();
        this.room = Style.WIDTH - INDENT - digits - BAR.length();
        this.cut = style.unicode() ? "…" : "...";
    }

    /** The line of {@code at} between its neighbours, each line ended; empty when there is no such line. */
    static String of(SourceLines lines, Location at, Style style) {
        Optional<String> line = lines.line(at.line());
        if (line.isEmpty()) {
            return "";
        }
        CodeFrame frame = new CodeFrame(style, at.line() + 1);
        return line.get().length() > MAX_LINE
                ? frame.drawPart(at, line.get())
                : frame.context(lines, at, -1, line.get())
                        + frame.draw(at.line(), at.column() - 1, line.get())
                        + frame.context(lines, at, 1, line.get());
    }

    private String drawPart(Location at, String text) {
        int place = text.offsetByCodePoints(0, Math.min(at.column() - 1, text.codePointCount(0, text.length())));
        int first = Math.max(0, place - AROUND);
        String part = text.substring(first, Math.min(text.length(), place + AROUND));
        return draw(at.line(), part.codePointCount(0, place - first), part);
    }

    /** @param index of the character that the caret stands below */
    private String draw(int number, int index, String text) {
        TerminalLine line = TerminalLine.of(text, style.unicode());
        int from = from(line, index);
        return row(number, line, from)
                + style.dim(" ".repeat(INDENT + digits) + BAR)
                + " ".repeat(line.column(index) - from)
                + style.bad("^")
                + "\n";
    }

    /** The first column that is shown, so that the caret is in sight. */
    private int from(TerminalLine line, int index) {
        int caret = line.column(index);
        int width = Math.max(line.width(), caret + 1);
        return width <= room ? 0 : Math.max(0, Math.min(caret - room / 2, width - room));
    }

    /** The line {@code step} lines away, cut as the line of the place is; left out when it shows nothing. */
    private String context(SourceLines lines, Location at, int step, String text) {
        int from = from(TerminalLine.of(text, style.unicode()), at.column() - 1);
        return lines.line(at.line() + step)
                .filter(neighbour -> neighbour.length() <= MAX_LINE)
                .map(neighbour -> TerminalLine.of(neighbour, style.unicode()))
                .filter(line -> !line.between(from, line.width()).isBlank())
                .map(line -> row(at.line() + step, line, from))
                .orElse("");
    }

    private String row(int number, TerminalLine line, int from) {
        String shown = String.valueOf(number);
        boolean left = from > 0;
        boolean right = line.width() > from + room;
        String text = line.between(left ? from + cut.length() : from, right ? from + room - cut.length() : from + room);
        return style.dim(" ".repeat(INDENT + digits - shown.length()) + shown + BAR)
                + (left ? cut : "")
                + text
                + (right ? cut : "")
                + "\n";
    }
}
