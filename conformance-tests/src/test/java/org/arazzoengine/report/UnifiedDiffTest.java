package org.arazzoengine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

    private static String diff(String before, String after) {
        return UnifiedDiff.of("f", before, after, Style.PLAIN);
    }

    @Test
    void aChangedLineIsShownWithThreeLinesAroundIt() {
        assertEquals("""
                --- f
                +++ f
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +x
                 6
                 7
                 8
                """, diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n"));
    }

    @Test
    void changesNearEachOtherShareOneHunkAndOthersDoNot() {
        String before = "a\n".repeat(3) + "b\n" + "c\n".repeat(6) + "d\n" + "e\n".repeat(7) + "f\n";
        String shown = diff(before, before.replace("b", "B").replace("d", "D").replace("f", "F"));
        assertEquals(2, shown.lines().filter(line -> line.startsWith("@@")).count(), shown);
        assertTrue(shown.contains("@@ -1,14 +1,14 @@") && shown.contains("@@ -16,4 +16,4 @@"), shown);
    }

    @Test
    void aLineBetweenTwoChangesThatStaysIsNotShownAsChanged() {
        assertEquals("""
                --- f
                +++ f
                @@ -1,7 +1,6 @@
                 1
                -2
                +x
                 3
                -4
                +y
                 5
                -6
                 7
                """, diff("1\n2\n3\n4\n5\n6\n7\n", "1\nx\n3\ny\n5\n7\n"));
    }

    @Property(tries = 2_000, seed = "13")
    void asFewLinesChangeAsMust(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        long changed = diff(before, after)
                .lines()
                .skip(2)
                .filter(line -> line.startsWith("+") || line.startsWith("-"))
                .count();
        assertEquals(old.size() + fresh.size() - 2 * common(old, fresh), changed);
    }

    /** How many lines the longest text has that both become by leaving lines out. */
    private static int common(List<String> one, List<String> other) {
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                common[i + 1][j + 1] = one.get(i).equals(other.get(j))
                        ? common[i][j] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common[one.size()][other.size()];
    }

    @Test
    void aMissingLastLineEndIsSaid() {
        assertEquals("""
                --- f
                +++ f
                @@ -1 +1 @@
                -a
                +a
                \\ No newline at end of file
                """, diff("a\n", "a"));
    }

    @Test
    void lineEndsAreNotCompared() {
        assertEquals("", diff("a\r\nb\r\n", "a\nb\n"));
    }

    @Test
    void controlCharactersDoNotSteerTheTerminal() {
        assertTrue(diff("a\n", "\u001b[2J\n").endsWith("+\\u001B[2J\n"));
    }

    @Test
    void coloursAreThoseOfAPerson() {
        String shown = UnifiedDiff.of("f", "a\n", "b\n", new Style(true, true));
        assertTrue(shown.contains("\u001B[31m-a\u001B[0m\n\u001B[32m+b\u001B[0m\n"), shown);
    }

    @Test
    void textsThatHaveNothingInCommonAreShownWhole() {
        String before = "a\n".repeat(3_000);
        String after = "b\n".repeat(2_000);
        assertEquals(after.lines().toList(), patched(before, diff(before, after)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "", "c")
                .list()
                .ofMaxSize(40)
                .map(lines -> lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    @Property(tries = 2_000, seed = "12")
    void aDiffTurnsOneTextIntoTheOther(@ForAll("texts") String before, @ForAll("texts") String after) {
        assertEquals(after.lines().toList(), patched(before, diff(before, after)));
    }

    /** What a patch program makes of it. */
    private static List<String> patched(String before, String diff) {
        List<String> old = before.lines().toList();
        List<String> fresh = new ArrayList<>();
        int at = 0;
        for (String line : diff.lines().skip(2).toList()) {
            Matcher hunk = HUNK.matcher(line);
            if (hunk.matches()) {
                int first = Integer.parseInt(hunk.group(1)) - ("0".equals(hunk.group(2)) ? 0 : 1);
                fresh.addAll(old.subList(at, first));
                at = first;
            } else if (line.startsWith("+")) {
                fresh.add(line.substring(1));
            } else {
                assertEquals(old.get(at), line.substring(1));
                at++;
                if (line.startsWith(" ")) {
                    fresh.add(line.substring(1));
                }
            }
        }
        fresh.addAll(old.subList(at, old.size()));
        return fresh;
    }
}
