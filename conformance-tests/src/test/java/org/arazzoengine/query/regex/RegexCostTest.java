package org.arazzoengine.query.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.arazzoengine.query.QueryException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns and texts that are made to hang: {@code p×n} in the tables is {@code p}, n times. */
class RegexCostTest {

    private static final long STEPS = 100_000;
    private static final String USED_UP = "the regular expression takes more than 100000 steps on this text";

    private static String written(String parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts.split(" ")) {
            int star = part.lastIndexOf("×");
            text.append(star < 0 ? part : part.substring(0, star).repeat(Integer.parseInt(part.substring(star + 1))));
        }
        return text.toString();
    }

    private static String outcome(String pattern, String text) throws Exception {
        try {
            return String.valueOf(Regex.compile(pattern).find(text, STEPS));
        } catch (QueryException e) {
            return e.getMessage();
        }
    }

    private static String outcomeInTime(String pattern, String text) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> outcome(written(pattern), written(text)), pattern);
    }

    @ParameterizedTest
    @CsvSource({
        "(a+)+$, a×5000 !",
        "^(a|a)*$, a×5000 !",
        "^(([a-z])+.)+[A-Z]([a-z])+$, a×5000",
        "(.*a){12}b, a×5000",
        "(x+x+)+y, x×5000",
        "(a?){300}a{300}b, a×300",
        "^(\\d+)*@, 1×5000",
    })
    void linearPatternsEndWithAnAnswer(String pattern, String text) {
        assertEquals("false", outcomeInTime(pattern, text));
    }

    /** Among them those that backtrack without reading a character, and at the end of the text, where none is left. */
    @ParameterizedTest
    @CsvSource({
        "(?=x)(x+x+)+y, x×3000",
        "(?!b)(.*)(.*)(.*)(.*)\\1x, a×3000",
        "(?=)(?:a*)?×40 x, ''",
        "(?=)(?:|)×40 x, aa",
        "(a+) (?:|)×40 \\1$, aaaab",
        "(a) (?:|)×40 (?!), a",
        "(?=) (?:|)×40 $., a",
        "(?=) (?:|)×40 (?<!), a",
        "(?=) (?:|)×40 [], a",
        "(?=) (?:|)×40 \\b, -",
        "(?=)(.*a){12}b, a×300",
    })
    void backtrackingEndsWhenItsStepsAreUsedUp(String pattern, String text) {
        assertEquals(USED_UP, outcomeInTime(pattern, text));
    }

    @ParameterizedTest
    @CsvSource({"(?=)(?:ab|cd)*x, abcd×20000, 80000", "(?:x|y){100000}, x×90000, 90000"})
    void aTextThatMakesTheEngineRecurseTooDeeplyIsAFault(String pattern, String text, String length) {
        assertEquals(
                "the regular expression nests too deeply on a text of " + length
                        + " characters; a repeated group is the likely cause",
                outcomeInTime(pattern, text));
    }

    @ParameterizedTest
    @CsvSource({"a, a×100001", "'(a{9}){99}', a×10000", "(?=b), a×100001"})
    void aTextThatIsTooLongForItsStepsIsAFault(String pattern, String text) {
        assertEquals(USED_UP, outcomeInTime(pattern, text));
    }
}
