package org.arazzoengine.fix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.tree.TreeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What edits do to the text of a document. */
class DocumentFixTest {

    private static final URI HERE = URI.create("file:/x.yaml");

    private static Finding finding(Edit... edits) {
        return Finding.warning(
                        Problem.TOLERANCE_NAMES,
                        new Location(HERE, edits[0].pointer(), 1, 1),
                        List.of(edits).toString(),
                        "")
                .fixedBy(edits);
    }

    private static Fixed apply(String document, Finding... findings) {
        return DocumentFix.apply(document.getBytes(StandardCharsets.UTF_8), HERE, List.of(findings));
    }

    private static String text(Fixed fixed) {
        return new String(fixed.document(), StandardCharsets.UTF_8);
    }

    private static String fixed(String document, Edit... edits) {
        Fixed result = apply(document, finding(edits));
        assertEquals(List.of(), result.unfixed());
        assertEquals(1, result.fixed().size());
        return text(result);
    }

    private static Edit splice(String pointer, int from, int to, String text) {
        return new Edit.Splice(pointer, from, to, text);
    }

    private static Edit replace(String pointer, String text) {
        return new Edit.Replace(pointer, text);
    }

    private static Arguments row(String document, Edit edit, String expected) {
        return Arguments.of(document, edit, expected);
    }

    private static Stream<Arguments> splices() {
        return Stream.of(
                row("a: $b.c # why\n", splice("/a", 2, 4, "#/c"), "a: $b#/c # why\n"),
                row("a: $b.c", splice("/a", 0, 4, "$b#/c"), "a: $b#/c"),
                row("a:   $b.c  \n", splice("/a", 4, 4, "d"), "a:   $b.cd  \n"),
                row("a: 'it''s $b.c'\n", splice("/a", 7, 9, "#/'c'"), "a: 'it''s $b#/''c'''\n"),
                row("a: \"x \\u0041 $b.c\\n\"\n", splice("/a", 6, 8, "#/\"c"), "a: \"x \\u0041 $b#/\\\"c\\n\"\n"),
                row("a: \"x \\\n   $b.c\"\n", splice("/a", 4, 6, "#/c"), "a: \"x \\\n   $b#/c\"\n"),
                row("a: x\n  $b.c\n  y\nb: 1\n", splice("/a", 4, 6, "#/c"), "a: x\n  $b#/c\n  y\nb: 1\n"),
                row("a: 'x\n\n  $b.c'\nb: 1\n", splice("/a", 4, 6, "#/c"), "a: 'x\n\n  $b#/c'\nb: 1\n"),
                row("a: |\n  x\n  $b.c\nb: 1\n", splice("/a", 4, 6, "#/c"), "a: |\n  x\n  $b#/c\nb: 1\n"),
                row("a: |-\n  x\n    $b.c\n\nb: 1\n", splice("/a", 6, 8, "#/c"), "a: |-\n  x\n    $b#/c\n\nb: 1\n"),
                row("a: |+ # c\n\n  $b.c\n\nb: 1\n", splice("/a", 3, 5, "#/c"), "a: |+ # c\n\n  $b#/c\n\nb: 1\n"),
                row("- |2\n    x $b.c\n", splice("/0", 6, 8, "#/c"), "- |2\n    x $b#/c\n"),
                row("a: >\n  x\n  $b.c\n\n  y\n", splice("/a", 4, 6, "#/c"), "a: >\n  x\n  $b#/c\n\n  y\n"),
                row("a: >-\n  x\n   z\n  $b.c\n", splice("/a", 7, 9, "#/c"), "a: >-\n  x\n   z\n  $b#/c\n"),
                row("a: {b: $b.c, d: [x]}\n", splice("/a/b", 2, 4, "#/c"), "a: {b: $b#/c, d: [x]}\n"),
                row("a: [$b.c ,d]\n", splice("/a/0", 2, 4, "#/c"), "a: [$b#/c ,d]\n"),
                row("'a/b': {~c: $b.c}\n", splice("/a~1b/~0c", 2, 4, "#/c"), "'a/b': {~c: $b#/c}\n"),
                row("a: &x $b.c\n", splice("/a", 2, 4, "#/c"), "a: &x $b#/c\n"),
                row("a: !!str $b.c\n", splice("/a", 2, 4, "#/c"), "a: !!str $b#/c\n"),
                row("a: &x # c\n  $b.c\n", splice("/a", 2, 4, "#/c"), "a: &x # c\n  $b#/c\n"),
                row("? a\n: $b.c\n", splice("/a", 2, 4, "#/c"), "? a\n: $b#/c\n"),
                row(
                        "\ud83d\ude00: \ud83d\ude00 $b.c\n",
                        splice("/\ud83d\ude00", 5, 7, "#/c"),
                        "\ud83d\ude00: \ud83d\ude00 $b#/c\n"),
                row("{\"a\": \"x\\u0041\\/ $b.c\"}", splice("/a", 6, 8, "#/\"c"), "{\"a\": \"x\\u0041\\/ $b#/\\\"c\"}"),
                row(
                        "{\n\t\"a\": [ 1.0, \"$b.c\" ]\n}",
                        splice("/a/1", 2, 4, "#/c"),
                        "{\n\t\"a\": [ 1.0, \"$b#/c\" ]\n}"));
    }

