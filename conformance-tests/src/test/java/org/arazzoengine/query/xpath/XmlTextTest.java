package org.arazzoengine.query.xpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1}|expected an XML document, found a text that begins with \"{\"a\": 1}\" at line 1, column 1",
                "[1]|expected an XML document, found a text that begins with \"[1]\" at line 1, column 1",
                "` \n  just a few words of text`|expected an XML document, found a text that begins with \"just a few words of …\" at line 2, column 3",
                "` `|expected an XML document, found an empty text",
                "<a><b></a>|expected a well-formed XML document, found a fault at line 1, column 9, after \"<a><b></\"",
                "<a>&nope;</a>|expected a well-formed XML document, found a fault at line 1, column 10, after \"<a>&nope;\"",
                "<a/>x|expected a well-formed XML document, found a fault at line 1, column 5, after \"<a/>\"",
                "<p:a/>|expected a well-formed XML document, found a fault at line 1, column 7, after \"<p:a/>\""
            })
    @Requirement("AZ-XPATH-06")
    void aTextThatIsNoXmlIsRefusedInOurWordsInEveryVersion(String xml, String message) {
        for (XPathVersion version : XPathVersion.values()) {
            String found = Queries.failure(version.spelling(), "/a", xml);
            assertEquals(
                    message.replaceAll("column [0-9]+, after.*", ""), found.replaceAll("column [0-9]+, after.*", ""));
            assertEquals(message.contains(", after "), found.contains(", after "));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF<?xml version='1.0' encoding='UTF-8'?><a>é</a>",
                "<?xml version='1.0' encoding='UTF-16'?><a>é</a>",
                "<?xml version='1.0' encoding='US-ASCII' standalone='yes'?><a>é</a>",
                "<?xml version='1.1'?><a>é</a>",
                "<a>&#233;</a>\n"
            })
    void theEncodingThatATextDeclaresDoesNotMatter(String xml) {
        for (XPathVersion version : XPathVersion.values()) {
            assertTrue(Queries.test(version.spelling(), "/a = 'é'", xml), version + xml);
        }
    }

    @Test
    void manyAttributesAndLongNamesAreReadOnEveryJdk() {
        StringBuilder xml = new StringBuilder("<").append("n".repeat(2_000));
        for (int i = 0; i < 1_000; i++) {
            xml.append(" a").append(i).append("='").append(i).append("'");
        }
        for (XPathVersion version : XPathVersion.values()) {
            assertTrue(Queries.test(version.spelling(), "count(/*/@*) = 1000", xml + "/>"));
        }
    }

    @Test
    void manyReferencesToCharactersAreReadOnEveryJdk() {
        String xml = "<a b='" + "&lt;".repeat(150_000) + "'>" + "&amp;&#65;".repeat(150_000) + "</a>";
        for (XPathVersion version : XPathVersion.values()) {
            assertTrue(Queries.test(version.spelling(), "string-length(/a) = 300000", xml), version.spelling());
        }
    }

    @Test
    void anElementWithMoreAttributesThanTheParserReadsIsRefusedByThatBound() {
        StringBuilder xml = new StringBuilder("<r>\n<a");
        for (int i = 0; i < 10_000; i++) {
            xml.append(" a").append(i).append("=''");
        }
        for (XPathVersion version : XPathVersion.values()) {
            assertTrue(Queries.test(version.spelling(), "count(/r/a/@*) = 10000", xml + "/></r>"));
            String found = Queries.failure(version.spelling(), "/r", xml + " b=''/></r>");
            assertEquals(
                    "expected an XML document with at most 10000 attributes of an element, found more at line 2, column ",
                    found.replaceAll("[0-9]+$", ""));
        }
    }

    @Test
    void aDocumentWithADtdIsRefused() {
        String xml = "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY l 'lol'>]><a>&l;</a>";
        for (XPathVersion version : XPathVersion.values()) {
            assertEquals(
                    "expected an XML document without a DTD, found <!DOCTYPE at line 2; documents with a DTD are"
                            + " refused, because it could name files and hosts",
                    Queries.failure(version.spelling(), "/a", xml));
        }
    }
}
