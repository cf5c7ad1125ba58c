package org.arazzoengine.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to take memory, time or the stack: each is read or refused, at once. */
class BoundsTest {

    private static final URI HERE = URI.create("file:/x.yaml");

    /** Far more than any of them takes, and far less than any would without bounds. */
    private static final Duration MOST = Duration.ofSeconds(30);

    /** A quarter of what a thread usually has, in bytes; the deepest text would need most of that. */
    private static final long SMALL_STACK = 256 * 1024;

    private static Checked<LocatedTree> read(String text) {
        return assertTimeout(MOST, () -> TreeReader.read(text.getBytes(StandardCharsets.UTF_8), HERE));
    }

    private static Finding fault(String text) {
        Checked<LocatedTree> read = read(text);
        assertTrue(read.value().isEmpty());
        return read.findings().get(0);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String nested(String kind, int levels) {
        return switch (kind) {
            case "flow list" -> "# x\n" + "[".repeat(levels) + "]".repeat(levels);
            case "flow object" -> "# x\n" + "{a: ".repeat(levels) + "1" + "}".repeat(levels);
            case "block object" -> lines(levels, i -> " ".repeat(i) + "a:");
            case "block list" -> "- ".repeat(levels) + "a\n";
            case "pairs" -> "# x\n" + "[a: ".repeat(levels / 2) + "1" + "]".repeat(levels / 2);
            case "names" -> "? ".repeat(levels) + "a\n";
            case "JSON list" -> "[".repeat(levels) + "]".repeat(levels);
            case "JSON object" -> "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
            default -> throw new AssertionError(kind);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"flow list", "flow object", "block object", "block list", "pairs", "JSON list", "JSON object"})
    @Requirement("AZ-SEC-02")
    void nestingIsBoundedAtTheSameLevelEverywhere(String kind) {
        assertTrue(read(nested(kind, JsonReader.MAX_DEPTH)).value().isPresent());
        Finding fault = fault(nested(kind, JsonReader.MAX_DEPTH + 2));
        assertEquals(Problem.TOO_DEEP, fault.problem());
        assertEquals("expected at most 1000 objects and lists within each other, found more", fault.message());
        assertEquals(
                kind.equals("block object")
                        ? JsonReader.MAX_DEPTH + 1
                        : fault.at().line(),
                fault.at().line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"flow list", "flow object", "block object", "block list", "pairs", "JSON list", "JSON object"})
    void nestingTakesNothingFromTheStackOfTheThread(String kind) throws InterruptedException {
        byte[] text = nested(kind, JsonReader.MAX_DEPTH).getBytes(StandardCharsets.UTF_8);
        TreeReader.read(text, HERE).orThrow();
        AtomicReference<Object> read = new AtomicReference<>("nothing");
        Thread thread =
                new Thread(null, () -> read.set(TreeReader.read(text, HERE).findings()), "small", SMALL_STACK);
        thread.start();
        thread.join();
        assertEquals(List.of(), read.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow list", "flow object", "block list", "pairs", "names", "JSON list", "JSON object"})
    void nestingWithoutAnEndIsRefused(String kind) {
        assertEquals(Problem.TOO_DEEP, fault(nested(kind, 1_000_000)).problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "{", "{a: ", "- ", "? ", "[? ", "{? ", "!!seq [", "&a [", "[{", "\"", "'", "*", "&", "!", "|", ">",
                "%", "a: ", "-", "?", ":"
            })
    void aSignRepeatedWithoutAnEndIsReadOrRefused(String sign) {
        Checked<LocatedTree> read = read(sign.repeat(500_000));
        assertTrue(read.value().isPresent() || !read.findings().get(0).message().isEmpty());
    }

    @Test
    void aliasesMakeNothingDeeperThanItMayBe() {
        String half = "[".repeat(600) + "]".repeat(600);
        assertTrue(read("a: &a " + half + "\nb: *a\n").value().isPresent());
        Finding fault = fault("a: &a " + half + "\nb: " + "[".repeat(600) + "*a" + "]".repeat(600) + "\n");
        assertEquals(Problem.TOO_DEEP, fault.problem());
        assertEquals(2, fault.at().line());
    }

    @Test
    @Requirement("AZ-SEC-02")
    void anAliasBombIsRefusedAtOnce() {
        String bomb = "a0: &a0 [x, x, x, x, x, x, x, x]\n"
                + lines(12, i -> "a" + (i + 1) + ": &a" + (i + 1) + " [" + ("*a" + i + ", ").repeat(8) + "x]");
        Finding fault = fault(bomb);
        assertEquals(Problem.TOO_DEEP, fault.problem());
        assertEquals("AZ-SEC-02", fault.requirement());
        assertEquals("expected aliases that stand for at most 1000000 values together, found more", fault.message());
        assertEquals(7, fault.at().line());
    }

    @Test
    void aBombOfMergedMembersIsRefusedAtOnce() {
        String bomb = "a0: &a0 {" + lines(50, i -> "x" + i + ": 1,").replace("\n", " ") + "}\n"
                + lines(
                        40,
                        i -> "a" + (i + 1) + ": &a" + (i + 1) + " {<<: [" + ("*a" + i + ", ").repeat(10) + "], y" + i
                                + ": [" + ("*a" + i + ", ").repeat(10) + "]}");
        assertEquals(Problem.TOO_DEEP, fault(bomb).problem());
    }

    @Test
    void aliasesOfALongTextCountByItsLength() {
        String text = "a: &a " + "x".repeat(1_000_000) + "\nb:\n" + lines(1_000, i -> "- *a");
        assertEquals(Problem.TOO_DEEP, fault(text).problem());
    }

    @Test
    void namesThatAreAliasesAreTextsAndNothingElse() {
        String text = "- &a " + "x".repeat(100) + "\n" + lines(10_000, i -> "- {*a : *a}");
        assertTrue(read(text).value().isPresent());
        assertEquals("AZ-DOC-06", fault("- &a [x, x]\n- {*a : 1}\n").requirement());
    }

    @Test
    void aTextIsRefusedForItsSizeBeforeAnythingIsDone() {
        byte[] bytes = new byte[200_000_000];
        Arrays.fill(bytes, (byte) 'x');
        Finding fault = assertTimeout(Duration.ofSeconds(5), () -> TreeReader.read(bytes, HERE))
                .findings()
                .get(0);
        assertEquals(Problem.TOO_LARGE, fault.problem());
        assertEquals("expected at most 64 MiB, found 190 MiB", fault.message());
        assertEquals(Location.of(HERE), fault.at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[], ", "{}, ", "[[]], ", "{\"a\": 1}, "})
    @Requirement("AZ-SEC-02")
    void aTextOfTooManyValuesIsRefusedBeforeTheyTakeMemory(String value) {
        for (String before : new String[] {"[", "# x\n[", "# x\n? ["}) {
            Finding fault = fault(before + value.repeat(2_000_000) + "1]");
            assertEquals(Problem.TOO_LARGE, fault.problem());
            assertEquals(
                    "expected a text of at most 3000000 values, each object and list counted as 3, found more",
                    fault.message());
            assertTrue(fault.at().column() < 8_000_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: %s\n",
                "a: \"%s\"\n",
                "a: '%s'\n",
                "a: |-\n  %s\n",
                "# %s\na: 1\n",
                "{a: %s}",
                "{\"a\": \"%s\"}"
            })
    void oneWordOfManyMegabytesIsReadAtOnce(String text) {
        for (String part : new String[] {"x", "ä😀"}) {
            assertTrue(read(text.formatted(part.repeat(8_000_000))).value().isPresent());
        }
    }

    @Test
    void tabsBetweenTokensAreReadAsLongAsThatTakesNoTime() {
        String line = "- 'x'\t# y\n";
        assertEquals(500, read(line.repeat(500)).orThrow().root().size());
        Finding fault = fault(line.repeat(100_000));
        assertEquals(Problem.SYNTAX, fault.problem());
        assertEquals("expected a space, found a tab, and many of them above", fault.message());
        assertEquals(6, fault.at().column());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a%1$d: {b: [x%1$d, 1.5], c: \"y\"}", "- a: >-\n    b\n    c", "# %1$d", "", "- \"x\\n\n  y\""})
    void aHundredThousandLinesAreReadAtOnce(String line) {
        assertTrue(read(lines(100_000, i -> line.formatted(i))).value().isPresent());
    }

    @Test
    void oneLineOfManyMegabytesIsReadAtOnce() {
        assertTrue(read("# x\n[" + "{ä: 1}, ".repeat(500_000) + "]").value().isPresent());
        assertTrue(read("[" + "{\"ä\": 1}, ".repeat(500_000) + "0]").value().isPresent());
    }

    @Test
    void aHundredThousandNamesThatStandTwiceAreAllNamed() {
        Checked<LocatedTree> read = read(lines(100_000, i -> "a" + i / 2 + ": 1"));
        assertEquals(50_000, read.findings().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: %s\n", "{\"a\": %s}"})
    void aNumberHasAtMostAThousandDigits(String text) {
        assertTrue(read(text.formatted("9".repeat(1_000))).value().isPresent());
        Finding fault = fault(text.formatted("9".repeat(1_001)));
        assertEquals(Problem.SYNTAX, fault.problem());
        assertTrue(fault.message().endsWith("expected a number of at most 1000 characters, found a longer one"));
        assertEquals(text.indexOf('%') + 1, fault.at().column());
    }
}
