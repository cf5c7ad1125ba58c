package org.arazzoengine.query.xpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartUpTest {

    /** The log of class loading of a new process that uses this version, or none. */
    private static String loaded(String... versions) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                LoadedClasses.class.getName()));
        command.addAll(List.of(versions));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), log.substring(Math.max(0, log.length() - 2_000)));
        return log;
    }

    @Test
    void noXmlClassIsLoadedBeforeAQueryIsCompiled() throws IOException, InterruptedException {
        String log = loaded();
        assertFalse(log.contains(" net.sf.saxon."));
        assertFalse(log.contains(" javax.xml."));
        assertFalse(log.contains(" org.w3c.dom."));
        assertFalse(log.contains(" org.xml.sax."));
    }

    @Test
    void version1LoadsNeitherSaxonNorTheJdksXPath() throws IOException, InterruptedException {
        String log = loaded("xpath-10");
        assertTrue(log.contains(" javax.xml.parsers.SAXParserFactory "));
        assertFalse(log.contains(" org.w3c.dom.Document "));
        assertFalse(log.contains(" com.sun.org.apache.xpath."));
        assertFalse(log.contains(" net.sf.saxon."));
    }

    @Test
    void laterVersionsDoNotLookUpCatalogs() throws IOException, InterruptedException {
        String log = loaded("xpath-31");
        assertTrue(log.contains(" net.sf.saxon.Configuration "));
        assertFalse(log.contains(" org.xmlresolver.CatalogManager "));
    }
}
