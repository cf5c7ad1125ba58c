package org.arazzoengine.query.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A look-ahead at nothing changes no answer, but the engine. */
class EnginesAgreeTest {

    private static final List<String> ATOMS = List.of(
            "a",
            "b",
            ".",
            "\\d",
            "\\D",
            "\\w",
            "\\W",
            "\\s",
            "\\S",
            "[a-c]",
            "[^a-c]",
            "[\\W_]",
            "[^]",
            "[]",
            "\\p{L}",
            "[^\\p{Lu}1]",
            "\\P{L}",
            "é",
            "\\u{1F600}",
            "\\n");

    private static final List<String> FRAMES =
            List.of("^%s$", "%s*b", "^%s+?$", "x|%s", "\\b%s", "%s\\B", "(%s|a)+$", "^(?:%s{2}|b)");

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "b",
            "ab",
            "ba",
            "A",
            "1",
            "a1",
            "-",
            "_",
            " ",
            "\n",
            "a\n",
            "\na",
            "é",
            "aé",
            "É",
            "aab",
            "bb",
            "\uD83D\uDE00",
            "a\uD83D\uDE00",
            "\uD83D",
            "\u2028",
            "\u00A0",
            "x",
            "abcabc",
            "a b",
            "11");

    static Stream<String> patterns() {
        return FRAMES.stream().flatMap(frame -> ATOMS.stream().map(frame::formatted));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void bothEnginesGiveTheSameAnswer(String pattern) throws Exception {
        for (String flags : List.of("", "i", "s")) {
            Regex linear = Regex.compile(pattern, flags, 1_000);
            Regex backtracking = Regex.compile("(?=)(?:" + pattern + ")", flags, 1_000);
            assertTrue(linear.isLinear());
            assertFalse(backtracking.isLinear());
            for (String text : TEXTS) {
                assertEquals(linear.find(text, 10_000), backtracking.find(text, 10_000), text + " with " + flags);
            }
        }
    }

    @Test
    void thereAreAHundredAndSixtyPatterns() {
        assertEquals(160, patterns().distinct().count());
    }
}
