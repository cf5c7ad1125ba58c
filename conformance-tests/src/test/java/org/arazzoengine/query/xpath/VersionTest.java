package org.arazzoengine.query.xpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {

    private static final List<String> VERSIONS = List.of("xpath-10", "xpath-20", "xpath-30", "xpath-31");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "for $x in //a return string($x);xpath-20",
                "if (//a) then 1 else 2;xpath-20",
                "some $x in //a satisfies $x = 1;xpath-20",
                "1 eq 1;xpath-20",
                "//a castable as xs:integer;xpath-20",
                "matches('a', 'a');xpath-20",
                "'a' || 'b';xpath-30",
                "//a ! string();xpath-30",
                "let $x := 1 return $x;xpath-30",
                "function($x) { $x }(1);xpath-30",
                "string-length#1('a');xpath-30",
                "string-join(('a', 'b'));xpath-30",
                "Q{}a;xpath-30",
                "exists(string-length#1);xpath-30",
                "exists(function($x) { $x });xpath-30",
                "head((1, 2));xpath-30",
                "math:pi();xpath-30",
                "/r => count();xpath-31",
                "map { 'a': 1 }?a;xpath-31",
                "[1, 2](1);xpath-31",
                "array { 1, 2 }?1;xpath-31",
                "sort((2, 1))[1];xpath-31",
                "array:size([1]);xpath-31",
                "map:size(map { });xpath-31",
                "parse-json('1');xpath-31"
            })
    @Requirement("AZ-ETYPE-04")
    void whatAVersionBringsIsAnErrorInTheVersionsBefore(String query, String since) {
        for (String version : VERSIONS) {
            if (VERSIONS.indexOf(version) < VERSIONS.indexOf(since)) {
                Queries.syntaxFault(version, query);
            } else {
                assertEquals(query, Queries.compile(version, query).text());
            }
        }
    }

    @Test
    void aVersionIsFoundByItsExactSpelling() {
        for (String spelling : VERSIONS) {
            assertEquals(spelling, XPathVersion.of(spelling).orElseThrow().spelling());
        }
        assertEquals(Optional.empty(), XPathVersion.of("XPATH-31"));
        assertEquals(Optional.empty(), XPathVersion.of("xpath-40"));
        assertEquals(XPathVersion.XPATH_20, Queries.compile("xpath-20", "1").version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "xpath-31|/root[|6|expected a value or a path, found the end",
                "xpath-31|/a/b[@x = ]|10|expected a value or a path, found ]",
                "xpath-31|1 +|3|the end",
                "xpath-31|'abc|0|expected a closing ', found the end",
                "xpath-31|//a[\"x]|4|expected a closing \", found the end",
                "xpath-31|nope(1)|0|expected a function of XPath 3.1, found nope() with 1 argument",
                "xpath-31|1 + $x|4|$x",
                "xpath-31|(: a|0|expected the comment to end with :), found the end",
                "xpath-20|xs:nope('1')|0|xs:nope",
                "xpath-10|/root[|6|expected a step of a path, found the end",
                "xpath-10|/a/b[@x = ]|10|expected a step of a path, found ]",
                "xpath-10|1 +|3|expected a step of a path, found the end",
                "xpath-10|a b|2|expected an operator or the end, found b",
                "xpath-10|(: a :) 1|1|expected a step of a path, found :",
                "xpath-10|$x|0|there are no variables here",
                "xpath-10|concat('a')|0|expected at least 2 arguments of concat(), found 1",
                "xpath-10|count('a')|6|expected a node-set at count(), found another value",
                "xpath-10|'a'/b|0|expected a node-set at /, found another value",
                "xpath-10|1 + name(1)|9|expected a node-set at name(), found another value",
                "xpath-10|nope::a|0|expected an axis, found nope",
                "xpath-10|1e3|0|expected a number without exponent, found 1e3",
                "xpath-10||0|expected a step of a path, found the end"
            })
    void aTextThatIsNoQueryIsRefusedWithAPlaceAndAReason(String version, String query, int offset, String reason) {
        String text = query == null ? "" : query;
        var fault = Queries.syntaxFault(version, text);
        assertEquals(offset, fault.offset(), fault.getMessage());
        assertTrue(fault.getMessage().contains(reason), fault.getMessage());
    }

    @Test
    void theOffsetCountsLinesToo() {
        assertEquals(
                "/a\n /b[".length(),
                Queries.syntaxFault("xpath-31", "/a\n /b[)").offset());
        assertEquals(
                "/a\n /b[".length(),
                Queries.syntaxFault("xpath-10", "/a\n /b[)").offset());
    }

    @Test
    void whatIsWellWrittenButCannotFitFailsWhenItIsEvaluated() {
        assertTrue(Queries.failure("xpath-31", "1 eq 'a'", "<r/>").contains("XPTY0004"));
        assertTrue(Queries.failure("xpath-31", "error((), 'told so')", "<r/>").contains("told so (FOER0000)"));
        assertTrue(Queries.failure("xpath-31", "1 div 0", "<r/>").contains("FOAR0001"));
        assertTrue(Queries.failure("xpath-20", "xs:integer('x')", "<r/>").contains("FORG0001"));
    }
}
