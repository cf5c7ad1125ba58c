package org.arazzoengine.query.xpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file with a secret and a real port that nobody may call: no query and no document gets at either. */
class ClosedWorldTest {

    private static final String SECRET = "s3cr3t-of-the-file";

    @TempDir
    private Path folder;

    private Path file;
    private ServerSocket server;

    @BeforeEach
    void putAFileAndAPortWithinReach() throws IOException {
        file = Files.writeString(folder.resolve("secret.xml"), "<s>" + SECRET + "</s>");
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.setSoTimeout(1);
    }

    @AfterEach
    void nobodyHasCalled() throws IOException {
        try (ServerSocket port = server) {
            assertThrows(SocketTimeoutException.class, () -> port.accept().close());
        }
    }

    private List<String> places() {
        return List.of(
                file.toUri().toString(), file.toString(), "http://127.0.0.1:" + server.getLocalPort() + "/x.xml");
    }

    @Test
    void functionsThatReadAreRefusedBeforeAnythingRuns() {
        List<String> calls = List.of(
                "doc(%s)",
                "fn:doc(%s)",
                "doc-available(%s)",
                "collection(%s)",
                "uri-collection(%s)",
                "unparsed-text(%s)",
                "unparsed-text-lines(%s)",
                "unparsed-text-available(%s)",
                "json-doc(%s)",
                "transform(map { 'stylesheet-location': %s })",
                "load-xquery-module('urn:x', map { 'location-hints': %s })",
                "parse-xml(concat('<!DOCTYPE a SYSTEM \"', %s, '\"><a/>'))",
                "parse-xml-fragment(%s)",
                "serialize(., map { 'method': %s })",
                "environment-variable(%s)",
                "available-environment-variables()[. = %s]",
                "%s => doc()",
                "%s ! doc(.)",
                "(doc#1)(%s)",
                "for-each(%s, doc#1)",
                "doc(?)(%s)",
                "function-lookup(xs:QName('fn:doc'), 1)(%s)",
                "Q{http://www.w3.org/2005/xpath-functions}doc(%s)");
        for (String place : places()) {
            for (String call : calls) {
                String query = call.formatted("'" + place + "'");
                String message = Queries.syntaxFault("xpath-31", query).getMessage();
                assertTrue(message.contains("available here"), query + ": " + message);
            }
            for (String version : List.of("xpath-20", "xpath-30")) {
                String message =
                        Queries.syntaxFault(version, "doc('" + place + "')").getMessage();
                assertTrue(message.startsWith("the function doc is not available here"), message);
            }
            Queries.syntaxFault("xpath-10", "document('" + place + "')");
        }
    }

    @Test
    void functionsOfSaxonOfExsltAndOfJavaAreUnknown() {
        List<String> calls = List.of(
                "Q{java:java.lang.System}getProperty('user.home')",
                "Q{http://saxon.sf.net/java-type}java.lang.Runtime()",
                "Q{http://saxon.sf.net/}evaluate('1')",
                "Q{http://saxon.sf.net/}expression('1')",
                "Q{http://saxon.sf.net/}parse-html('<a/>')",
                "Q{http://saxon.sf.net/}read-binary-resource('x')",
                "Q{http://exslt.org/dates-and-times}date-time()",
                "Q{http://exslt.org/common}node-set(1)",
                "Q{http://expath.org/ns/file}read-text('x')",
                "Q{http://www.w3.org/1999/XSL/Transform}document('x')",
                "document('x')",
                "system-property('x')");
        for (String call : calls) {
            Queries.syntaxFault("xpath-31", call);
            Queries.syntaxFault("xpath-10", call);
        }
        Queries.syntaxFault("xpath-10", "java:java.lang.System.exit(1)");
        assertThrows(
                QuerySyntaxException.class,
                () -> XPathQuery.compile("java:exit(1)", XPathVersion.XPATH_31, XPathLimits.DEFAULT));
    }

