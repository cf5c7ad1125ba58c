package org.arazzoengine.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {

    private static final URI HERE = URI.create("file:/x.yaml");

    private static Checked<LocatedTree> read(String text) {
        return read(text, HERE);
    }

    private static Checked<LocatedTree> read(String text, URI document) {
        return TreeReader.read(text.getBytes(StandardCharsets.UTF_8), document);
    }

    private static String json(String text) {
        return JsonWriter.compact(read(text).orThrow().root());
    }

    private static Finding fault(String text) {
        List<Finding> findings = read(text).findings();
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    on                     | "on"
                    NO                     | "NO"
                    y                      | "y"
                    Off                    | "Off"
                    12:30                  | "12:30"
                    190:20:30.15           | "190:20:30.15"
                    1_000                  | "1_000"
                    2001-01-01             | "2001-01-01"
                    2001-12-14t21:59:43Z   | "2001-12-14t21:59:43Z"
                    1.10                   | 1.10
                    1.2.3                  | "1.2.3"
                    12345678901234567890.5 | 12345678901234567890.5
                    12345678901234567890   | 12345678901234567890
                    "1"                    | "1"
                    'true'                 | "true"
                    ~                      | null
                    null                   | null
                    Null                   | null
                    NULL                   | null
                    nULL                   | "nULL"
                    true                   | true
                    True                   | true
                    TRUE                   | true
                    tRUE                   | "tRUE"
                    False                  | false
                    ""                     | ""
                    ["", ~, '']            | ["",null,""]
                    [013, 0001, -7, +5]    | [13,1,-7,5]
                    [-0, +0, 0]            | [0,0,0]
                    [0b11, 0x1F, 1_0]      | ["0b11",31,"1_0"]
                    [0o14, 0o8, 014, 0O7]  | [12,"0o8",14,"0O7"]
                    [-0x1F, 0xG, +0o7]     | ["-0x1F","0xG","+0o7"]
                    [.5, 5., 1e3, 1.0e-2]  | [0.5,5,1000,0.010]
                    [., +, -a, e3, 1e, 1e+]| [".","+","-a","e3","1e","1e+"]
                    [-.5, +.5E2, -1E-3]    | [-0.5,50,-0.001]
                    [.info, inf, nan, -inf]| [".info","inf","nan","-inf"]
                    0xFFFFFFFFFFFFFFFFFF   | 4722366482869645213695
                    """)
    @Requirement("AZ-DOC-04")
    void plainScalarsAreWhatYaml12SaysAndKeepTheirDigits(String yaml, String expected) {
        assertEquals(expected, json("a: " + yaml).replaceAll("^\\{\"a\":|}$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: %s\n", "{\"a\": %s}"})
    @Requirement("AZ-TYPE-01")
    void anIntegerANumberWithAFractionAndATextAreTellable(String text) {
        JsonNode integer = read(text.formatted("2")).orThrow().root().get("a");
        assertTrue(integer.isIntegralNumber());
        for (String number : new String[] {"2.0", "2e0", "2.5", "20E-1"}) {
            JsonNode decimal = read(text.formatted(number)).orThrow().root().get("a");
            assertTrue(decimal.isBigDecimal() && !decimal.isIntegralNumber(), number);
        }
        assertTrue(read(text.formatted("\"2\"")).orThrow().root().get("a").isTextual());
        assertEquals(
                "2.0",
                JsonWriter.compact(read(text.formatted("2.0")).orThrow().root().get("a")));
    }

    @Test
    @Requirement("AZ-EXT-01")
    void valuesOfExtensionsAreKeptWhateverTheyAre() {
        assertEquals(
                "{\"x-a\":null,\"x-b\":[1],\"x-c\":{\"d\":1},\"x-d\":null,\"x-e\":1.50,\"x-f\":\"on\"}",
                json("x-a: null\nx-b: [1]\nx-c: {d: 1}\nx-d:\nx-e: 1.50\nx-f: on\n"));
    }

    @Test
    @Requirement("AZ-DOC-02")
    void jsonAndYamlAreTheSameTree() {
        String json = """
                {"arazzo": "1.0.1", "info": {"title": "a", "version": "1"}, "n": [1, 2.50, true, null, {}, []]}
                """;
        String yaml = """
                arazzo: 1.0.1
                info:
                  title: a
                  version: "1"
                n: [1, 2.50, true, null, {}, []]
                """;
        assertEquals(read(json).orThrow().root(), read(yaml).orThrow().root());
        assertEquals(read(json).orThrow().root(), read("---\n" + json).orThrow().root());
    }

    @ParameterizedTest
    @CsvSource({"file:/x.json, false", "file:/X.JSON, false", "file:/x.yaml, true", "https://example.com/a, true"})
    void whatIsCalledJsonIsNotReadAsYaml(String document, boolean read) {
        for (String text : new String[] {"{a: 1}", "{\"a\": 1,}", "[a]", "{ # x\n}"}) {
            assertEquals(read, read(text, URI.create(document)).value().isPresent(), text);
        }
        assertTrue(read("a: 1", URI.create(document)).value().isPresent());
    }

    @Test
    void anErrorIsToldInTheLanguageThatWasMeant() {
        assertEquals(
                "expected a name in double quotes, found 'x}'",
                fault("{\"a\": 1, x}}").message().replace("}}", "}"));
        assertEquals(
                "expected the end of the line behind the value that begins at line 1, column 1, found 'b'",
                fault("{a: 1} b").message());
    }

    @Test
    void aliasesStandForWhatTheyName() {
        assertEquals("{\"a\":{\"x\":1},\"b\":[{\"x\":1},{\"x\":1}]}", json("a: &n {x: 1}\nb: [*n, *n]\n"));
    }

    @Test
    void twoMembersOfOneNameAreAnErrorAtTheSecondThatNamesTheFirst() {
        for (String text : new String[] {"a: {c: 1}\n'b': 2\na: 3\n", "{\"a\": {},\n\"b\": 2,\n\"a\": 3}"}) {
            Finding fault = fault(text);
            assertEquals(Problem.DUPLICATE_MEMBER, fault.problem());
            assertEquals(new Location(HERE, "/a", 3, 1), fault.at());
            int column = text.charAt(0) == '{' ? 2 : 1;
            assertEquals("'a' stands twice in this object, first at line 1, column " + column, fault.message());
        }
    }

    @Test
    void everyMistakeThatDoesNotStopTheReadingIsTold() {
        Checked<LocatedTree> read = read("a: !x 1\nb: .inf\nc: {d: 1, d: 2, d: 3}\n? [e]\n: f\ng: !!int h\nb: 2\n");
        assertEquals(
                List.of("1:4", "2:4", "3:11", "3:17", "4:3", "6:4", "7:1"),
                read.findings().stream()
                        .map(finding -> finding.at().line() + ":" + finding.at().column())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: !!binary aGVsbG8=",
                "a: !env HOME",
                "!!python/object:x.Y {a: 1}",
                "a: !!set {x, y}",
                "a: !!timestamp 2001-01-01",
                "a: [!local x]",
                "a: !<tag:example.com,2000:x> y",
                "%TAG !! tag:example.com,2000:\n---\na: !!str b",
                "a: !!str [b]",
                "!java.net.URL x: y",
            })
    @Requirement("AZ-DOC-05")
    void tagsThatAreNotPartOfJsonAreRefused(String tagged) {
        Finding fault = fault(tagged + "\n");
        assertEquals(Problem.SYNTAX, fault.problem());
        assertEquals("AZ-DOC-05", fault.requirement());
    }

    @Test
    @Requirement("AZ-DOC-05")
    void tagsOfJsonAreAcceptedAndSayWhatAValueIs() {
        assertEquals(
                "{\"a\":\"12\",\"b\":3,\"c\":3,\"d\":true,\"e\":null,\"f\":\"true\"}",
                json("a: !!str 12\nb: !!int \"3\"\nc: !!float \"3\"\nd: !!bool \"true\"\ne: !!null \"\"\nf: ! true\n"));
        assertTrue(read("!!float 3").orThrow().root().isBigDecimal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"? [a, b]\n: c", "[a]: b", "{a: b}: c", "? a: b\n: c", "{[a]: b}", "[{a}: b]", "? - a"})
    @Requirement("AZ-DOC-06")
    void aListOrObjectAsAKeyIsRefused(String text) {
        Finding fault = fault(text + "\n");
        assertEquals(Problem.SYNTAX, fault.problem());
        assertEquals("AZ-DOC-06", fault.requirement());
    }

    @Test
    @Requirement("AZ-DOC-06")
    void aKeyIsItsTextWhateverItLooksLike() {
        assertEquals(
                "{\"200\":1,\"true\":2,\"null\":3,\"1.10\":4,\"0x1F\":5,\".nan\":6}",
                json("200: 1\ntrue: 2\nnull: 3\n1.10: 4\n0x1F: 5\n.nan: 6\n"));
        assertEquals("[{\"200\":1,\"null\":2}]", json("- {200: 1, null: 2}"));
    }

    @Test
    void whatYamlReadsOtherwiseThanItLooksIsAWarning() {
        Checked<LocatedTree> read = read("a: {$inputs.x}\nb: $response.body #/x\nc: x #/y\nd: {limit:10}\ne: {x}\n");
        assertTrue(read.value().isPresent() && !read.hasErrors());
        assertEquals(
                List.of("1:4", "2:19", "4:5"),
                read.findings().stream()
                        .map(finding -> finding.at().line() + ":" + finding.at().column())
                        .toList());
        read.findings().forEach(finding -> assertEquals(Problem.READ_OTHERWISE, finding.problem()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: 1\n---\nb: 2\n", "---\n---\na: 1\n", "a: 1\n...\nb: 2\n", "a: 1\n...\n%YAML 1.2\n---\nb: 1\n"
            })
    void twoDocumentsInOneFileAreRefused(String text) {
        Finding fault = fault(text);
        assertEquals(Problem.SYNTAX, fault.problem());
        assertEquals("Keep one document a file.", fault.hint());
    }
}
