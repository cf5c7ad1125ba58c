package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --data} reads. */
class DataRowsTest {

    @TempDir
    Path folder;

    private static List<String> shown(DataRows rows) throws Exception {
        List<String> shown = new ArrayList<>();
        for (Optional<DataRow> next = rows.next(); next.isPresent(); next = rows.next()) {
            DataRow row = next.get();
            shown.add(row.number() + "@" + row.line() + " "
                    + row.fault().orElseGet(() -> row.values().toString()));
        }
        return shown;
    }

    private static DataRows typed(String text, Charset charset) throws Exception {
        return DataRows.open("-", new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static DataRows typed(String text) throws Exception {
        return typed(text, StandardCharsets.UTF_8);
    }

    static List<Arguments> csv() {
        return List.of(
                Arguments.of(
                        "a,b\n1,2\n3,4\n", List.of("1@2 {\"a\":\"1\",\"b\":\"2\"}", "2@3 {\"a\":\"3\",\"b\":\"4\"}")),
                Arguments.of("a,b\r\n1,2\r\n", List.of("1@2 {\"a\":\"1\",\"b\":\"2\"}")),
                Arguments.of("\uFEFFa\n1", List.of("1@2 {\"a\":\"1\"}")),
                Arguments.of("a,b\n\"x, \"\"y\"\"\",2\n", List.of("1@2 {\"a\":\"x, \\\"y\\\"\",\"b\":\"2\"}")),
                Arguments.of(
                        "a,b\n\"two\nlines\",2\nz,3\n",
                        List.of("1@2 {\"a\":\"two\\nlines\",\"b\":\"2\"}", "2@4 {\"a\":\"z\",\"b\":\"3\"}")),
                Arguments.of("\"a\", b \n1,2\n", List.of("1@2 {\"a\":\"1\",\"b\":\"2\"}")),
                Arguments.of("a,b\n,\"\"\n", List.of("1@2 {\"b\":\"\"}")),
                Arguments.of("a,b\n 1 ,\t\n", List.of("1@2 {\"a\":\" 1 \",\"b\":\"\\t\"}")),
                Arguments.of("a\n\n\n1\n\n", List.of("1@4 {\"a\":\"1\"}")),
                Arguments.of("ä\n☃\n", List.of("1@2 {\"ä\":\"☃\"}")),
                Arguments.of(
                        "a,b\n1\n3,4\n",
                        List.of("1@2 expected 2 cells as in the header, found 1", "2@3 {\"a\":\"3\",\"b\":\"4\"}")),
                Arguments.of("a\n1,2\n", List.of("1@2 expected 1 cells as in the header, found 2")),
                Arguments.of("a,b\n", List.of()));
    }

    @ParameterizedTest
    @MethodSource("csv")
    void csvIsReadAsItsStandardSays(String text, List<String> rows) throws Exception {
        DataRows data = typed(text);
        assertTrue(data.isText());
        assertEquals(rows, shown(data));
        assertFalse(data.isBroken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n\"open,3\n4,5\n", "a,b\n1,2\n\"x\"y,3\n4,5\n"})
    void behindQuotesThatAreWrongNothingIsRead(String text) throws Exception {
        DataRows data = typed(text);
        List<String> shown = shown(data);
        assertEquals(2, shown.size());
        assertTrue(shown.get(1).startsWith("2@"), shown.get(1));
        assertTrue(shown.get(1).endsWith("; the rows behind it are not read"), shown.get(1));
        assertFalse(shown.get(1).contains("Source"), shown.get(1));
        assertTrue(data.isBroken());
    }

    @Test
    void csvMustBeUtf8() throws Exception {
        List<String> shown = shown(typed("a\n" + "1\n".repeat(9_000) + "ü\n", StandardCharsets.ISO_8859_1));
        String last = shown.get(shown.size() - 1);
        assertTrue(last.endsWith(" expected UTF-8, found bytes that are none; the rows behind it are not read"), last);
        assertThrows(UsageException.class, () -> typed("a\nü\n", StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a,,b\n1,2,3\n", "a,a\n1,2\n", "\"a\n1"})
    void aHeaderNamesEachColumnOnce(String text) {
        assertThrows(UsageException.class, () -> typed(text));
    }

    static List<Arguments> lines() {
        return List.of(
                Arguments.of("{\"a\": 1}\n{\"b\": [true]}\n", List.of("1@1 {\"a\":1}", "2@2 {\"b\":[true]}")),
                Arguments.of("\uFEFF{\"a\": 1}\r\n\r\n{}", List.of("1@1 {\"a\":1}", "2@3 {}")),
                Arguments.of(" {\"a\": 1.10}\n", List.of("1@1 {\"a\":1.10}")),
                Arguments.of(
                        "{}\n7\n{}",
                        List.of("1@1 {}", "2@2 expected an object of inputs, found something else", "3@3 {}")),
                Arguments.of("{}\n{\"a\":1,\"a\":2}\n", List.of("1@1 {}", "2@2 'a' stands twice in one object")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void jsonLinesHoldAnObjectEach(String text, List<String> rows) throws Exception {
        DataRows data = typed(text);
        assertFalse(data.isText());
        assertEquals(rows, shown(data));
    }

    @Test
    void aLineThatIsNoJsonCostsThatRowOnly() throws Exception {
        List<String> shown = shown(typed("{}\n{nope\n{}\n"));
        assertEquals(3, shown.size());
        assertTrue(shown.get(1).startsWith("2@2 expected an object in JSON, at column 2: "), shown.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.jsonl", "rows.ndjson", "ROWS.JSONL"})
    void theNameOfAFileSaysWhatItIs(String name) throws Exception {
        Path lines = Files.writeString(folder.resolve(name), "{\"a\": 1}\n");
        try (DataRows rows = DataRows.open(lines.toString(), new ByteArrayInputStream(new byte[0]))) {
            assertEquals(List.of("1@1 {\"a\":1}"), shown(rows));
        }
        Path table = Files.writeString(folder.resolve("rows.txt"), "a\n1\n");
        try (DataRows rows = DataRows.open(table.toString(), new ByteArrayInputStream(new byte[0]))) {
            assertEquals(List.of("a"), rows.columns());
        }
    }

    @Test
    void aFileThatCannotBeReadIsWrongUsage() {
        for (String file : List.of("nowhere.csv", folder.toString(), "\0")) {
            UsageException refused = assertThrows(
                    UsageException.class, () -> DataRows.open(file, new ByteArrayInputStream(new byte[0])));
            assertTrue(String.valueOf(refused.getMessage()).matches("(?s).*(--data|cannot be read).*"));
        }
    }
}