    /** Quotes that the new text needs, in the place of those that stand there. */
    private static Stream<Arguments> quotes() {
        return Stream.of(
                row("a: $b.c d\n", splice("/a", 0, 4, "{$b}"), "a: '{$b} d'\n"),
                row("a: it's $b\n", splice("/a", 5, 7, ": #b"), "a: \"it's : #b\"\n"),
                row("a: it's \"$b\"\n", splice("/a", 6, 8, ": #b"), "a: 'it''s \": #b\"'\n"),
                row("a: x $b # why\n", splice("/a", 2, 4, "y #b"), "a: 'x y #b' # why\n"),
                row("a: x\n  $b\nb: 1\n", splice("/a", 2, 4, "y #b"), "a: 'x\n  y #b'\nb: 1\n"),
                row("a: [x $b]\n", splice("/a/0", 2, 4, "{$b}"), "a: ['x {$b}']\n"),
                row("a: x $b\n", splice("/a", 2, 4, "{$b}"), "a: x {$b}\n"),
                row("a: 'x $b'\n", splice("/a", 2, 4, "\n$b"), "a: \"x \\n$b\"\n"),
                row("a: x1\n", splice("/a", 0, 1, ""), "a: '1'\n"),
                row("a: xtrue\n", splice("/a", 0, 1, ""), "a: 'true'\n"),
                row("a: x\n", splice("/a", 0, 1, ""), "a: ''\n"),
                row("a: |\n  x\nb: 1\n", splice("/a", 1, 2, ""), "a: \"x\"\nb: 1\n"),
                row("a: 12\nb: 1\n", replace("/a", "13"), "a: '13'\nb: 1\n"),
                row("a: 12\n", replace("/a", "x"), "a: x\n"),
                row("a:\nb: 1\n", replace("/a", "x"), "a: x\nb: 1\n"),
                row("a: \nb: 1\n", replace("/a", "x"), "a: x \nb: 1\n"),
                row("a: ''\n", replace("/a", "x"), "a: 'x'\n"),
                row("{\"a\": 12}", replace("/a", "13"), "{\"a\": \"13\"}"),
                row("a: old # why\n", replace("/a", "new"), "a: new # why\n"),
                row("a: \"old\"\n", replace("/a", "new"), "a: \"new\"\n"),
                row("a: |-\n  old\nb: 1\n", replace("/a", "new"), "a: |-\n  new\nb: 1\n"));
    }

