package org.arazzoengine.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two texts, as a unified diff with three lines around each change. Line ends are not compared but
 * for a missing last one. It always turns one text into the other, and is as short as can be where not many lines
 * change. One diff an instance.
 */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    /** Lines that are looked ahead for where the texts are alike again; beyond, all that is left counts as changed. */
    private static final int MAX_AHEAD = 500;

    /** So many lines must be alike, or a blank line would end a change. */
    private static final int ALIKE = 2;

    private enum Kind {
        KEPT,
        GONE,
        NEW
    }

    private record Line(Kind kind, String text, int before, int after) {}

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    private UnifiedDiff(String before, String after) {
        this.before = lines(before);
        this.after = lines(after);
    }

    /** The diff; empty when no line changed. Control characters in it are shown as escapes. */
    public static String of(String name, String before, String after, Style style) {
        UnifiedDiff diff = new UnifiedDiff(before, after);
        diff.compare();
        String hunks = diff.hunks(style);
        String shown = Style.printable(name);
        return hunks.isEmpty() ? "" : style.strong("--- " + shown) + "\n" + style.strong("+++ " + shown) + "\n" + hunks;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                i += c == '\r' && text.startsWith("\n", i + 1) ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start) + "\n\\ No newline at end of file");
        }
        return lines;
    }

    private void compare() {
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (isAlike(i, j)) {
                lines.add(new Line(Kind.KEPT, before.get(i), i++, j++));
                continue;
            }
            boolean small = (long) (before.size() - i) * (after.size() - j) <= CommonLines.MAX_CELLS;
            int[] next = small ? new int[] {before.size(), after.size()} : next(i, j);
            change(i, next[0], j, next[1]);
            i = next[0];
            j = next[1];
        }
    }

    /** The lines from {@code i} and {@code j} to before the ends, as few of them as can be as changed. */
    private void change(int i, int iEnd, int j, int jEnd) {
        CommonLines common = new CommonLines(before.subList(i, iEnd), after.subList(j, jEnd));
        int x = i;
        int y = j;
        while (x < iEnd || y < jEnd) {
            if (x < iEnd && y < jEnd && isAlike(x, y) && common.isKnown()) {
                lines.add(new Line(Kind.KEPT, before.get(x), x++, y++));
            } else if (y == jEnd || x < iEnd && common.behind(x + 1 - i, y - j) >= common.behind(x - i, y + 1 - j)) {
                lines.add(new Line(Kind.GONE, before.get(x), x++, y));
            } else {
                lines.add(new Line(Kind.NEW, after.get(y), x, y++));
            }
        }
    }

    /** The nearest places behind {@code i} and {@code j} from which the texts are alike. */
    private int[] next(int i, int j) {
        for (int ahead = 1; ahead <= MAX_AHEAD; ahead++) {
            for (int gone = 0; gone <= ahead; gone++) {
                if (isAlikeFrom(i + gone, j + ahead - gone)) {
                    return new int[] {i + gone, j + ahead - gone};
                }
            }
        }
        return new int[] {before.size(), after.size()};
    }

    private boolean isAlikeFrom(int i, int j) {
        boolean alike = isAlike(i, j);
        for (int k = 1; alike && k < ALIKE; k++) {
            alike = i + k >= before.size() || j + k >= after.size() || isAlike(i + k, j + k);
        }
        return alike || i == before.size() && j == after.size();
    }

    private boolean isAlike(int i, int j) {
        return i < before.size() && j < after.size() && before.get(i).equals(after.get(j));
    }

    private String hunks(Style style) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < lines.size()) {
            int first = changeFrom(at);
            if (first == lines.size()) {
                break;
            }
            int start = Math.max(at, first - CONTEXT);
            int end = first;
            for (int change = first; change < lines.size() && change - end <= 2 * CONTEXT; change = changeFrom(end)) {
                end = change + 1;
            }
            end = Math.min(lines.size(), end + CONTEXT);
            hunk(lines.subList(start, end), style, text);
            at = end;
        }
        return text.toString();
    }

    private int changeFrom(int start) {
        int at = start;
        while (at < lines.size() && lines.get(at).kind() == Kind.KEPT) {
            at++;
        }
        return at;
    }

    private static void hunk(List<Line> hunk, Style style, StringBuilder text) {
        long gone = hunk.stream().filter(line -> line.kind() != Kind.NEW).count();
        long fresh = hunk.stream().filter(line -> line.kind() != Kind.GONE).count();
        String head = "@@ -" + range(hunk.get(0).before(), gone) + " +"
                + range(hunk.get(0).after(), fresh) + " @@";
        text.append(style.dim(head)).append('\n');
        for (Line line : hunk) {
            String shown = Style.printable(line.text());
            text.append(
                            switch (line.kind()) {
                                case KEPT -> " " + shown;
                                case GONE -> style.bad("-" + shown);
                                case NEW -> style.good("+" + shown);
                            })
                    .append('\n');
        }
    }

    private static String range(int first, long count) {
        return (count == 0 ? first : first + 1) + (count == 1 ? "" : "," + count);
    }
}
