package org.arazzoengine.query.xpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectTest {

    private static final String XML =
            "<?xml version='1.0'?><Invoice><Header no='7'><InvoiceNumber>INV-1</InvoiceNumber>"
                    + "</Header><!--hi--><?go now?><line q='2'>a<b>b</b><![CDATA[<c>]]></line><line q='3'> &amp; </line><n>1.50</n>"
                    + "</Invoice>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/Invoice/Header/InvoiceNumber|INV-1",
                "/Invoice/Header/@no|7",
                "//line|`ab<c>; & `",
                "//line/@q|2;3",
                "//b/text()|b",
                "//comment()|hi",
                "//processing-instruction()|now",
                "//line[1]/node()[1]|a",
                "//b/ancestor::line/@q|2",
                "//nothing|``",
                "//b/ancestor-or-self::*/@q|2",
                "//line[last()]/preceding-sibling::line|ab<c>",
                "(//line)[2]/@q|3",
                "//line[@q > 2]/@q|3",
                "string(//b)|b"
            })
    @Requirement("AZ-SEL-04")
    void nodesAreSelectedAsTheirStringValuesInDocumentOrderInEveryVersion(String query, String expected) {
        for (XPathVersion version : XPathVersion.values()) {
            List<String> texts = Queries.select(version.spelling(), query, XML).stream()
                    .map(JsonNode::textValue)
                    .toList();
            assertEquals(expected, String.join(";", texts), version + " " + query);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xpath-31|12345678901234567890123|12345678901234567890123",
                "xpath-31|12345678901234567890.123456789|12345678901234567890.123456789",
                "xpath-31|xs:integer(//line[1]/@q)|2",
                "xpath-31|xs:decimal(//n)|1.5",
                "xpath-31|0.1 + 0.2|0.3",
                "xpath-31|0.1e0|0.1",
                "xpath-31|1e300|1E+300",
                "xpath-31|xs:float('0.1')|0.1",
                "xpath-31|number(//n)|1.5",
                "xpath-31|3e0|3",
                "xpath-31|9007199254740993|9007199254740993",
                "xpath-31|-0e0|0",
                "xpath-20|count(//line)|2",
                "xpath-10|count(//line)|2",
                "xpath-10|sum(//line/@q)|5",
                "xpath-10|number(//n)|1.5",
                "xpath-10|1 div 4|0.25",
                "xpath-10|-1|-1"
            })
    void numbersAreSelectedExactly(String version, String query, String expected) throws JsonSyntaxException {
        List<JsonNode> selected = Queries.select(version, query, XML);
        assertEquals(1, selected.size());
        assertTrue(selected.get(0).isNumber(), query);
        assertEquals(0, new BigDecimal(expected).compareTo(selected.get(0).decimalValue()), selected.toString());
        if (expected.matches("-?[0-9.]+")) {
            assertEquals(JsonReader.read(expected), selected.get(0));
        }
    }

    @Test
    void numbersWithoutEndAreTextsBecauseJsonHasNone() {
        assertEquals(texts("NaN"), Queries.select("xpath-31", "number('x')", XML));
        assertEquals(texts("-INF"), Queries.select("xpath-31", "-1 div 0e0", XML));
        assertEquals(texts("NaN"), Queries.select("xpath-10", "number('x')", XML));
        assertEquals(texts("-Infinity"), Queries.select("xpath-10", "-1 div 0", XML));
    }

    @Test
    void otherSimpleValuesKeepTheirKindOrTheirText() {
        assertEquals(List.of(BooleanNode.TRUE), Queries.select("xpath-31", "//b = 'b'", XML));
        assertEquals(List.of(BooleanNode.FALSE), Queries.select("xpath-10", "//b = 'c'", XML));
        assertEquals(texts("2020-01-01"), Queries.select("xpath-31", "xs:date('2020-01-01')", XML));
        assertEquals(texts("line"), Queries.select("xpath-31", "name(//line[1])", XML));
        assertEquals(
                "[1,\"a\",true,\"b\"]",
                Queries.select("xpath-31", "(1, 'a', true(), //b)", XML)
                        .toString()
                        .replace(" ", ""));
        assertEquals(
                "[1,2]", Queries.select("xpath-31", "[1, 2]?*", XML).toString().replace(" ", ""));
    }

    @Test
    void mapsAndFunctionsCannotBeSelected() {
        var query = Queries.compile("xpath-31", "map { 'a': 1 }");
        var fault = org.junit.jupiter.api.Assertions.assertThrows(
                org.arazzoengine.query.QueryException.class, () -> query.select(XML, false, note -> {}));
        assertEquals(
                "the XPath fails: expected nodes and simple values, found a map, an array or a function",
                fault.getMessage());
    }

    private static List<TextNode> texts(String text) {
        return List.of(TextNode.valueOf(text));
    }
}
