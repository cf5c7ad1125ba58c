package org.arazzoengine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFrameTest {

    private static final URI DOCUMENT = URI.create("file:///w/a.yaml");
    private static final Style UNICODE = new Style(false, true);

    private static Optional<SourceLines> lines(String text) {
        return SourceLines.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String frame(String text, int line, int column, Style style) {
        return CodeFrame.of(lines(text).orElseThrow(), new Location(DOCUMENT, "", line, column), style);
    }

    @Test
    void theLineStandsBetweenItsNeighboursWithACaretBelowThePlace() {
        assertEquals("""
                  1 | arazzo: 1.0.1
                  2 | info: {titel: x}
                    |        ^
                  3 | workflows: []
                """, frame("arazzo: 1.0.1\ninfo: {titel: x}\nworkflows: []\n", 2, 8, UNICODE));
    }

    @Test
    void theNumbersOfLinesAreAlignedAndBlankNeighboursAreLeftOut() {
        assertEquals("""
                   9 | last: 1
                  10 | here: 2
                     | ^
                """, frame("arazzo: 1.0.1\n\n\n\n\n\n\n\nlast: 1\nhere: 2\n\n", 10, 1, UNICODE));
    }

    @ParameterizedTest
    @CsvSource({
        // a tab reaches to the next stop of four, a wide character takes two columns, a mark none
        "'a\tb', 3, 'a   b', 4",
        "'\t\tb', 3, '        b', 8",
        "'漢字: b', 5, '漢字: b', 6",
        "'😀b', 2, '😀b', 2",
        "'e\u0301b', 3, 'e\u0301b', 1",
        // what steers terminals or hides is shown
        "'a\u001B[31mb', 7, 'a\\u001B[31mb', 11",
        "'a\u202Eb', 3, 'a\\u202Eb', 7",
        "'a\u0007b', 3, 'a\\u0007b', 7",
    })
    void theCaretStandsBelowTheCharacterWhateverIsBeforeIt(String line, int column, String shown, int caret) {
        String[] rows = frame("arazzo: 1.0.1\n" + line, 2, column, UNICODE).split("\n");
        assertEquals("  2 | " + shown, rows[1]);
        assertEquals("    | " + " ".repeat(caret) + "^", rows[2]);
    }

    @Test
    void aTerminalWithoutUnicodeShowsEachWideCharacterInOneColumn() {
        assertTrue(frame("arazzo: 1.0.1\n漢字: b", 2, 5, Style.PLAIN).endsWith("    |     ^\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 73, 74, 75, 76, 100, 150, 199, 200, 201})
    void aLongLineIsCutAroundThePlace(int column) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= 200; i++) {
            line.append((char) ('a' + i % 26));
        }
        for (Style style : new Style[] {UNICODE, Style.PLAIN}) {
            String[] rows = frame("arazzo: 1.0.1\n" + line, 2, column, style).split("\n");
            String shown = rows[rows.length - 2];
            int caret = rows[rows.length - 1].indexOf('^');
            assertTrue(shown.length() <= 80, shown);
            if (column <= 200) {
                assertEquals(line.charAt(column - 1), shown.charAt(caret), shown);
            } else {
                assertEquals(shown.length(), caret);
            }
            assertEquals(column < 40, !shown.startsWith(style.unicode() ? "  2 | …" : "  2 | ..."), shown);
        }
    }

    @Test
    void ofALineOfMegabytesThePartAroundThePlaceIsShown() {
        String line = "{\"openapi\": \"3.0.0\", \"x\": \"" + "漢".repeat(2_000_000) + "!" + "b".repeat(500) + "\"}";
        String[] rows = frame(line, 1, line.indexOf('!') + 1, UNICODE).split("\n");
        assertTrue(rows[0].contains("漢!b"), rows[0]);
        assertEquals(2, rows.length);
        String before = rows[0].substring(0, rows[0].indexOf('!'));
        long wide = before.chars().filter(c -> c == '漢').count();
        assertEquals(before.length() + wide, rows[1].indexOf('^'));
    }

    @Test
    void aPlaceBehindTheLastLineHasNoFrame() {
        assertEquals("", frame("arazzo: 1.0.1", 7, 1, UNICODE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root:x:0:0:root:/root:/bin/bash\n",
                "password: openapi\n",
                "services:\n  openapi: 3.0.0\n",
                "{\"token\": \"arazzo\"}",
                ""
            })
    void aTextThatIsNoDescriptionIsNotQuoted(String text) {
        assertTrue(lines(text).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arazzo: 1.0.1\ninfo: [",
                "# the shop\r\n\"openapi\": '3.0.3'\r\n",
                "{\n  \"swagger\": \"2.0\", oops",
                "asyncapi: 3.0.0",
                "\uFEFFarazzo: 1.1.0"
            })
    void aDescriptionIsQuotedAlsoWhenItCannotBeParsed(String text) {
        assertFalse(lines(text).isEmpty());
        assertFalse(SourceLines.of(text.getBytes(StandardCharsets.UTF_16)).isEmpty());
    }

    @Test
    void theFindingHasPlaceMessageFrameRequirementAndHint() {
        Location at = new Location(DOCUMENT, "/info", 2, 8);
        Finding finding = Finding.error(Problem.UNKNOWN_FIELD, at, "'titel' is no field", "Did you mean 'title'?")
                .breaking("AZ-DOC-13");
        assertEquals(
                """
                a.yaml:2:8: error AZ203
                  'titel' is no field
                  1 | arazzo: 1.0.1
                  2 | info: {titel: x}
                    |        ^
                  requirement: AZ-DOC-13
                  hint: Did you mean 'title'?
                """,
                FindingsReport.framed(finding, Path.of("/w"), UNICODE, lines("arazzo: 1.0.1\ninfo: {titel: x}\n")));
        assertEquals(
                "a.yaml:2:8: error AZ203\n  'titel' is no field\n  requirement: AZ-DOC-13\n  hint: Did you mean"
                        + " 'title'?\n",
                FindingsReport.framed(finding, Path.of("/w"), UNICODE, Optional.empty()));
    }
}
