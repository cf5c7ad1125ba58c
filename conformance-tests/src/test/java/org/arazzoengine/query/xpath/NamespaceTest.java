package org.arazzoengine.query.xpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.query.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NamespaceTest {

    private static final String PREFIXED = "<s:r xmlns:s='urn:s' xmlns:t='urn:t'><t:a>1</t:a><a>2</a></s:r>";
    private static final String DEFAULT =
            "<r xmlns='urn:d' xmlns:t='urn:t' k='v'><a>1</a><t:a>2</t:a><b xmlns=''>3</b></r>";

    private final List<String> notes = new ArrayList<>();

    private String select(XPathVersion version, String query, String xml, boolean strict) throws QueryException {
        notes.clear();
        return Queries.compile(version.spelling(), query)
                .select(xml, strict, notes::add)
                .toString();
    }

    @ParameterizedTest
    @EnumSource
    void prefixesMeanWhatTheRootElementSays(XPathVersion version) throws QueryException {
        assertEquals("[\"1\"]", select(version, "/s:r/t:a", PREFIXED, true));
        assertEquals("[\"2\"]", select(version, "/s:r/a", PREFIXED, true));
        assertEquals(
                "[\"1\", \"2\"]",
                select(version, "//*[local-name() = 'a']", PREFIXED, true).replace(",\"", ", \""));
        assertEquals("[\"1\"]", select(version, "//t:*", PREFIXED, true));
        assertEquals(
                "[]",
                select(version, "//t:a", PREFIXED.replace("urn:t", "urn:x").replace("<t:a>1</t:a>", ""), true));
    }

    @ParameterizedTest
    @EnumSource
    void aPrefixThatTheRootElementDoesNotDeclareIsSaid(XPathVersion version) {
        XPathQuery query = Queries.compile(version.spelling(), "//x:a = 1");
        QueryException fault = assertThrows(QueryException.class, () -> query.test(PREFIXED, false, notes::add));
        assertEquals(
                "the prefix x in the XPath \"//x:a = 1\" is not declared in the root element of the document",
                fault.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void namesWithoutPrefixFallBackToTheDefaultNamespaceWithANote(XPathVersion version) throws QueryException {
        assertEquals("[\"1\"]", select(version, "/r/a", DEFAULT, false));
        assertEquals(
                List.of("the names without prefix in the XPath \"/r/a\" were read in the document's default namespace"
                        + " urn:d"),
                notes);
        assertEquals("[\"v\"]", select(version, "/r/@k", DEFAULT, false));
        assertEquals("[1]", select(version, "count(//a)", DEFAULT, false));
        assertEquals("[\"1\"]", select(version, "string(/r/a)", DEFAULT, false));
        notes.clear();
        assertTrue(Queries.compile(version.spelling(), "/r/a = 1").test(DEFAULT, false, notes::add));
        assertEquals(1, notes.size());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFoundExactlyNeedsNoFallback(XPathVersion version) throws QueryException {
        assertEquals("[\"3\"]", select(version, "//b", DEFAULT, false));
        assertEquals("[\"2\"]", select(version, "//t:a", DEFAULT, false));
        assertEquals("[]", select(version, "//zz", DEFAULT, false));
        assertEquals("[0]", select(version, "count(//zz)", DEFAULT, false));
        assertFalse(Queries.compile(version.spelling(), "//zz").test(DEFAULT, false, notes::add));
        assertEquals(List.of(), notes);
    }

    @ParameterizedTest
    @EnumSource
    void strictEvaluationHasNoFallback(XPathVersion version) throws QueryException {
        assertEquals("[]", select(version, "/r/a", DEFAULT, true));
        assertFalse(Queries.compile(version.spelling(), "/r/a").test(DEFAULT, true, notes::add));
        assertEquals(List.of(), notes);
    }

    @Test
    void oneQueryServesDocumentsThatBindItsPrefixesDifferently() throws QueryException {
        XPathQuery query = Queries.compile("xpath-31", "string(//p:a)");
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    "[\"one\"]",
                    query.select("<r xmlns:p='urn:1'><p:a>one</p:a></r>", true, notes::add)
                            .toString());
            assertEquals(
                    "[\"two\"]",
                    query.select("<r xmlns:p='urn:2'><p:a>two</p:a></r>", true, notes::add)
                            .toString());
        }
    }

    @Test
    void functionsAndTypesHaveTheirUsualPrefixes() throws QueryException {
        assertEquals("[3]", select(XPathVersion.XPATH_31, "fn:count((1, 2, xs:integer('3')))", PREFIXED, true));
        assertEquals("[1]", select(XPathVersion.XPATH_31, "map:size(map { 'a': array:size([]) })", PREFIXED, true));
        assertEquals("[\"x\"]", select(XPathVersion.XPATH_10, "/r/@xml:id", "<r xml:id='x'/>", true));
        assertEquals("[\"x\"]", select(XPathVersion.XPATH_31, "/r/@xml:id", "<r xml:id='x'/>", true));
    }
}
