package org.arazzoengine.query.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in these tables write line ends and the like as {@code <n>}, {@code <r>}, {@code <2028>}. */
class RegexTest {

    private static final long STEPS = 100_000;

    static String text(String written) {
        return written.replace("<n>", "\n")
                .replace("<r>", "\r")
                .replace("<2028>", "\u2028")
                .replace("<a0>", "\u00A0")
                .replace("<feff>", "\uFEFF")
                .replace("<0>", "\0")
                .replace("<smile>", "\uD83D\uDE00")
                .replace("<lone>", "\uD83D")
                .replace("<ffff>", "\uFFFF");
    }

    private static boolean find(String pattern, String flags, String text) throws Exception {
        return Regex.compile(pattern, flags, Regex.MAX_LENGTH).find(text, STEPS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\1',
            ignoreLeadingAndTrailingWhitespace = false,
            emptyValue = "",
            nullValues = "∅",
            textBlock = """
            ^2\\d{2}$¦204
            b¦abc
            ^$¦
            a.c¦abc
            a.c¦a<smile>c
            ^.$¦<smile>
            [^]¦<n>
            a[^]c¦a<n>c
            ^[]?$¦
            a/b\\/c¦a/b/c
            \\cJ¦<n>
            \\0¦<0>
            \\x41\\u0042\\u{43}¦ABC
            ^\\uD83D\\uDE00$¦<smile>
            ^\\u{1F600}$¦<smile>
            ^[\\uD83D\\uDE00-\\uD83D\\uDE4F]$¦<smile>
            ^\\uD83D$¦<lone>
            ^\\p{L}+$¦Straße
            ^\\p{Lu}\\p{Ll}$¦Äö
            ^\\p{Script=Greek}+$¦αβγ
            ^\\p{sc=Ogham}$¦ᚁ
            ^\\p{General_Category=Decimal_Number}$¦٣
            ^\\p{Alphabetic}\\P{Alphabetic}$¦a1
            ^\\p{Any}[\\p{Any}]$¦a1
            ^\\p{ASCII}\\P{ASCII}$¦aä
            ^\\p{Assigned}\\P{Assigned}$¦a\uFFFF
            ^[^\\P{Assigned}]$¦a
            ^\\p{AHex}\\P{ASCII_Hex_Digit}$¦fg
            ^\\p{Lower}\\p{Upper}\\p{space}b$¦aB b
            ^\\p{ID_Start}\\P{IDS}$¦ä1
            ^\\p{Join_Control}$¦\u200D
            ^\\p{Close_Punctuation}\\p{punct}$¦).
            ^\\p{LC}\\p{Cased_Letter}$¦aB
            ^\\p{gc=Private_Use}$¦\uE000
            ^[^\\p{L}\\d]$¦-
            ^[\\P{L}x]+$¦1x
            (?<year>\\d{4})-(?<day>\\d{3})¦2024-366
            ^(?:a|b)+?c$¦abac
            \\s¦<a0>
            \\s¦<feff>
            ^a{2,3}$¦aaa
            ^a{2,}$¦aaaa
            ^{$¦{
            a{¦a{
            a{,2}¦a{,2}
            ]}¦]}
            \\-\\_\\@¦-_@
            [\\w-]¦-
            [a\\-z]¦-
            [\\w-.]¦-
            [\\b]¦\b
            [.]¦.
            \\bb\\b¦a b c
            \\bé¦aé
            \\Bb¦ab
            a$¦ba
            a|¦
            (?=.*\\d)(?=.*[a-z])^.{4,}$¦ab1c
            ^(?!foo)¦bar
            (?<=\\$)\\d+¦cost $5
            (?<!\\$)\\b\\d+¦cost 5
            (?<=^|,)x¦a,x
            (?<=a{1,3})b¦ab
            (a)\\1¦xaa
            (?<q>['"]).*\\k<q>¦say "hi"
            ^(?:(a)|b)\\1$¦b
            ^\\1(a)$¦a
            ^(\\1a)$¦a
            ^(?=)[^a]$¦<smile>
            (?=)\\bé¦aé
            (?=)a$¦ba
            x{1001}|a¦a
            (?=a)*b¦b
            """)
    @Requirement("AZ-REGEX-05")
    void patternsAreFoundAsInEcma262(String pattern, String text) throws Exception {
        assertTrue(find(pattern, "", text(text == null ? "" : text)), pattern);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\1', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            ^2\\d{2}$¦404
            A¦abc
            a$¦a<n>
            ^a¦<n>a
            a.c¦a<n>c
            a.c¦a<r>c
            a.c¦a<2028>c
            \\d¦٣
            \\w¦é
            []¦a
            \\p{Lu}¦a
            ^..$¦<smile>
            \\uD83D¦<smile>
            [^\\s]¦<a0>
            ^[^\\P{L}]$¦1
            (?=)a$¦a<n>
            (?=)^a¦<n>a
            (?=)\\w¦é
            (?=).¦<n>
            (?!a)a¦a
            (?<=b)a¦a
            ^(a)\\1$¦a
            ^(?:(a)|b)\\1$¦ba
            """)
    void patternsAreNotFoundWhereEcma262FindsNone(String pattern, String text) throws Exception {
        assertFalse(find(pattern, "", text(text)), pattern);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, i, xABC, true",
        "[a-c]+$, i, ABC, true",
        "é, i, É, true",
        "k, i, \u212A, false",
        "ſ, i, S, false",
        "[^a], i, A, false",
        "\\W, i, S, false",
        "\\p{Lu}, i, a, true",
        "(a)\\1, i, aA, true",
        "^b$, m, a<n>b<r>c, true",
        "^b$, '', a<n>b<r>c, false",
        "^c, m, a<2028>c, true",
        "a.b, s, a<n>b, true",
        "^.$, u, <smile>, true",
        "b, y, ab, false",
        "a, y, ab, true",
        "(?=)b, y, ab, false",
        "a, dg, ba, true",
        "^A.b, ims, x<n>a<n>B, true",
    })
    void flagsDoWhatTheySay(String pattern, String flags, String text, boolean found) throws Exception {
        assertEquals(found, find(pattern, flags, text(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "(a+)+$", "^\\p{L}+$", "\\bx\\B", "(?<n>a)", "[^]", "a{1000}", "\\p{Script=Greek}"})
    void whatRe2KnowsRunsInLinearTime(String pattern) throws Exception {
        assertTrue(Regex.compile(pattern).isLinear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)b",
                "(?!a)",
                "(?<=a)b",
                "(?<!a)b",
                "(a)\\1",
                "(?<n>a)\\k<n>",
                "a{1001}",
                "(?:a{100}){100}",
                "\\p{Script=Ogham}",
                "\\p{Alphabetic}"
            })
    void whatRe2DoesNotKnowBacktracks(String pattern) throws Exception {
        assertFalse(Regex.compile(pattern).isLinear());
    }

    @Test
    void linesAreNotLinearAndTextIs() throws Exception {
        assertFalse(Regex.compile("^a", "m", 10).isLinear());
        assertTrue(Regex.compile("a", "m", 10).isLinear());
    }

    @Test
    void thePatternIsKeptAsItWasGiven() throws Exception {
        assertEquals("\\u0041", Regex.compile("\\u0041").pattern());
    }

    @Test
    void aPatternOfTheGreatestLengthIsCompiledAndALongerOneIsNot() throws Exception {
        assertTrue(Regex.compile("abc", 3).find("abc", STEPS));
        QuerySyntaxException fault = assertThrows(QuerySyntaxException.class, () -> Regex.compile("abcd", 3));
        assertEquals("expected a pattern of at most 3 characters, found 4", fault.getMessage());
        assertEquals(3, fault.offset());
        assertTrue(Regex.compile("a".repeat(Regex.MAX_LENGTH)).find("a".repeat(Regex.MAX_LENGTH), 10_000_000));
        assertThrows(QuerySyntaxException.class, () -> Regex.compile("a".repeat(Regex.MAX_LENGTH + 1)));
    }

    @Test
    void noTextIsMistakenForTheEndOfTheText() throws Exception {
        assertFalse(find("(?=)a$", "", text("a<ffff>")));
        assertFalse(find("(?=)^b", "", text("<ffff>b")));
        assertTrue(find("(?=)^a.b$", "", text("a<ffff>b")));
    }

    @ParameterizedTest
    @CsvSource({
        "/a/, a, ''",
        "/a b/i, a b, i",
        "/^[/]x$/gm, ^[/]x$, gm",
        "/a\\/b/dgimsuvy, a\\/b, dgimsuvy",
    })
    void aLiteralOfJavaScriptIsTakenApart(String text, String pattern, String flags) {
        assertEquals(Optional.of(new Delimited(pattern, flags)), Regex.delimited(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "/", "//", "//i", "/a", "a/", "/a/b/", "/a/x", "/[/]", "/a\\/", "/a\n/", "x/a/"})
    void whatIsNoLiteralOfJavaScriptIsNotTakenApart(String text) {
        assertEquals(Optional.empty(), Regex.delimited(text));
    }

    @Test
    void aSearchTakesAsManyStepsAsItMay() throws Exception {
        assertTrue(Regex.compile("a$").find("a".repeat(1_000), 1_000));
        QueryException linear =
                assertThrows(QueryException.class, () -> Regex.compile("a$").find("a".repeat(1_001), 1_000));
        assertEquals("the regular expression takes more than 1000 steps on this text", linear.getMessage());
        QueryException backtracking =
                assertThrows(QueryException.class, () -> Regex.compile("(?=a)b").find("a".repeat(1_001), 1_000));
        assertEquals("the regular expression takes more than 1000 steps on this text", backtracking.getMessage());
    }
}
