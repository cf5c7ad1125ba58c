package org.arazzoengine.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTextTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
                    ^[A-Z]{3}$ => AAA
                    ^\\d{4}-\\d{2}$ => 1111-11
                    ^(foo|bar)+baz$ => foobaz
                    ^[^a-z]+$ => A
                    ^[\\w.-]{2,}@x\\.org$ => aa@x.org
                    [a-f0-9]{4} => aaaa
                    ^a?b*c$ => c
                    ^[a-z]*$ => a
                    ^(?:ab){2}(c|d)?$ => abab
                    ^acct_[0-9A-Za-z]{1,9}$ => acct_a
                    ^\\/v1\\/.+$ => /v1/a
                    ^cus_\\S+?$ => cus_a
                    ^(x$) => x
                    ^x$|^y$ => x
                    ^[\\]\\-]$ => -
                    ^\\$\\{[a-z]+\\}$ => ${a}
                    """)
    void aSimplePatternGivesATextThatMatches(String pattern, String expected) {
        assertEquals(Optional.of(expected), PatternText.of(pattern, 0, 100));
        assertTrue(PatternMatch.of(pattern, expected));
    }

    @ParameterizedTest
    @CsvSource({"^[a-z]+$, 5, 9, aaaaa", "^x(ab)*$, 4, 9, xabab", "'^[0-9]{2,4}$', 3, 3, 111"})
    void repetitionsFillUpToTheDemandedLength(String pattern, int min, int max, String expected) {
        assertEquals(Optional.of(expected), PatternText.of(pattern, min, max));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)a",
                "(?<!a)b",
                "(?<n>a)",
                "(a)\\1",
                "\\bword\\b",
                "\\p{L}+",
                "[[:alpha:]]",
                "[a&&b]",
                "a^b",
                "a$b",
                "(a$|b)c",
                "(",
                ")",
                "[",
                "a{",
                "*a",
                "a**",
                "\\",
                "\\x41",
                "^a{60000}$",
                "[b-a]"
            })
    void whatIsNotUnderstoodGivesNothing(String pattern) {
        assertEquals(Optional.empty(), PatternText.of(pattern, 0, 100));
    }

    @Test
    void aPatternThatTakesTooLongDoesNotMatch() {
        assertFalse(PatternMatch.of("^(a|a|a|aa)*$b", "a".repeat(40)));
        assertFalse(PatternMatch.of("(", "a"));
    }

    @ParameterizedTest
    @CsvSource({"^a{3}$, 0, 2", "^a{3}$, 4, 9", "^[a-z]{2}$, 3, 9"})
    void aLengthThatThePatternDoesNotAllowGivesNothing(String pattern, int min, int max) {
        assertEquals(Optional.empty(), PatternText.of(pattern, min, max));
    }
}