    private static Stream<Arguments> members() {
        return Stream.of(
                row("a:\n  b: 1 # c\n", new Edit.Rename("/a/b", "x-b"), "a:\n  x-b: 1 # c\n"),
                row("'b' : 1\n", new Edit.Rename("/b", "x-b"), "'x-b' : 1\n"),
                row("{\"b\": 1}", new Edit.Rename("/b", "x\"b"), "{\"x\\\"b\": 1}"),
                row("{b: 1, c: 2}\n", new Edit.Rename("/c", "x, c"), "{b: 1, 'x, c': 2}\n"),
                row("a:\n  - b: 1\n    c: 2\n", new Edit.Add("/a/0", "nm", "v"), "a:\n  - nm: v\n    b: 1\n    c: 2\n"),
                row("# c\na:\n  b: 1\n", new Edit.Add("/a", "nm", "12"), "# c\na:\n  nm: '12'\n  b: 1\n"),
                row("- # c\n  b: 1\n", new Edit.Add("/0", "nm", "v"), "- # c\n  nm: v\n  b: 1\n"),
                row("- &x\n  b: 1\n", new Edit.Add("/0", "nm", "v"), "- &x\n  nm: v\n  b: 1\n"),
                row("a: {b: 1}\n", new Edit.Add("/a", "nm", "v w"), "a: {nm: 'v w', b: 1}\n"),
                row("a: {}\n", new Edit.Add("/a", "nm", "v"), "a: {nm: v}\n"),
                row("{\"b\": 1}", new Edit.Add("", "nm", "v"), "{\"nm\": \"v\",\"b\": 1}"),
                row("{\"b\":1}", new Edit.Add("", "nm", "v"), "{\"nm\":\"v\",\"b\":1}"),
                row("{\r\n\t\"b\": 1\r\n}", new Edit.Add("", "nm", "v"), "{\r\n\t\"nm\": \"v\",\r\n\t\"b\": 1\r\n}"),
                row("- b: 1\r\n  c: 2\r\n", new Edit.Add("/0", "nm", "v"), "- nm: v\r\n  b: 1\r\n  c: 2\r\n"),
                row("- a: 1\n  b: 2\n", new Edit.Remove("/0/a"), "- b: 2\n"),
                row("a: 1\nb: |\n  x\n\nc: 3\n", new Edit.Remove("/b"), "a: 1\n\nc: 3\n"),
                row("- 1\n- 2\n- 3\n", new Edit.Remove("/1"), "- 1\n- 3\n"),
                row("[1, 2, 3]\n", new Edit.Remove("/1"), "[1, 3]\n"),
                row("[1, 2]\n", new Edit.Remove("/0"), "[2]\n"),
                row("a: {b: 1}\n", new Edit.Remove("/a/b"), "a: {}\n"),
                row("{\"a\": 1, \"b\": 2}", new Edit.Remove("/b"), "{\"a\": 1}"));
    }

    @ParameterizedTest
    @MethodSource({"splices", "quotes", "members"})
    void anEditChangesTheTextAndNothingElse(String document, Edit edit, String expected) {
        assertEquals(expected, fixed(document, edit));
    }

    @ParameterizedTest
    @MethodSource("splices")
    void lineEndsStayAsTheyAre(String document, Edit edit, String expected) {
        assertEquals(expected.replace("\n", "\r\n"), fixed(document.replace("\n", "\r\n"), edit));
    }

