package org.arazzoengine.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.json.JsonReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a criterion makes a new JVM load: a run pays only for the libraries that its criteria need. */
class LoadedClassesTest {

    /** Beginnings of class names by library. */
    private static final Map<String, List<String>> LIBRARIES = new TreeMap<>(Map.of(
            "Jayway", List.of("com.jayway.", "net.minidev."),
            "RE2/J", List.of("com.google.re2j."),
            "Saxon", List.of("net.sf.saxon.", "org.xmlresolver."),
            "SLF4J", List.of("org.slf4j.", "ch.qos.logback."),
            "XML", List.of("javax.xml.", "org.w3c.dom.", "org.xml.sax.", "com.sun.org.apache.x", "jdk.xml.")));

    /** Compiles and judges one criterion. */
    static final class Judgement {

        private static final String ANSWER =
                "{\"statusCode\": 200, \"response\": {\"body\": {\"xml\": \"<a><b>1</b></a>\", \"price\": 9.5}}}";

        private Judgement() {}

        public static void main(String[] args) throws Exception {
            CriterionType type = CriterionType.of(args[0]).orElseThrow();
            Optional<String> context = args[1].isEmpty() ? Optional.empty() : Optional.of(args[1]);
            Criterion criterion = Criterion.compile(context, args[2], type, Semantics.lenient(), declared -> true);
            System.out.println(
                    criterion.evaluate(new TreeScope(JsonReader.read(ANSWER))).passed() ? "passed" : "failed");
        }
    }

    private static List<String> outputOfJudgement(String type, String context, String condition) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Judgement.class.getName(),
                        type,
                        context,
                        condition)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return output.lines().toList();
    }

    private static String loaded(List<String> output) {
        return LIBRARIES.entrySet().stream()
                .filter(library -> output.stream()
                        .anyMatch(line -> library.getValue().stream().anyMatch(name -> line.contains(" " + name))))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    simple   | ``                 | $statusCode == 200                 | ``
                    simple   | ``                 | $response.body.price < 10 && !null | ``
                    regex    | $statusCode        | ^2\\d{2}$                          | RE2/J
                    jsonpath | $response.body     | $[?@ < 10]                         | ``
                    jsonpath | $response.body     | $[?match(@, '<a>.*')]              | RE2/J
                    xpath    | $response.body#/xml| //b = 1                            | Saxon, XML
                    """)
    void aCriterionLoadsOnlyTheLibraryOfItsType(String type, String context, String condition, String libraries)
            throws Exception {
        List<String> output = outputOfJudgement(type, context, condition);

        assertTrue(output.contains("passed"), "the criterion was judged");
        assertTrue(
                output.stream().anyMatch(line -> line.contains(" org.arazzoengine.criterion.Criterion ")),
                "classes are logged");
        assertEquals(libraries, loaded(output));
    }
}
