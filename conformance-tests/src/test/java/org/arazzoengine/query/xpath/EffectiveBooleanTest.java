package org.arazzoengine.query.xpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveBooleanTest {

    private static final String XML = "<r><a>10</a><b/><c>0</c><c>2</c></r>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "//a|true",
                "//c|true",
                "//b|true",
                "/r/text()|false",
                "//zz|false",
                "1|true",
                "-0.5|true",
                "0|false",
                "0.0|false",
                "'x'|true",
                "'false'|true",
                "''|false",
                "string(//b)|false",
                "true()|true",
                "false()|false",
                "number('x')|false",
                "count(//c)|true",
                "count(//zz)|false",
                "//c = 2|true",
                "//c = 3|false",
                "//c != 2|true",
                "not(//zz)|true"
            })
    @Requirement({"AZ-XPATH-02", "AZ-XPATH-03"})
    void aResultPassesAsItsEffectiveBooleanValueInEveryVersion(String query, boolean expected) {
        for (XPathVersion version : XPathVersion.values()) {
            assertEquals(expected, Queries.test(version.spelling(), query, XML), version + " " + query);
        }
    }

    @Test
    @Requirement("AZ-XPATH-03")
    void notANumberIsFalseHoweverItCameAbout() {
        for (XPathVersion version : XPathVersion.values()) {
            assertEquals(false, Queries.test(version.spelling(), "number('x') * 2", XML));
            assertEquals(true, Queries.test(version.spelling(), "not(number('x'))", XML));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xpath-20", "xpath-30", "xpath-31"})
    @Requirement("AZ-ETYPE-07")
    void aSequenceOfTwoNumbersHasNoBooleanValueFromVersion2On(String version) {
        assertTrue(Queries.test(version, "//c", XML));
        String message = Queries.failure(version, "(1, 2)", XML);
        assertTrue(message.contains("FORG0006"), message);
        assertTrue(Queries.failure(version, "//c/number()", XML).contains("FORG0006"));
        assertTrue(Queries.failure(version, "('a', 'b')", XML).contains("FORG0006"));
        assertTrue(Queries.failure(version, "xs:date('2020-01-01')", XML).contains("FORG0006"));
    }

    @Test
    @Requirement("AZ-ETYPE-07")
    void aSequenceIsNoSyntaxInVersion1() {
        assertEquals(
                "expected ), found ,", Queries.syntaxFault("xpath-10", "(1, 2)").getMessage());
        assertTrue(Queries.test("xpath-10", "//c", XML));
    }

    @Test
    @Requirement({"AZ-XPATH-05", "AZ-ETYPE-04"})
    void aTextIsComparedAsANumberInVersion1AndIsATypeErrorInVersion3() {
        assertTrue(Queries.test("xpath-10", "string(/r/a) > 9", XML));
        String message = Queries.failure("xpath-31", "string(/r/a) > 9", XML);
        assertTrue(message.contains("cannot compare xs:string to xs:integer (XPTY0004)"), message);
        assertTrue(Queries.test("xpath-31", "/r/a > 9", XML));
        assertTrue(Queries.test("xpath-10", "'10' + 1 = 11", XML));
        assertTrue(Queries.failure("xpath-20", "'10' + 1 = 11", XML).contains("XPTY0004"));
    }

    @Test
    @Requirement("AZ-XPATH-05")
    void aFunctionOfALaterVersionIsUnknownInVersion1() {
        assertEquals(
                "expected a function of XPath 1.0, found exists()",
                Queries.syntaxFault("xpath-10", "exists(/r/a)").getMessage());
        assertTrue(Queries.test("xpath-20", "exists(/r/a)", XML));
    }

    @Test
    @Requirement({"AZ-XPATH-01", "AZ-ETYPE-05"})
    void theArrowOperatorExistsInVersion31Only() {
        String xml = "<pets><pet id=\"1\"/><pet id=\"2\"/></pets>";
        String query = "//pet/@id => string-join(\",\") = \"1,2\"";
        assertTrue(Queries.test("xpath-31", query, xml));
        assertEquals(
                "expected XPath 3.0, found => of XPath 3.1",
                Queries.syntaxFault("xpath-30", query).getMessage());
    }
}
