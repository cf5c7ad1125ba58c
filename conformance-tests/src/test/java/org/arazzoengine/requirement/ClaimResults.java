package org.arazzoengine.requirement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What became of the tests that docs/conformance.md names, by the reports of a whole run: a requirement is shown when a
 * test of it ran and passed and none failed or did not run. {@code .ci/run} calls this.
 */
final class ClaimResults {

    /** The worst that happened to the cases of a test, in the order from best to worst. */
    enum Result {
        PASSED,
        SKIPPED,
        NOT_RUN,
        FAILED
    }

    private static final Pattern ROW = Pattern.compile("\\| (AZ-[A-Z]+-[0-9]+) \\| `(.*)` \\|");
    private static final Pattern METHOD = Pattern.compile("\\w+");

    private final Map<String, Result> byTest = new LinkedHashMap<>();

    /**
     * Ends with exit code 1 unless every requirement of a table is shown.
     *
     * @param args folder of the reports of Surefire; the table; the file that the table with its results goes to
     */
    public static void main(String[] args) throws IOException {
        ClaimResults results = read(Path.of(args[0]));
        List<String> rows = results.rows(Files.readString(Path.of(args[1])));
        List<String> bad =
                rows.stream().filter(row -> !row.endsWith("| passed |")).toList();
        Files.writeString(
                Path.of(args[2]),
                "| requirement | shown by | result |\n|---|---|---|\n" + String.join("\n", rows) + "\n");
        bad.forEach(System.err::println);
        System.err.printf("%d of %d requirements that tests claim are shown%n", rows.size() - bad.size(), rows.size());
        if (!bad.isEmpty() || rows.isEmpty()) {
            System.exit(1);
        }
    }

    /** The results in the reports of {@code folder}. */
    static ClaimResults read(Path folder) throws IOException {
        ClaimResults results = new ClaimResults();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path report : files.filter(
                            file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .sorted()
                    .toList()) {
                results.add(report);
            }
        }
        return results;
    }

    private void add(Path report) throws IOException {
        try {
            NodeList cases = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                add((Element) cases.item(i));
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("expected a report of Surefire, found " + report, e);
        }
    }

    private void add(Element testCase) {
        Result result = Result.PASSED;
        for (Node child = testCase.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals("skipped")) {
                result = Result.SKIPPED;
            } else if (child.getNodeName().matches("failure|error")) {
                result = Result.FAILED;
            }
        }
        String name = testCase.getAttribute("classname");
        String type = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        byTest.merge(type, result, ClaimResults::worse);
        // Behind the method's name are the types of its parameters and the number of the case.
        Matcher method = METHOD.matcher(testCase.getAttribute("name"));
        if (method.lookingAt()) {
            byTest.merge(type + "." + method.group(), result, ClaimResults::worse);
        }
    }

    private static Result worse(Result one, Result other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The rows of {@code table}, each with its result. */
    List<String> rows(String table) {
        List<String> rows = new ArrayList<>();
        Matcher row = ROW.matcher(table);
        while (row.find()) {
            rows.add(row.group() + " " + result(List.of(row.group(2).split("`, `"))) + " |");
        }
        return rows;
    }

    private String result(List<String> tests) {
        Map<Result, List<String>> byResult = new LinkedHashMap<>();
        for (String test : tests) {
            byResult.computeIfAbsent(byTest.getOrDefault(test, Result.NOT_RUN), none -> new ArrayList<>())
                    .add(test);
        }
        for (Result bad : List.of(Result.FAILED, Result.NOT_RUN)) {
            if (byResult.containsKey(bad)) {
                return (bad == Result.FAILED ? "failed: " : "did not run: ") + String.join(", ", byResult.get(bad));
            }
        }
        return byResult.containsKey(Result.PASSED) ? "passed" : "skipped";
    }
}
