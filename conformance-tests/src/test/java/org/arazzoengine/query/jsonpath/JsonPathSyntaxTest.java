package org.arazzoengine.query.jsonpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathSyntaxTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a ~ 0 ~ expected '$' at the beginning, found 'a'",
                "$. ~ 2 ~ expected a name or '*' after '.', found the end",
                "$. a ~ 2 ~ expected a name or '*' after '.', found a blank",
                "$.. ~ 3 ~ expected a name, '*' or '[' after '..', found the end",
                "$...a ~ 3 ~ expected a name, '*' or '[' after '..', found '.'",
                "$.1 ~ 2 ~ expected a name or '*' after '.', found '1'",
                "$[ ~ 2 ~ expected a name in quotes, an index, a slice, '*' or '?', found the end",
                "$[] ~ 2 ~ expected a name in quotes, an index, a slice, '*' or '?', found ']'",
                "$['a' ~ 5 ~ expected ',' or ']' after a selector, found the end",
                "$['a ~ 4 ~ expected a closing \"'\", found the end",
                "$['a\\x'] ~ 5 ~ expected one of b f n r t / \\ u or the quote after '\\', found 'x'",
                "$[\"a\\'\"] ~ 5 ~ expected one of b f n r t / \\ u or the quote after '\\', found \"'\"",
                "$['\\u12g4'] ~ 7 ~ expected four hexadecimal digits after \\u, found 'g'",
                "$['\\ud800'] ~ 9 ~ expected a low surrogate, \\udc00 to \\udfff, after a high one, found \"'\"",
                "$['\\ud800\\u0041'] ~ 9 ~ expected a low surrogate, \\udc00 to \\udfff, after a high one, found \\u0041",
                "$['\\udc00'] ~ 3 ~ expected a high surrogate before a low one, found \\udc00",
                "$[01] ~ 2 ~ expected an integer without leading zeros, found 01",
                "$[-0] ~ 2 ~ expected 0 without a sign, found -0",
                "$[-] ~ 3 ~ expected a digit, found ']'",
                "$[1.0] ~ 3 ~ expected ',' or ']' after a selector, found '.'",
                "$[9007199254740992] ~ 2 ~ expected an integer from -9007199254740991 to 9007199254740991, found 9007199254740992",
                "$[-99999999999999999999] ~ 2 ~ expected an integer from -9007199254740991 to 9007199254740991, found -99999999999999999999",
                "$[1:2:3:4] ~ 7 ~ expected ',' or ']' after a selector, found ':'",
                "$[a] ~ 2 ~ expected a name in quotes, an index, a slice, '*' or '?', found 'a'",
                "$[1,] ~ 4 ~ expected a name in quotes, an index, a slice, '*' or '?', found ']'",
                "$[?] ~ 3 ~ expected a query with '@' or '$', a literal or a function, found ']'",
                "$[?@.a==] ~ 8 ~ expected a query with '@' or '$', a literal or a function, found ']'",
                "$[?@.a=1] ~ 6 ~ expected an operator of the filter, ',' or ']', found '='",
                "$[?@.a=='x' &] ~ 12 ~ expected an operator of the filter, ',' or ']', found '&'",
                "$[?(@.a] ~ 7 ~ expected '&&', '||' or ')', found ']'",
                "$[?@.a]] ~ 7 ~ expected '.', '..', '[' or the end, found ']'",
                "$[?@.a&&] ~ 8 ~ expected a query with '@' or '$', a literal or a function, found ']'",
                "$[?!@.a==1] ~ 7 ~ expected parentheses around a comparison after '!', found '='",
                "$[?!1] ~ 5 ~ expected a comparison operator, for 1 alone is no condition, found ']'",
                "$[?1] ~ 4 ~ expected a comparison operator, for 1 alone is no condition, found ']'",
                "$[?length(@.a)] ~ 14 ~ expected a comparison operator, for length(@.a) alone is no condition, found ']'",
                "$[?true||@.a] ~ 7 ~ expected a comparison operator, for true alone is no condition, found '|'",
                "$[?@..a==1] ~ 3 ~ expected a query with names and indexes only, for a comparison takes one value, found @..a",
                "$[?1<$[0,1]] ~ 5 ~ expected a query with names and indexes only, for a comparison takes one value, found $[0,1]",
                "$[?@[ 'a' ]==1] ~ 5 ~ expected no blank next to a bracket where a query stands for a value, found one",
                "$[?1==@['a' ]] ~ 11 ~ expected no blank next to a bracket where a query stands for a value, found one",
                "$[?length(@[ 0])==1] ~ 12 ~ expected no blank next to a bracket where a query stands for a value, found one",
                "$[?@.a==match(@,'a')] ~ 8 ~ expected a value, for match() and search() are conditions, found match(@,'a')",
                "$[?match(@)] ~ 10 ~ expected ',' and a second argument of match(), found ')'",
                "$[?match(@,'a','b')] ~ 14 ~ expected ')' after the last argument of match(), found ','",
                "$[?count(1)==1] ~ 9 ~ expected a query, for the argument of count() is a list of nodes, found 1",
                "$[?count(@.a,@.b)==1] ~ 12 ~ expected ')' after the last argument of count(), found ','",
                "$[?length(@.*)==1] ~ 10 ~ expected a query with names and indexes only, for argument 1 of length() is one value, found @.*",
                "$[?length((@.a))==1] ~ 10 ~ expected a query with '@' or '$', a literal or a function, found '('",
                "$[?foo(@)] ~ 3 ~ expected one of the functions count(), length(), match(), search() and value(), found foo",
                "$[?foo] ~ 3 ~ expected a query with '@' or '$', a literal or a function, found foo",
                "$[?count (@.*)==1] ~ 3 ~ expected a query with '@' or '$', a literal or a function, found count",
                "$[?@.a==01] ~ 8 ~ expected a number without leading zeros, found 01",
                "$[?@.a==1.] ~ 10 ~ expected a digit after '.', found ']'",
                "$[?@.a==1e] ~ 10 ~ expected a digit of the exponent, found ']'",
                "$[?@.a==1e9999999999] ~ 10 ~ expected an exponent of at most 9 digits, found 9999999999",
                "$[?@.a==-] ~ 9 ~ expected a digit, found ']'",
                "$[?TRUE==true] ~ 3 ~ expected a query with '@' or '$', a literal or a function, found 'T'",
                "$.a b ~ 3 ~ expected '.', '..', '[' or the end, found a blank",
                "$[?search(@,'a{1001}')] ~ 12 ~ expected at most 1000 repetitions, found {1001}",
                "$[?'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'] ~ 63 ~ expected a comparison operator, for 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa… alone is no condition, found ']'"
            })
    @Requirement("AZ-JPATH-01")
    void aFaultIsToldWithItsPlace(String query, int offset, String message) {
        QuerySyntaxException fault = assertThrows(QuerySyntaxException.class, () -> JsonPath.compile(query));
        assertEquals(message, fault.getMessage());
        assertEquals(offset, fault.offset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " $",
                "$ ",
                "$.a ",
                "$\t",
                "$['a\nb']",
                "$['\ud800']",
                "$['a\ud83d']",
                "$.\ud800",
                "$.a\udc00",
                "$[?@.a\u0000]",
                "$\u00a0.a"
            })
    @Requirement("AZ-JPATH-01")
    void charactersOutsideTheGrammarAreRefused(String query) {
        QuerySyntaxException fault = assertThrows(QuerySyntaxException.class, () -> JsonPath.compile(query));
        assertEquals("expected ", fault.getMessage().substring(0, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$\n.a\r..b\t[0]",
                "$.\ud83d\ude00é_9",
                "$['\\ud83d\\uDE00\\/\\\\\\'']",
                "$[\"\\\"'\"]",
                "$['\u007f\uffff']",
                "$[ -1 , 1 : 2 : -1 ]",
                "$[?\n@.a\t==\r1 ]",
                "$[?@.a[0]['b'] .c<$]",
                "$[?@ [0] == $ ['a']]",
                "$[?@[ 'a' ]]",
                "$[?count(@[ 'a' ]) == 1]",
                "$[?! (@.a)]",
                "$[?! @.a]",
                "$[?length( @ ) == 1 || true == true]",
                "$[?1e5==-0.0E-1]"
            })
    @Requirement("AZ-JPATH-01")
    void everythingInTheGrammarIsTaken(String query) throws QuerySyntaxException {
        JsonPath path = JsonPath.compile(query);
        assertEquals(path.query(), JsonPath.compile(path.toString()).query());
    }
}
