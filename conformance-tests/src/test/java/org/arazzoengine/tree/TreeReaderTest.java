package org.arazzoengine.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {

    private static final URI HERE = URI.create("file:/x.yaml");

    private static Checked<LocatedTree> read(String text) {
        return TreeReader.read(text.getBytes(StandardCharsets.UTF_8), HERE);
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
                    a: on                     | {"a":"on"}
                    a: NO                     | {"a":"NO"}
                    a: 12:30                  | {"a":"12:30"}
                    a: 1_000                  | {"a":"1_000"}
                    a: 1.10                   | {"a":1.10}
                    a: 12345678901234567890.5 | {"a":12345678901234567890.5}
                    a: "1"                    | {"a":"1"}
                    a: ~                      | {"a":null}
                    a:                        | {"a":null}
                    a: ["", ~, '']            | {"a":["",null,""]}
                    a: ""                     | {"a":""}
                    a: true                   | {"a":true}
                    200: x                    | {"200":"x"}
                    a: [013, 0001, -7, +5]    | {"a":[13,1,-7,5]}
                    a: [0b11, 0x1F, 1_0]      | {"a":["0b11",31,"1_0"]}
                    a: [.5, 5., 1e3, 1.0e-2]  | {"a":[0.5,5,1000,0.010]}
                    a: !!str 12               | {"a":"12"}
                    {a: 1, b: [x]}            | {"a":1,"b":["x"]}
                    {"a": 1.50, "b": [1e2]}   | {"a":1.50,"b":[100]}
                    a: 2026-01-02             | {"a":"2026-01-02"}
                    """)
    @Requirement({"AZ-DOC-04", "AZ-DOC-06"})
    void scalarsAreWhatYaml12SaysAndKeepTheirDigits(String yaml, String expected) {
        assertEquals(expected, json(yaml));
    }

    @Test
    void everythingHasAPlace() {
        LocatedTree tree = read("a:\n  b: [x, {c: 1}]\n  'd/e':\n  - f: ~\n").orThrow();
        assertEquals(new Location(HERE, "/a", 1, 1), tree.at("/a"));
        assertEquals(new Location(HERE, "/a/b/1/c", 2, 14), tree.at("/a/b/1/c"));
        assertEquals(new Location(HERE, "/a/d~1e/0", 4, 5), tree.at("/a/d~1e/0"));
        assertEquals(new Location(HERE, "/a/b/9", 2, 3), tree.at("/a/b/9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aByteOrderMarkDecidesTheEncoding(String charset) {
        byte[] bytes = "\uFEFFa: ü\n".getBytes(Charset.forName(charset));
        assertEquals(
                "{\"a\":\"ü\"}",
                JsonWriter.compact(TreeReader.read(bytes, HERE).orThrow().root()));
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedAtTheirPlace() {
        Finding fault = TreeReader.read("a: 1\nb: Müller\n".getBytes(StandardCharsets.ISO_8859_1), HERE)
                .findings()
                .get(0);
        assertEquals("expected UTF-8, found bytes that are none", fault.message());
        assertEquals(2, fault.at().line());
        assertEquals(5, fault.at().column());
    }

    @Test
    void aliasesStandForWhatTheyName() {
        assertEquals("{\"a\":{\"x\":1},\"b\":[{\"x\":1},{\"x\":1}]}", json("a: &n {x: 1}\nb: [*n, *n]\n"));
        assertEquals("{\"a\":\"x y\",\"b\":[\"x y\"]}", json("a: &n x y\nb: [*n]\n"));
        assertEquals("{\"a\":[\"1\",2],\"b\":2,\"c\":\"1\"}", json("a: [&t '1', &n 2]\nb: *n\nc: *t\n"));
        assertEquals("{\"a\":null,\"b\":null,\"c\":\"\",\"d\":\"\"}", json("a: &n\nb: *n\nc: &t ''\nd: *t\n"));
        assertEquals("{\"a\":{\"k\":1},\"b\":{\"k\":1},\"c\":\"k\"}", json("a: &n\n  &k k: 1\nb: *n\nc: *k\n"));
    }

    @Test
    void anAliasIsOfTheLastAnchorOfItsNameBeforeIt() {
        assertEquals("{\"a\":1,\"b\":1,\"c\":2,\"d\":2}", json("a: &n 1\nb: *n\nc: &n 2\nd: *n\n"));
        Finding fault = fault("a: *n\nb: &n 1\n");
        assertEquals("there is no anchor '&n' before this alias", fault.message());
        assertEquals(1, fault.at().line());
    }

    @Test
    @Requirement("AZ-SEC-02")
    void anAliasBombIsRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(8)).append("x]\n");
        }
        Finding fault = Assertions.assertTimeout(Duration.ofSeconds(5), () -> fault(bomb.toString()));
        assertEquals(Problem.TOO_DEEP, fault.problem());
    }

    @Test
    void nestingIsBounded() {
        assertEquals(Problem.SYNTAX, fault("[".repeat(100_000)).problem());
        assertEquals(Problem.SYNTAX, fault("{\"a\":".repeat(100_000)).problem());
        assertTrue(read("[".repeat(900) + "]".repeat(900)).value().isPresent());
    }

    @Test
    void twoMembersOfOneNameAreAnErrorAtTheSecond() {
        Finding fault = fault("a: 1\nb: 2\na: 3\n");
        assertEquals(Problem.DUPLICATE_MEMBER, fault.problem());
        assertEquals(3, fault.at().line());
    }

    @Test
    @Requirement("AZ-DOC-05")
    void tagsThatAreNotPartOfJsonAreRefused() {
        for (String tagged : new String[] {
            "a: !!binary aGVsbG8=\n", "a: !env HOME\n", "!!python/object:x.Y {a: 1}\n", "a: !!set {x, y}\n"
        }) {
            assertEquals(Problem.SYNTAX, fault(tagged).problem(), tagged);
        }
    }

    @Test
    @Requirement("AZ-DOC-06")
    void aListAsAKeyIsRefused() {
        assertEquals(Problem.SYNTAX, fault("? [a, b]\n: c\n").problem());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a: [1     | 1 | while parsing a flow sequence: expected ',' or ']', but got <stream end>
                    a: b: c   | 1 | mapping values are not allowed here
                    {"a": 1   | 1 | Unexpected end-of-input: expected close marker for Object (start marker at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 1])
                    """)
    void aSyntaxFaultHasItsLine(String text, int line, String message) {
        Finding fault = fault(text);
        assertEquals(Problem.SYNTAX, fault.problem());
        assertEquals(line, fault.at().line());
        assertTrue(fault.message().contains(message.split("\\(start marker")[0].strip()), fault.message());
    }

    @Test
    void twoDocumentsInOneFileAreRefused() {
        assertEquals(Problem.SYNTAX, fault("a: 1\n---\nb: 2\n").problem());
    }
}