    @Test
    void documentsLoadNothing() {
        for (String place : places()) {
            List<String> documents = List.of(
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + place + "\">]><a>&x;</a>",
                    "<!DOCTYPE a SYSTEM \"" + place + "\"><a/>",
                    "<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + place + "\">%x;]><a/>",
                    "<!DOCTYPE a PUBLIC \"-//x\" \"" + place + "\"><a/>");
            for (String xml : documents) {
                for (XPathVersion version : XPathVersion.values()) {
                    String message = Queries.failure(version.spelling(), "string(/)", xml);
                    assertTrue(message.startsWith("expected an XML document without a DTD"), message);
                }
            }
            String included =
                    "<a xmlns:xi='http://www.w3.org/2001/XInclude' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                            + " xsi:noNamespaceSchemaLocation='" + place + "'><?xml-stylesheet href='" + place
                            + "'?><xi:include href='"
                            + place + "'/></a>";
            for (XPathVersion version : XPathVersion.values()) {
                assertFalse(Queries.test(version.spelling(), "contains(string(/), '" + SECRET + "')", included));
                assertTrue(Queries.test(version.spelling(), "//xi:include", included));
            }
        }
    }

    @Test
    void entitiesAreNotExpanded() {
        String bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]><a>&b;</a>";
        for (XPathVersion version : XPathVersion.values()) {
            assertTrue(Queries.failure(version.spelling(), "/a", bomb).contains("without a DTD"));
        }
    }

    @Test
    void collationsAndFlagsCannotNameClassesOrOtherEngines() {
        String collation = "'http://saxon.sf.net/collation?class=java.lang.Thread'";
        assertTrue(Queries.failure("xpath-31", "compare('a', 'b', " + collation + ") = 0", "<a/>")
                .contains("Unknown collation"));
        assertTrue(Queries.syntaxFault("xpath-31", "matches('a', 'a', ';j')")
                .getMessage()
                .contains("found ;j"));
        assertTrue(Queries.failure("xpath-31", "matches('a', 'a', /a)", "<a>;j</a>")
                .contains("found ;j"));
    }

    @Test
    void whatDependsOnTheMomentOrOnChanceIsRefused() {
        List<String> calls = List.of(
                "current-dateTime()",
                "current-date()",
                "current-time()",
                "random-number-generator()",
                "generate-id(.)");
        for (String call : calls) {
            String message = Queries.syntaxFault("xpath-31", call).getMessage();
            assertTrue(message.contains("is not available here"), message);
        }
    }

    @Test
    void nothingDependsOnTheLocaleOrTheTimeZone() {
        assertTrue(Queries.test("xpath-31", "upper-case('i') = 'I' and lower-case('I') = 'i'", "<a/>"));
        assertTrue(Queries.test("xpath-31", "implicit-timezone() = xs:dayTimeDuration('PT0S')", "<a/>"));
        assertTrue(Queries.test("xpath-31", "xs:time('10:00:00') = xs:time('10:00:00Z')", "<a/>"));
        assertTrue(Queries.test(
                "xpath-31", "xs:dateTime('2020-01-01T00:00:00') = xs:dateTime('2020-01-01T00:00:00Z')", "<a/>"));
        assertTrue(Queries.test("xpath-31", "default-language() = 'en'", "<a/>"));
        assertTrue(Queries.test("xpath-31", "format-number(1234.5, '#,##0.00') = '1,234.50'", "<a/>"));
        assertTrue(Queries.test("xpath-31", "format-date(xs:date('2020-01-01'), '[MNn]') = 'January'", "<a/>"));
        assertTrue(Queries.test(
                "xpath-31",
                "default-collation() = " + "'http://www.w3.org/2005/xpath-functions/collation/codepoint'",
                "<a/>"));
        assertTrue(Queries.test("xpath-31", "sort(('b', 'ä', 'B', 'a'))[4] = 'ä'", "<a/>"));
        assertTrue(Queries.test("xpath-10", "translate('i', 'i', 'I') = 'I'", "<a/>"));
    }

    @Test
    void nothingIsPrinted() throws QueryException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream trap = new PrintStream(printed, true, java.nio.charset.StandardCharsets.UTF_8)) {
            System.setOut(trap);
            System.setErr(trap);
            Queries.syntaxFault("xpath-31", "trace(1, 'x')");
            Queries.syntaxFault("xpath-31", "//a[");
            Queries.failure("xpath-31", "error()", "<a/>");
            Queries.failure("xpath-31", "/a", "<a>");
            Queries.failure("xpath-10", "/a", "<a>");
            Queries.failure("xpath-10", "//*[//*[//*]]", "<a>" + "<b/>".repeat(5_000) + "</a>");
            Queries.failure("xpath-31", "string-join((1 to 100000000) ! 'x')", "<a/>");
            Queries.test("xpath-31", "/a/@b/c", "<a/>");
            Queries.test("xpath-31", "let $x := 1 return 2", "<a/>");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals("", printed.toString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
