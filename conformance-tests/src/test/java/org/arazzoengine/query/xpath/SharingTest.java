package org.arazzoengine.query.xpath;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharingTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 60;

    @ParameterizedTest
    @EnumSource
    void oneQueryGivesEveryThreadItsOwnResult(XPathVersion version) throws InterruptedException, ExecutionException {
        XPathQuery query = Queries.compile(version.spelling(), "//p:item[@n > 2]/name");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<String>> work = new ArrayList<>();
            for (int i = 0; i < THREADS * ROUNDS; i++) {
                int number = i;
                work.add(() ->
                        query.select(xml(number), number % 5 == 0, note -> {}).toString());
            }
            List<Future<String>> results = threads.invokeAll(work);
            for (int i = 0; i < results.size(); i++) {
                String expected = i % 2 == 1 && i % 5 == 0 ? "[]" : "[\"three " + i + "\"]";
                assertEquals(expected, results.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Every third with another namespace for the prefix, every second with names in a default namespace. */
    private static String xml(int number) {
        String defaults = number % 2 == 0 ? "" : " xmlns='urn:d'";
        return "<r xmlns:p='urn:p" + number % 3 + "'" + defaults + "><p:item n='2'><name>two</name></p:item>"
                + "<p:item n='3'><name>three " + number + "</name></p:item><e" + number + "/></r>";
    }

    @ParameterizedTest
    @EnumSource
    void namesThatDocumentsBringDoNotPileUp(XPathVersion version) {
        XPathQuery query = Queries.compile(version.spelling(), "count(//*)");
        for (int round = 0; round < 3; round++) {
            StringBuilder xml = new StringBuilder("<r>");
            for (int i = 0; i < 25_000; i++) {
                xml.append("<n").append(round).append('-').append(i).append("/>");
            }
            String result = select(query, xml.append("</r>").toString());
            assertEquals("[25001]", result);
        }
    }

    private static String select(XPathQuery query, String xml) {
        try {
            return query.select(xml, true, note -> {}).toString();
        } catch (org.arazzoengine.query.QueryException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
