package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands load. */
class StartUpTest {

    @TempDir
    Path folder;

    private List<String> linesOfEval(String... arguments) throws Exception {
        Path context = Files.writeString(folder.resolve("context.yaml"), "response: {body: {a: [1]}}");
        List<String> command = new ArrayList<>(List.of("eval", "--context", context.toString()));
        command.addAll(List.of(arguments));
        return linesOf(command);
    }

    private static List<String> linesOf(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return output.lines().toList();
    }

    private static List<String> loaded(List<String> lines, String... parts) {
        return lines.stream()
                .filter(line -> List.of(parts).stream().anyMatch(line::contains))
                .toList();
    }

    @Test
    void anExpressionLoadsNoOpenApiNoHttpAndNoQueryLibrary() throws Exception {
        List<String> lines = linesOfEval("$response.body#/a/0");
        assertTrue(lines.contains("1"), "the value is printed");
        assertEquals(1, loaded(lines, " org.arazzoengine.cli.EvalCommand ").size(), "classes are logged");
        assertEquals(
                List.of(),
                loaded(
                        lines,
                        " io.swagger.",
                        " org.apache.hc.",
                        " net.sf.saxon.",
                        " com.jayway.",
                        " dev.harrel.",
                        " ch.qos.logback.classic.Logger"));
    }

    @Test
    void aJsonPathCriterionLoadsNoXPath() throws Exception {
        List<String> lines = linesOfEval("--type", "jsonpath", "--on", "$response.body", "$.a[?@ > 0]");
        assertTrue(lines.contains("pass"), "the criterion is judged");
        assertEquals(List.of(), loaded(lines, " net.sf.saxon.", " javax.xml.xpath.", " io.swagger."));
    }

    @Test
    void validatingADocumentAloneLoadsNoOpenApiNoHttpAndNoJsonSchema() throws Exception {
        List<String> lines = linesOf(List.of("validate", "--no-sources", Shell.SPEC));
        assertTrue(lines.contains(Shell.SPEC + ": valid, 3 warnings"), "the verdict is printed");
        assertEquals(
                List.of(),
                loaded(
                        lines,
                        " io.swagger.",
                        " org.apache.hc.",
                        " net.sf.saxon.",
                        " com.jayway.",
                        " dev.harrel.",
                        " org.arazzoengine.report.Explanations ",
                        " ch.qos.logback.classic.Logger"));
    }
}
