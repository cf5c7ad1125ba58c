package org.arazzoengine.query.jsonpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IRegexpTest {

    private static IRegexp compile(String pattern) throws QuerySyntaxException {
        IRegexp regexp = IRegexp.compile(pattern);
        assertNotNull(regexp, pattern);
        return regexp;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a|bc ~ bc",
                "a|ab ~ ab",
                "|a ~ ``",
                "a||b ~ ``",
                "() ~ ``",
                "(a(b|c))*d ~ abacd",
                "a? ~ ``",
                "a+b* ~ aa",
                "a{2} ~ aa",
                "a{2,} ~ aaaa",
                "a{0,} ~ ``",
                "a{1,3} ~ aaa",
                "a{0} ~ ``",
                "a.b ~ a\ud83d\ude00b",
                ". ~ \u2028",
                "\ud83d\ude00+ ~ \ud83d\ude00\ud83d\ude00",
                "[\ud83d\ude00-\ud83d\ude4f] ~ \ud83d\ude10",
                "[^a] ~ \ud83d\ude00",
                "[a-c] ~ b",
                "[-a] ~ -",
                "[a-] ~ -",
                "[--] ~ -",
                "[^-] ~ a",
                "[^a^] ~ b",
                "[a^] ~ ^",
                "[.$*?(){}|+,] ~ .",
                "[\\[\\]\\\\\\-\\^] ~ -",
                "[\\n\\r\\t-z] ~ a",
                "[&&a] ~ &",
                "[:a-z:] ~ :",
                "\\p{L}\\p{Lu} ~ öÖ",
                "[\\p{Nd}_]+ ~ ٣_",
                "[^\\p{L}] ~ 1",
                "[\\P{L}] ~ 1",
                "[^\\P{L}] ~ x",
                "\\P{L} ~ 1",
                "\\p{Cn} ~ \uffff",
                "\\p{C}\\p{Cc} ~ \uffff\u0085",
                "[a\\p{Cn}]+ ~ a\uffff",
                "\\P{Cn}\\P{C} ~ \u0085x",
                "[^\\p{C}] ~ x",
                "[^\\P{C}] ~ \u0085",
                "\\(\\)\\*\\+\\-\\.\\?\\[\\\\\\]\\^\\{\\|\\} ~ ()*+-.?[\\]^{|}",
                "a/b,c-d:e#f&g'h\" ~ a/b,c-d:e#f&g'h\"",
                "^ab$ ~ ab"
            })
    @Requirement("AZ-JPATH-01")
    void aPatternMatchesAWholeText(String pattern, String text) throws QuerySyntaxException {
        assertTrue(compile(pattern).matches(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a ~ ab",
                "a ~ A",
                ". ~ `\n`",
                ". ~ `\r`",
                "[^a] ~ a",
                ".. ~ \ud83d\ude00",
                "a{2} ~ aaa",
                "\\p{Lu} ~ ö",
                "[^\\p{L}\\p{N}] ~ 1",
                "\\P{C} ~ \uffff",
                "ab$ ~ `ab\n`",
                "a^b ~ ab",
                "a.c ~ ac"
            })
    @Requirement("AZ-JPATH-01")
    void aPatternDoesNotMatchOtherTexts(String pattern, String text) throws QuerySyntaxException {
        assertEquals(false, compile(pattern).matches(text));
    }

    @Test
    void aPartIsFoundAnywhere() throws QuerySyntaxException {
        assertTrue(compile("b.").find("abcd"));
        assertTrue(compile(".").find("\n\ud83d\ude00\n"));
        assertEquals(false, compile("^b").find("ab"));
        assertEquals(false, compile("a$").find("ab"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "a**",
                "a*?",
                "a++",
                "+a",
                "(",
                "(a",
                ")",
                "a)",
                "(?:a)",
                "(?i)a",
                "(?=a)",
                "a{",
                "a{}",
                "a{,2}",
                "a{1",
                "a{1,2",
                "a{x}",
                "a{2,1}",
                "{1}",
                "}",
                "]",
                "[",
                "[]",
                "[^]",
                "[a",
                "[a-",
                "[a-b",
                "[b-a]",
                "[a-b-c]",
                "[a--b]",
                "[[a]]",
                "[a-\\p{L}]",
                "[\\d]",
                "\\",
                "\\d",
                "\\w",
                "\\s",
                "\\b",
                "\\1",
                "\\$",
                "\\/",
                "\\u0041",
                "\\x41",
                "\\p",
                "\\pL",
                "\\p{",
                "\\p{}",
                "\\p{X}",
                "\\p{Cs}",
                "\\p{Lx}",
                "\\p{Lul}",
                "\\p{Greek}",
                "\\p{IsBasicLatin}",
                "\\p{^L}",
                "[\\p{L]",
                "\ud800",
                "[\udc00]"
            })
    @Requirement("AZ-JPATH-01")
    void whatIsNoIRegexpHasNoExpression(String pattern) throws QuerySyntaxException {
        assertNull(IRegexp.compile(pattern));
    }

    @Test
    void theSizeIsBounded() throws QuerySyntaxException {
        fault("a{1001}", 6, "expected at most 1000 repetitions, found {1001}");
        fault("a{99999999999}", 13, "expected at most 1000 repetitions, found {99999999999}");
        fault("(a{100}){31}", 12, "expected a regular expression of at most 3000 states, found more");
        fault("a".repeat(3_001), 2_999, "expected a regular expression of at most 3000 states, found more");
        fault("(".repeat(101), 100, "expected at most 100 nested groups, found more");
        compile("(".repeat(100) + "a|".repeat(500) + ")".repeat(100));
        compile("a{1000}");
        assertTrue(compile("(a{10}){99}").size() > 900);
    }

    private static void fault(String pattern, int offset, String message) {
        QuerySyntaxException fault = assertThrows(QuerySyntaxException.class, () -> IRegexp.compile(pattern));
        assertEquals(message, fault.getMessage());
        assertEquals(offset, fault.offset());
    }

    @Test
    void noPatternMakesMatchingExplode() throws QuerySyntaxException {
        assertEquals(false, compile("(a*)*(a*)*b").matches("a".repeat(5_000)));
    }

    @Test
    void expressionsAreEqualWhenWrittenAlike() throws QuerySyntaxException {
        assertEquals(compile("a"), compile("a"));
        assertEquals(compile("a").hashCode(), compile("a").hashCode());
        assertNotEquals(compile("a"), compile("b"));
    }
}