    @ParameterizedTest
    @MethodSource({"splices", "quotes"})
    void theEncodingAndItsMarkStayAsTheyAre(String document, Edit edit, String expected) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = ("\uFEFF" + document).getBytes(charset);
            Fixed fixed = DocumentFix.apply(bytes, HERE, List.of(finding(edit)));
            assertEquals(List.of(), fixed.unfixed());
            assertArrayEquals(("\uFEFF" + expected).getBytes(charset), fixed.document());
        }
    }

    @Test
    void neighboursAreRemovedTogether() {
        Edit[] edits = {new Edit.Remove("/0/c"), splice("/0/a", 0, 1, "$"), new Edit.Remove("/0/t")};
        assertEquals("- a: $x # k\n", fixed("- c: 1\n  t: 2\n  a: $x # k\n".replace("$x", "_x"), edits));
        assertEquals("[{a: $x}]", fixed("[{c: 1, t: 2, a: _x}]", edits));
        assertEquals("[{a: $x}]", fixed("[{c: 1, a: _x, t: 2}]", edits));
        assertEquals("[{a: $x}]", fixed("[{a: _x, c: 1, t: 2}]", edits));
    }

    private static Stream<Arguments> comments() {
        return Stream.of(
                row("- c: 1\n  # why\n  a: x\n", new Edit.Remove("/0/c"), "- # why\n  a: x\n"),
                row("- c: 1 # k\n  # why\n  a: x\n", new Edit.Remove("/0/c"), "- # k\n  # why\n  a: x\n"),
                row("a: 1\n# c\nb: 2 # d\nc: 3\n", new Edit.Remove("/b"), "a: 1\n# c\n# d\nc: 3\n"),
                row("a: 1\nb: 2 # d", new Edit.Remove("/b"), "a: 1\n# d"),
                row("  - 1\n  - 2 # d\n", new Edit.Remove("/1"), "  - 1\n  # d\n"),
                row("a: 1\nb: | # d\n  # e\nc: 3\n", new Edit.Remove("/b"), "a: 1\n# d\nc: 3\n"),
                row("a: 1\nb: &x#y '#' # d\n", new Edit.Remove("/b"), "a: 1\n# d\n"),
                row("a: 1\nb: [2, #d\n 3,#e\n 4]\n", new Edit.Remove("/b"), "a: 1\n#d\n#e\n"),
                row("a: | # d\n  x\nb: 1\n", splice("/a", 1, 2, ""), "a: \"x\" # d\nb: 1\n"));
    }

    @ParameterizedTest
    @MethodSource("comments")
    void commentsOfWhatGoesStay(String document, Edit edit, String expected) {
        assertEquals(expected, fixed(document, edit));
        assertEquals(expected.replace("\n", "\r\n"), fixed(document.replace("\n", "\r\n"), edit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- {a: 1, # why\n   c: 2}\n",
                "- {a: 1, c: 2 # why\n   , d: 3}\n",
                "- {c: # why\n   2, d: 3}\n",
                "- {c: 2, # why\n   d: 3}\n",
                "- {a: 1, c: {x: 1, # why\n   y: 1}}\n"
            })
    void anEditThatWouldLoseACommentIsNotMade(String document) {
        Fixed result = apply(document, finding(new Edit.Remove("/0/c")));
        if (result.unfixed().isEmpty()) {
            assertTrue(text(result).contains("# why"), text(result));
        } else {
            assertEquals(document, text(result));
            assertEquals("a comment would be lost", result.unfixed().get(0).why());
        }
    }

    @Test
    void allEditsOfAFindingAreMadeOrNone() {
        String document = "a: x\nb: y\n";
        Fixed result = apply(document, finding(splice("/a", 0, 1, "z"), splice("/c", 0, 1, "z")));
        assertEquals(document, text(result));
        assertEquals(1, result.unfixed().size());
    }

    @Test
    void aSpliceBeyondTheTextIsNotMade() {
        for (Edit edit : List.of(splice("/a", 1, 9, "z"), splice("/a", -1, 1, "z"), splice("/b", 0, 0, "z"))) {
            assertEquals(1, apply("a: x\nb: 1\n", finding(edit)).unfixed().size());
        }
    }

    @Test
    void ofEditsThatOverlapTheFirstIsMade() {
        Fixed result = apply("a: abcdef\n", finding(splice("/a", 1, 4, "X")), finding(splice("/a", 3, 5, "Y")));
        assertEquals("a: aXef\n", text(result));
        assertEquals(1, result.fixed().size());
        assertEquals(List.of(), result.unfixed());
    }

    @Test
    void editsOfOneTextThatDoNotOverlapAreAllMade() {
        Fixed result = apply("a: abcdef\n", finding(splice("/a", 4, 5, "X")), finding(splice("/a", 1, 2, "Y")));
        assertEquals("a: aYcdXf\n", text(result));
        assertEquals(2, result.fixed().size());
    }

    @Test
    void roundsGoOnUntilNothingIsFound() {
        Function<byte[], List<Finding>> validate = bytes -> {
            int at = new String(bytes, StandardCharsets.UTF_8).indexOf('b') - 3;
            return at < 0 ? List.of() : List.of(finding(splice("/a", at, at + 1, "c")));
        };
        Fixed result = DocumentFix.fix("a: bxbb\n".getBytes(StandardCharsets.UTF_8), HERE, validate);
        assertEquals("a: cxcc\n", text(result));
        assertEquals(3, result.fixed().size());
    }

    @Test
    void roundsEndWithEditsThatNeverEnd() {
        Function<byte[], List<Finding>> validate = bytes -> List.of(finding(splice("/a", 0, 0, "b")));
        Fixed result = DocumentFix.fix("a: c\n".getBytes(StandardCharsets.UTF_8), HERE, validate);
        assertEquals("a: bbbbbbbbbbc\n", text(result));
    }

    @Test
    void whatAliasesUseIsChangedWhenEveryUseWantsTheSame() {
        String document = "a: &x\n  b: _c\nd: *x\n";
        Fixed both = apply(document, finding(splice("/a/b", 0, 1, "$")), finding(splice("/d/b", 0, 1, "$")));
        assertEquals("a: &x\n  b: $c\nd: *x\n", text(both));
        assertEquals(2, both.fixed().size());

        Fixed one = apply(document, finding(splice("/d/b", 0, 1, "$")));
        assertEquals(document, text(one));
        assertTrue(one.unfixed().get(0).why().contains("aliases"), one.unfixed().toString());

        Fixed different = apply(document, finding(splice("/a/b", 0, 1, "$")), finding(splice("/d/b", 0, 1, "#")));
        assertEquals(document, text(different));
        assertEquals(2, different.unfixed().size());
    }

    @Test
    void aTextThatManyAliasesUseIsChangedInNoTime() {
        int count = 20_000;
        String document = "- &x _c\n" + "- *x\n".repeat(count);
        Finding[] findings = IntStream.rangeClosed(0, count)
                .mapToObj(i -> finding(splice("/" + i, 0, 1, "$")))
                .toArray(Finding[]::new);
        Fixed all = assertTimeout(Duration.ofSeconds(30), () -> apply(document, findings));
        assertEquals("- &x $c\n" + "- *x\n".repeat(count), text(all));
        assertEquals(count + 1, all.fixed().size());
        Fixed some = apply(document, Arrays.copyOf(findings, count));
        assertEquals(document, text(some));
    }

    @Test
    void anAliasIsNoTextOfItsOwn() {
        String document = "a: &x [_c]\nb: [*x, *x]\n";
        Fixed all = apply(
                document,
                finding(splice("/b/0/0", 0, 1, "$")),
                finding(splice("/a/0", 0, 1, "$")),
                finding(splice("/b/1/0", 0, 1, "$")));
        assertEquals(List.of(), all.unfixed());
        assertEquals("a: &x [$c]\nb: [*x, *x]\n", text(all));
        Fixed some = apply(document, finding(splice("/b/0/0", 0, 1, "$")), finding(splice("/a/0", 0, 1, "$")));
        assertEquals(document, text(some));
    }

    @Test
    void findingsOfOtherDocumentsAreLeftAlone() {
        Finding other = new Finding(
                Problem.TOLERANCE_NAMES,
                finding(splice("/a", 0, 1, "y")).severity(),
                new Location(URI.create("file:/other.yaml"), "/a", 1, 1),
                "",
                "",
                "",
                List.of(splice("/a", 0, 1, "y")));
        Fixed result = apply("a: x\n", other);
        assertEquals("a: x\n", text(result));
        assertEquals(List.of(), result.unfixed());
    }

    @Test
    void aDocumentThatCannotBeReadStaysAsItIs() {
        for (byte[] bytes :
                List.of(new byte[] {(byte) 0xff, 'a'}, "a: [".getBytes(StandardCharsets.UTF_8), new byte[0])) {
            Fixed result = DocumentFix.apply(bytes, HERE, List.of(finding(splice("/a", 0, 1, "y"))));
            assertTrue(Arrays.equals(bytes, result.document()));
            assertEquals(1, result.unfixed().size());
        }
    }

    @Test
    void aMemberThatIsTakenIsNotWrittenTwice() {
        assertEquals(
                1,
                apply("a: 1\nb: 2\n", finding(new Edit.Rename("/a", "b")))
                        .unfixed()
                        .size());
        assertEquals(
                1,
                apply("a: 1\n", finding(new Edit.Add("", "a", "b"))).unfixed().size());
    }

    @Test
    void tenThousandEditsOfALargeDocumentAreMadeAtOnce() {
        StringBuilder document = new StringBuilder();
        Finding[] findings = new Finding[10_000];
        for (int i = 0; i < findings.length; i++) {
            document.append("- a: $b.c # ").append(i).append('\n');
            findings[i] = finding(splice("/" + i + "/a", 2, 4, "#/c"));
        }
        Fixed result = apply(document.toString(), findings);
        assertEquals(document.toString().replace("$b.c", "$b#/c"), text(result));
        assertEquals(findings.length, result.fixed().size());
    }

    /** A list of objects with a member to rename each; in {@code conflicts} of them another is to get the same name. */
    private static void renames(int objects, int conflicts) {
        StringBuilder document = new StringBuilder();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < objects; i++) {
            document.append("- {a: 1, b: 2, description: '")
                    .append("x".repeat(200))
                    .append("'}\n");
            findings.add(finding(new Edit.Rename("/" + i + "/a", "c")));
            if (i % (objects / conflicts) == 0) {
                findings.add(finding(new Edit.Rename("/" + i + "/b", "c")));
            }
        }
        Fixed result = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> apply(document.toString(), findings.toArray(new Finding[0])));
        // Whatever was made: the document can still be read, and no member stands twice.
        assertTrue(TreeReader.read(result.document(), HERE).value().isPresent());
        assertTrue(result.fixed().size() <= objects);
        if (conflicts == 1) {
            assertTrue(result.fixed().size() >= objects - 10, result.fixed().size() + " were made");
        }
    }

    @Test
    void oneEditThatDoesNotFitAmongAThousandCostsSeconds() {
        renames(1_000, 1);
    }

    @Test
    void aThousandEditsThatDoNotFitCostSeconds() {
        renames(1_000, 1_000);
    }
}
