package org.arazzoengine.query.xpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

    private static final String WIDE =
            IntStream.range(0, 2_000).mapToObj(i -> "<i>" + i + "</i>").collect(Collectors.joining("", "<r>", "</r>"));

    private static final XPathLimits SMALL = new XPathLimits(50, 5, 20, 100, 4, 1_000);

    private static final XPathLimits QUICK = new XPathLimits(10_000, 100, 1_000, 1_000_000, 1_000, 1_000_000);

    /** Long enough for a loaded machine, and nothing beside what the queries would take without a budget. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(1 to 2000000000)",
                "count(for $i in 1 to 2000000000 return $i)",
                "some $i in 1 to 2000000000 satisfies $i = 0",
                "string-join((1 to 1000000000) ! 'x')",
                "(1 to 2000000000)[. = -1]",
                "(1 to 3000000) = (4000000 to 7000000)",
                "index-of(1 to 2000000000, 0)",
                "fold-left(1 to 2000000000, 0, function($a, $b) { $a + $b })",
                "for-each(1 to 2000000000, function($x) { $x })[2000000000]",
                "count(//i[//i[//i != //i][//zz]][//zz])",
                "//i[following::i[preceding::i[. = 'zz']]]",
                "//i[contains(string(/), 'zz')][. = //zz]",
                "//i[deep-equal(/, //i[1])][deep-equal(/r, /)]",
                "count(//i ! ((//i) ! (//i)))",
                "sum(for $x in 1 to 100000 return string-length(string(/)))",
                "array:flatten(fold-left(1 to 40, [1], function($a, $i) { [$a, $a] })) = 0",
                "deep-equal(fold-left(1 to 40, [1], function($a, $i) { [$a, $a] }), 0)",
                "string-length(fold-left(1 to 40, 'xxxxxxxxxx', function($a, $i) { concat($a, $a) }))",
                "string-length(string-join(1 to 1000000, string-join((1 to 1000) ! 'y')))",
                "string-length(replace(string-join((1 to 1000000) ! 'x'), 'x', string-join((1 to 1000) ! 'y')))",
                "map:size(map:merge((1 to 2000000000) ! map { . : . }))"
            })
    void whatWouldTakeForeverEndsWithAMessage(String query) {
        String message = Assertions.assertTimeout(PATIENCE, () -> Queries.failure(QUICK, "xpath-31", query, WIDE));
        assertEquals("the XPath takes more than 1000000 steps on this document; select less at a time", message, query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//i[//i[//i]]",
                "//i[preceding::i = following::i]",
                "//i/following::i/preceding::i/following::zz",
                "count(//i[//i != //i][//zz = //i])",
                "//*[//*[//*[. = 'zz']]]",
                "//i[../i[../i[. = 'zz']]]",
                "//i[//zz or //zz or //zz or //zz or //zz or //zz or //zz or //zz or //zz or //zz or //zz or //zz]"
            })
    void theSameHoldsForVersion1(String query) {
        String message = Assertions.assertTimeout(PATIENCE, () -> Queries.failure(QUICK, "xpath-10", query, WIDE));
        assertEquals("the XPath takes more than 1000000 steps on this document; select less at a time", message, query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fold-left(1 to 40, 99999999999, function($a, $i) { $a * $a })|a number has more than 3000 digits",
                "xs:integer(string-join((1 to 100000) ! '9'))|a text of more than 3000 characters is cast",
                "string-join((1 to 100000) ! '9') castable as xs:decimal|a text of more than 3000 characters is cast",
                "round(1.5, 5 * 1000000000)|a number is rounded to more than 3000 places",
                "contains(., string-join((1 to 100000) ! 'x'))|a text to search for, to insert or to separate with has more than 1000 characters",
                "format-date(xs:date('2020-01-01'), concat('[Y,', 999999999, '-', 999999999, ']'))|a picture has a number of more than 3 digits"
            })
    void whatWouldBecomeTooLargeEndsWithAMessage(String query, String message) {
        assertEquals(message, Assertions.assertTimeout(PATIENCE, () -> Queries.failure("xpath-31", query, "<a/>")));
    }

    @Test
    void aRegularExpressionThatTriesEveryWayEndsWithAMessage() {
        assertEquals(
                "the XPath fails: a regular expression takes too many steps on this text; write it so that it matches"
                        + " in one way only",
                Assertions.assertTimeout(
                        PATIENCE,
                        () -> Queries.failure(
                                "xpath-31", "matches(/a, '(a|aa)+$')", "<a>" + "a".repeat(100) + "!</a>")));
    }

    @Test
    void functionsThatCallThemselvesEndWithAMessage() {
        assertEquals(
                "the XPath calls functions within functions too deeply",
                Queries.failure("xpath-31", "let $f := function($g) { $g($g) + 1 } return $f($f)", "<a/>"));
        assertTrue(Queries.test(
                "xpath-31",
                "let $f := function($g, $n) { if ($n = 0) then 0 else 1 + $g($g, $n - 1) } return $f($f, 20) = 20",
                "<a/>"));
    }

    @Test
    void aNumberThatIsKnownBeforeTheQueryRunsIsNotComputedWithThen() {
        String squares = "let $a := 99999999999 return " + "let $a := $a * $a return ".repeat(40) + "$a = 0";
        assertEquals("a number has more than 3000 digits", Queries.failure("xpath-31", squares, "<a/>"));
    }

    @Test
    void functionsWithAPriceOfTheirOwnAreCalledNotPassedOn() {
        assertEquals(
                "the function deep-equal can be called but not passed on here; write function($x) { … } around the call",
                Queries.syntaxFault("xpath-31", "apply(deep-equal#2, [1, 2])").getMessage());
        Queries.syntaxFault("xpath-31", "contains('a', ?)('a')");
        Queries.syntaxFault("xpath-31", "for-each(1, xs:integer#1)");
    }

    @ParameterizedTest
    @EnumSource
    void usualQueriesOnLargeDocumentsStayFarBelowTheBudget(XPathVersion version) {
        String xml = IntStream.range(0, 20_000)
                .mapToObj(i -> "<item id='" + i + "'><name>n" + i + "</name><price>" + i + ".5</price></item>")
                .collect(Collectors.joining("", "<r><list>", "</list></r>"));
        String spelling = version.spelling();
        assertTrue(Queries.test(spelling, "count(//item) = 20000", xml));
        assertTrue(Queries.test(spelling, "//item[@id = '19999']/name = 'n19999'", xml));
        assertTrue(Queries.test(spelling, "sum(/r/list/item/price) > 1", xml));
        assertTrue(Queries.test(spelling, "/r/list/item[20000]/price = 19999.5", xml));
        assertEquals(
                1,
                Queries.select(spelling, "//name[contains(., 'n1999')][string-length(.) = 5]", xml)
                        .size());
        assertEquals(20_000, Queries.select(spelling, "//price", xml).size());
    }

    @ParameterizedTest
    @EnumSource
    void theBudgetCountsTheSameEveryTime(XPathVersion version) throws QuerySyntaxException, QueryException {
        int least = 0;
        for (int round = 0; round < 3; round++) {
            int steps = 1;
            while (!passes("//b[. = 'x']", version, steps)) {
                steps++;
            }
            assertTrue(round == 0 || steps == least, least + " " + steps);
            least = steps;
        }
        assertTrue(least > 4 && least < 200, "steps: " + least);
    }

    private static boolean passes(String query, XPathVersion version, int steps)
            throws QuerySyntaxException, QueryException {
        XPathLimits limits = new XPathLimits(50, 5, 20, 100, 4, steps);
        try {
            return XPathQuery.compile(query, version, limits).test("<a><b>y</b><b>x</b></a>", true, note -> {});
        } catch (QueryException e) {
            assertEquals(
                    "the XPath takes more than " + steps + " steps on this document; select less at a time",
                    e.getMessage());
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void lengthNestingAndTokensOfAQueryAreBounded(XPathVersion version) {
        String spelling = version.spelling();
        assertEquals(
                "expected at most 50 characters, found 51",
                Queries.syntaxFault(spelling, " ".repeat(50) + "1", SMALL).getMessage());
        QuerySyntaxException nested = Queries.syntaxFault(spelling, "((((((1))))))", SMALL);
        assertEquals("expected at most 5 levels of parentheses, brackets and braces", nested.getMessage());
        assertEquals(5, nested.offset());
        QuerySyntaxException chained = Queries.syntaxFault(spelling, "1" + "+1".repeat(11), SMALL);
        assertEquals("expected at most 20 names, literals and signs", chained.getMessage());
        assertEquals(20, chained.offset());
    }

    @ParameterizedTest
    @EnumSource
    void lengthAndDepthOfADocumentAreBounded(XPathVersion version) throws QuerySyntaxException {
        XPathQuery query = XPathQuery.compile("//a", version, SMALL);
        QueryException tooLong = assertThrows(
                QueryException.class, () -> query.test("<a>" + "x".repeat(100) + "</a>", false, note -> {}));
        assertEquals("expected an XML document of at most 100 characters, found 107", tooLong.getMessage());
        QueryException tooDeep = assertThrows(
                QueryException.class, () -> query.test("<a><a><a><a><a/></a></a></a></a>", false, n -> {}));
        assertEquals("expected an XML document of at most 4 levels of elements", tooDeep.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void theDefaultLimitsFitAStackOfTheUsualSize(XPathVersion version) throws InterruptedException {
        String deep = "<a>".repeat(1_000) + "</a>".repeat(1_000);
        Throwable[] failed = new Throwable[1];
        Thread thread = new Thread(
                null,
                () -> {
                    Queries.test(version.spelling(), "//a[not(a)]/ancestor::a[last()]", deep);
                    Queries.test(version.spelling(), "/a".repeat(245), deep);
                    Queries.test(version.spelling(), "not(".repeat(99) + "1" + ")".repeat(99), deep);
                    Queries.test(version.spelling(), "1" + "+1".repeat(245), deep);
                },
                "stack of 1 MiB",
                1 << 20);
        thread.setUncaughtExceptionHandler((t, e) -> failed[0] = e);
        thread.start();
        thread.join();
        assertEquals(null, failed[0]);
    }

    @Test
    void aQueryOfVersion1HasNoOtherBoundsThanThoseOfTheOtherVersions() {
        String deep = "<a>".repeat(200) + "</a>".repeat(200);
        assertTrue(Queries.test("xpath-10", "/a".repeat(200), deep));
        assertTrue(Queries.test("xpath-10", "1" + " + 1".repeat(200) + " = 201", deep));
        assertTrue(Queries.test("xpath-10", "((((((((((((((((((((/a))))))))))))))))))))", deep));
    }

    private static String nested(int levels) {
        return "<a>".repeat(levels) + "</a>".repeat(levels);
    }

    private static String wide(int elements) {
        return "<r>" + "<a/>".repeat(elements) + "</r>";
    }

    /** What is found again and again, or not in the order of the document, is put in order at a price that is counted. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "count(//a/ancestor::a/descendant::a) > 1;nested",
                "count(//a/ancestor::a/descendant::a | //a/ancestor::a) > 1;nested",
                "count(//a//a//a) > 1;nested",
                "count(//a/preceding::a | //a/following::a) > 1;nested",
                "//a[string(.) = string(..)]/ancestor::*[.//a]/.. = //a;nested",
                "count(//a/following-sibling::a) > 1;wide",
                "count(//a | //a/following-sibling::a) > 1;wide",
                "count(//a/preceding::a/..) > 1;wide",
                "count(//a[last()]/preceding-sibling::a[position() > 1]) > 1;wide",
                "count(//a/b) > 1;backwards",
                "count(//a/b | //b/.. | //b) > 1;backwards",
                "contains(/r, concat(substring(/r, 2), 'b'));text",
                "substring-before(/r, concat(/r, 'b')) = translate(/r, /r, 'b');text",
                "count(//namespace::*) > 1;namespaces"
            })
    void version1EndsSoonOnEveryDocument(String query, String shape) {
        String levels = "<a>".repeat(900);
        String xml = switch (shape) {
            case "nested" -> nested(990);
            case "wide" -> wide(50_000);
            case "backwards" -> levels + ("<b/>".repeat(300) + "</a>").repeat(900);
            case "text" -> "<r>" + "a".repeat(8_000_000) + "</r>";
            default -> {
                String all = IntStream.range(0, 2_000)
                        .mapToObj(i -> " xmlns:p" + i + "='u'")
                        .collect(Collectors.joining());
                yield "<r" + all + ">" + "<a/>".repeat(50_000) + "</r>";
            }
        };
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            try {
                XPathQuery.compile(query, XPathVersion.XPATH_10, XPathLimits.DEFAULT)
                        .test(xml, true, note -> {});
            } catch (QueryException e) {
                assertEquals(
                        "the XPath takes more than 10000000 steps on this document; select less at a time",
                        e.getMessage());
            }
        });
    }
}
