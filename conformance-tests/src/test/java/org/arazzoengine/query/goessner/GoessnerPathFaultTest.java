package org.arazzoengine.query.goessner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoessnerPathFaultTest {

    private static QuerySyntaxException fault(String path) {
        return assertThrows(QuerySyntaxException.class, () -> GoessnerPath.compile(path), path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\1', textBlock = """
            name            ¦ 0  ¦ expected '$' at the beginning of a path, found 'n'
            @.a             ¦ 0  ¦ expected '$' at the beginning of a path, found '@'
            $a              ¦ 1  ¦ expected '.' or '[' behind a selector, found 'a'
            $.a b           ¦ 3  ¦ expected '.' or '[' behind a selector, found ' '
            $.              ¦ 2  ¦ expected a name of letters, digits, _, - and $; others are written ['name'], found the end of the path
            $..             ¦ 3  ¦ expected a name of letters, digits, _, - and $; others are written ['name'], found the end of the path
            $...a           ¦ 3  ¦ expected a name of letters, digits, _, - and $; others are written ['name'], found '.'
            $.['a']         ¦ 2  ¦ expected a name of letters, digits, _, - and $; others are written ['name'], found '['
            $.'a'           ¦ 2  ¦ expected a name of letters, digits, _, - and $; others are written ['name'], found '''
            $.a.length()    ¦ 10 ¦ expected the end of the name, for the draft has no functions, found '('
            $.a.min()       ¦ 7  ¦ expected the end of the name, for the draft has no functions, found '('
            $.concat($.a)   ¦ 8  ¦ expected the end of the name, for the draft has no functions, found '('
            $..sum($..a)    ¦ 6  ¦ expected the end of the name, for the draft has no functions, found '('
            $[              ¦ 2  ¦ expected a name in quotes, an integer, a slice, '*', '?(' or '(@.length-n)', found the end of the path
            $[]             ¦ 2  ¦ expected a name in quotes, an integer, a slice, '*', '?(' or '(@.length-n)', found ']'
            $[a]            ¦ 2  ¦ expected a name in quotes, an integer, a slice, '*', '?(' or '(@.length-n)', found 'a'
            $[?]            ¦ 3  ¦ expected '(' behind '?'; filters without parentheses are of RFC 9535, found ']'
            $[?@.x]         ¦ 3  ¦ expected '(' behind '?'; filters without parentheses are of RFC 9535, found '@'
            $.a[? @.x == 1] ¦ 6  ¦ expected '(' behind '?'; filters without parentheses are of RFC 9535, found '@'
            $[0,]           ¦ 4  ¦ expected a name in quotes, an integer, a slice, '*', '?(' or '(@.length-n)', found ']'
            $[0,'a']        ¦ 4  ¦ expected a name in quotes, an integer, a slice, '*', '?(' or '(@.length-n)', found '''
            $['a',0]        ¦ 6  ¦ expected a name in quotes, as before the comma, found '0'
            $['a'           ¦ 5  ¦ expected ']' behind the selector, found the end of the path
            $['a            ¦ 4  ¦ expected ' to close the text that begins at offset 2, found the end of the path
            $['\\q']        ¦ 3  ¦ expected one of \\', \\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t and \\uHHHH, found '\\q'
            $['\\u00g0']    ¦ 3  ¦ expected \\u and four hexadecimal digits, found '\\u00g'
            $[1234567890]   ¦ 2  ¦ expected an integer of at most nine characters, found '1234567890'
            $[0:2:0]        ¦ 6  ¦ expected a step from 1, found '0'
            $[0:2:-1]       ¦ 6  ¦ expected a step from 1, found '-1'
            $[0:1,2]        ¦ 5  ¦ expected ']' behind the selector, found ','
            $[(@.length+1)] ¦ 11 ¦ expected '-' of the script (@.length-n), the only one that is known, found '+'
            $[(@.size-1)]   ¦ 3  ¦ expected '@.length' of the script (@.length-n), the only one that is known, found '@'
            $[(@.length-x)] ¦ 12 ¦ expected an integer of the script (@.length-n), the only one that is known, found 'x'
            $[(@.length--1)] ¦ 12 ¦ expected an integer of the script (@.length-n), the only one that is known, found '-'
            $..a[(1)]       ¦ 6  ¦ expected '@.length' of the script (@.length-n), the only one that is known, found '1'
            $[?()]          ¦ 4  ¦ expected a path that begins with @ or $, a text in quotes, a number, true, false or null, found ')'
            $[?(@.a]        ¦ 7  ¦ expected ')' to close the filter, or an operator, found ']'
            $[?((@.a)]      ¦ 9  ¦ expected ')' to close the filter, or an operator, found ']'
            $[?(@.a ==)]    ¦ 10 ¦ expected a path that begins with @ or $, a text in quotes, a number, true, false or null, found ')'
            $[?(@.a == 1e9999)] ¦ 16 ¦ expected ')' to close the filter, or an operator, found '9'
            $[?(@.a == 1.)] ¦ 11 ¦ expected a path that begins with @ or $, a text in quotes, a number, true, false or null, found '1'
            $[?(@.a == yes)] ¦ 11 ¦ expected a path that begins with @ or $, a text in quotes, a number, true, false or null, found 'y'
            $[?(@.a == [1])] ¦ 11 ¦ expected a path that begins with @ or $, a text in quotes, a number, true, false or null, found '['
            $[?(@.a == {})] ¦ 11 ¦ expected a path that begins with @ or $, a text in quotes, a number, true, false or null, found '{'
            $[?(@.a == /x/)] ¦ 11 ¦ expected a path that begins with @ or $, a text in quotes, a number, true, false or null, found '/'
            $[?(@.a =~ /x/)] ¦ 8 ¦ expected one of ==, !=, ===, !==, <, <=, > and >=, for the draft has no =~, found '='
            $[?(@.a = 1)]   ¦ 8  ¦ expected one of ==, !=, ===, !==, <, <=, > and >=, for the draft has no =~, found '='
            $[?(@.a in [1])] ¦ 8 ¦ expected ')' to close the filter, or an operator, found 'i'
            $[?(@.a size 1)] ¦ 8 ¦ expected ')' to close the filter, or an operator, found 's'
            $[?(@.a & @.b)] ¦ 8  ¦ expected ')' to close the filter, or an operator, found '&'
            $[?(1)]         ¦ 5  ¦ expected a comparison operator behind a literal, found ')'
            $[?(true && @.a)] ¦ 9 ¦ expected a comparison operator behind a literal, found '&'
            $[?(@.length() > 1)] ¦ 12 ¦ expected the end of the name, for the draft has no functions, found '('
            $[?(@.*)]       ¦ 6  ¦ expected a name of letters, digits, _, - and $; others are written ['name'], found '*'
            $[?(@..a)]      ¦ 6  ¦ expected a name of letters, digits, _, - and $; others are written ['name'], found '.'
            $[?(@[*])]      ¦ 6  ¦ expected a name in quotes or an integer of at most nine characters, found '*'
            $[?(@[0:1])]    ¦ 7  ¦ expected ']' behind the selector, for a path in a filter leads to one value, found ':'
            $[?(@[?(@.a)])] ¦ 6  ¦ expected a name in quotes or an integer of at most nine characters, found '?'
            $[?(!)]         ¦ 5  ¦ expected a path that begins with @ or $, a text in quotes, a number, true, false or null, found ')'
            """)
    @Requirement("AZ-ETYPE-04")
    void whatTheDraftDoesNotKnowIsToldWithItsOffset(String path, int offset, String message) {
        QuerySyntaxException fault = fault(path);
        assertEquals(message, fault.getMessage());
        assertEquals(offset, fault.offset());
    }

    @Test
    void lengthAndNestingAreBounded() throws Exception {
        QuerySyntaxException length =
                assertThrows(QuerySyntaxException.class, () -> GoessnerPath.compile("$.abc", 4, 1));
        assertEquals("expected a path of at most 4 characters, found 5", length.getMessage());
        assertEquals(4, length.offset());
        GoessnerPath.compile("$[?((@.a))]", 20, 3);
        assertThrows(QuerySyntaxException.class, () -> GoessnerPath.compile("$[?((@.a))]", 20, 2));
        QuerySyntaxException nesting = fault("$[?(" + "(".repeat(4_000));
        assertEquals(
                "expected at most 100 brackets, parentheses and negations within each other, found '('",
                nesting.getMessage());
        assertEquals(102, nesting.offset());
        assertEquals(102, fault("$[?(" + "!".repeat(4_000) + "@.a)]").offset());
    }
}
