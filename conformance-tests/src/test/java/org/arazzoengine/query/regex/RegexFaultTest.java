package org.arazzoengine.query.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexFaultTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\1', textBlock = """
            (         ¦ 1  ¦ expected ')' to close the group that begins at offset 0, found the end of the pattern
            ([a-z     ¦ 5  ¦ expected ']' to close the class that begins at offset 1, found the end of the pattern
            a)        ¦ 1  ¦ expected the end of the pattern or '(' before, found ')'
            *a        ¦ 0  ¦ expected something to repeat before the quantifier, found '*'
            a|+       ¦ 2  ¦ expected something to repeat before the quantifier, found '+'
            a**       ¦ 2  ¦ expected something to repeat before the quantifier, found '*'
            a++       ¦ 2  ¦ expected something to repeat before the quantifier, found '+'
            {2,3}     ¦ 0  ¦ expected something to repeat before the quantifier, found '{2,3}'
            ^*        ¦ 1  ¦ expected something to repeat before the quantifier, found '*'
            (?<=a)+   ¦ 6  ¦ expected something to repeat before the quantifier, found '+'
            a{2,1}    ¦ 1  ¦ expected a repeat whose first number is not above its second, found '{2,1}'
            [z-a]     ¦ 1  ¦ expected a range from a lower to a higher character, found 'z-a'
            [\\x62-a] ¦ 1  ¦ expected a range from a lower to a higher character, found '\\x62-a'
            (?<n>a)(?<n>b) ¦ 10 ¦ expected a name that no other group has, found 'n'
            (?<1>a)   ¦ 3  ¦ expected a name of letters, digits, $ and _, with no digit first, found '1>'
            (?<n      ¦ 4  ¦ expected '>' at the end of the name of a group, found the end of the pattern
            x\\k<x>   ¦ 1  ¦ expected a reference to one of the pattern's groups (0), found '\\k<x>'
            (?<a>)\\k<x> ¦ 6 ¦ expected a reference to one of the pattern's groups (1, named a), found '\\k<x>'
            (a)\\2    ¦ 3  ¦ expected a reference to one of the pattern's groups (1), found '\\2'
            \\k       ¦ 2  ¦ expected '<' and the name of a group behind \\k, found the end of the pattern
            (?i)a     ¦ 2  ¦ expected one of ':', '=', '!', '<=', '<!' and '<name>' behind '(?', found 'i'
            (?P<n>a)  ¦ 2  ¦ expected one of ':', '=', '!', '<=', '<!' and '<name>' behind '(?', found 'P'
            (?        ¦ 2  ¦ expected one of ':', '=', '!', '<=', '<!' and '<name>' behind '(?', found the end of the pattern
            ab\\      ¦ 3  ¦ expected a character behind the backslash, found the end of the pattern
            [a-\\     ¦ 4  ¦ expected a character behind the backslash, found the end of the pattern
            a\\A      ¦ 1  ¦ expected an escape of ECMA-262, found '\\A'
            a\\z      ¦ 1  ¦ expected an escape of ECMA-262, found '\\z'
            [\\1]     ¦ 1  ¦ expected an escape of ECMA-262, found '\\1'
            \\01      ¦ 0  ¦ expected \\0 with no digit behind it or \\xHH, for there is no octal, found '\\01'
            \\c1      ¦ 0  ¦ expected \\c and a letter, found '\\c'
            \\x4      ¦ 0  ¦ expected a backslash, x and 2 hexadecimal digits, found '\\x'
            \\u00g1   ¦ 0  ¦ expected a backslash, u and 4 hexadecimal digits, found '\\u'
            \\u{110000} ¦ 0 ¦ expected \\u{…} with a code point from 0 to 10FFFF, found '\\u{110000'
            \\u{}     ¦ 0  ¦ expected \\u{…} with a code point from 0 to 10FFFF, found '\\u{'
            a\\p{Nope} ¦ 1 ¦ expected a Unicode property such as \\p{L}, \\p{Lu} or \\p{Script=Greek}, found '\\p{Nope}'
            \\p{Script=Nope} ¦ 0 ¦ expected a Unicode property such as \\p{L}, \\p{Lu} or \\p{Script=Greek}, found '\\p{Script=Nope}'
            a\\p{Emoji} ¦ 1 ¦ this engine does not know the Unicode property Emoji, which ECMA-262 has
            \\p{Math} ¦ 0 ¦ this engine does not know the Unicode property Math, which ECMA-262 has
            \\P{Extended_Pictographic} ¦ 0 ¦ this engine does not know the Unicode property Extended_Pictographic, which ECMA-262 has
            \\p{scx=Greek} ¦ 0 ¦ this engine does not know the Unicode property scx=Greek, which ECMA-262 has
            [\\p{Script_Extensions=Grek}] ¦ 1 ¦ this engine does not know the Unicode property Script_Extensions=Grek, which ECMA-262 has
            \\p{scx=Nope} ¦ 0 ¦ expected a Unicode property such as \\p{L}, \\p{Lu} or \\p{Script=Greek}, found '\\p{scx=Nope}'
            x(?<=(a|aa){0,500})c ¦ 1 ¦ this engine does not know look-behinds with repeated groups whose length is not plain
            \\p{L     ¦ 4  ¦ expected '}' at the end of the name of a Unicode property, found the end of the pattern
            \\pL      ¦ 2  ¦ expected '{' and the name of a Unicode property, found 'L'
            x(?<=a*)b ¦ 1  ¦ this engine knows look-behinds over at most 1000 characters and without back-references only
            (a)(?<=\\1)b ¦ 3 ¦ this engine knows look-behinds over at most 1000 characters and without back-references only
            x(?<=(a|b){2})c ¦ 1 ¦ this engine does not know look-behinds with repeated groups whose length is not plain
            ((a{1000}){1000}){1000} ¦ 10 ¦ expected repeats that make at most 1000000 parts in all, found a repeat that makes more
            ((a{1000,}){1000,}){1000,} ¦ 11 ¦ expected repeats that make at most 1000000 parts in all, found a repeat that makes more
            a{99999999999999999999} ¦ 1 ¦ expected repeats that make at most 1000000 parts in all, found a repeat that makes more
            """)
    @Requirement("AZ-REGEX-02")
    void whatIsNoPatternIsToldWithItsOffset(String pattern, int offset, String message) {
        QuerySyntaxException fault = assertThrows(QuerySyntaxException.class, () -> Regex.compile(pattern));
        assertEquals(message, fault.getMessage());
        assertEquals(offset, fault.offset());
    }

    @ParameterizedTest
    @CsvSource({
        "a{, u, 1, 'expected a backslash before a bracket that closes or repeats nothing, with the flag u, found ''{'''",
        "a], u, 1, 'expected a backslash before a bracket that closes or repeats nothing, with the flag u, found '']'''",
        "\\_, u, 0, 'expected an escape of ECMA-262, found ''\\_'''",
        "[\\w-z], u, 1, 'expected a range from a lower to a higher character, found ''\\w-z'''",
        "(?=a)*, u, 5, 'expected something to repeat before the quantifier, found ''*'''",
        "abc, v, 3, 'expected flags out of d, g, i, m, s, u and y, each once, found ''v'''",
        "abc, ii, 4, 'expected flags out of d, g, i, m, s, u and y, each once, found ''i'''",
    })
    void flagsHaveFaultsOfTheirOwn(String pattern, String flags, int offset, String message) {
        QuerySyntaxException fault =
                assertThrows(QuerySyntaxException.class, () -> Regex.compile(pattern, flags, Regex.MAX_LENGTH));
        assertEquals(message, fault.getMessage());
        assertEquals(offset, fault.offset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"((a{1000}){1000}){1000}", "((a{0,1000}){1,1000}){1000,}", "((((a{99}){99}){99}){99}){99}"})
    void re2IsNotAskedToWriteOutWhatItCannotHold(String pattern) {
        QuerySyntaxException fault = assertThrows(QuerySyntaxException.class, () -> Re2.compile(pattern));
        assertEquals(
                "expected a pattern of at most 3000 parts with its repeats written out, found more",
                fault.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "'[]a{1000}]', 1",
        "'[^]a{1000}]b', 2",
        "'[\\]a{1000}]', 1",
        "\\x{41}\\p{L}, 2",
        "'(ab){10}', 40",
        "'\\Q[\\E(a){1000}', 3003",
        "'a{5,20}', 40",
        "'a{20,}', 40",
    })
    void theSizeOfAPatternOfRe2CountsWhatIsWrittenOut(String pattern, long size) {
        assertEquals(size, Re2Size.of(pattern));
    }

    @Test
    void groupsNestTwoHundredDeepAndNoDeeper() throws Exception {
        assertTrue(Regex.compile("(".repeat(200) + "a" + ")*".repeat(200)).find("a", 1_000));
        QuerySyntaxException fault = assertThrows(
                QuerySyntaxException.class, () -> Regex.compile("(".repeat(4_000) + "a" + ")".repeat(4_000)));
        assertEquals("expected at most 200 groups within each other, found '('", fault.getMessage());
        assertEquals(200, fault.offset());
    }
}
