package org.arazzoengine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.finding.Severity;
import org.arazzoengine.plan.Planner;
import org.arazzoengine.plan.RunSemantics;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.source.DocumentBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/findings.md explains every code, and its examples are true; it is written by this test. */
class FindingsDocumentTest {

    private static final Explanations EXPLANATIONS = Explanations.read();
    private static final Path BOOKSHOP =
            Repository.file("conformance-tests/src/test/resources/org/arazzoengine/report/bookshop");

    /** Found only when the letter of the specification counts. */
    private static final List<Problem> STRICT = List.of(Problem.NOTE_UNBRACED_TEXT);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemIsExplained(Problem problem) {
        Explanation explanation = EXPLANATIONS
                .of(problem)
                .orElseThrow(() -> new AssertionError(problem + " has no entry in problems.yaml"));
        for (String part :
                List.of(explanation.title(), explanation.meaning(), explanation.wrong(), explanation.fix())) {
            assertFalse(part.isBlank(), problem.code());
        }
        assertTrue(explanation.meaning().endsWith("."), "YAML cut it off: " + explanation.meaning());
        assertTrue(explanation.fix().endsWith("."), "YAML cut it off: " + explanation.fix());
        assertTrue(explanation.title().length() <= 70, explanation.title());
        assertFalse(explanation.title().endsWith("."), explanation.title());
        assertTrue(!problem.isTolerance() || explanation.severity() == Severity.WARNING, problem.code());
        explanation.see().forEach(reference -> assertTrue(isKnown(reference), reference));
        explanation.text().lines().forEach(line -> assertTrue(line.length() <= 100, line));
    }

    private static boolean isKnown(String reference) {
        String file = reference.startsWith("AZ-")
                ? "requirements.yaml"
                : reference.startsWith("T") ? "tolerances.md" : "decisions.md";
        String text =
                reference.startsWith("AZ-") ? "- id: " + reference : "| " + reference.replace("decision ", "") + " |";
        try {
            return Files.readString(Repository.file("docs/spec/" + file)).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theDocumentationIsCurrent() throws IOException {
        Path file = Repository.file("docs/findings.md");
        String current = markdown();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, current);
        }
        assertEquals(current, Files.readString(file), "rewrite it with -Dgolden.update=true");
    }

    static List<Explanation> withExamples() {
        return EXPLANATIONS.all().stream()
                .filter(explanation -> !explanation.right().isEmpty())
                .toList();
    }

    @Test
    void theExampleWithoutMistakesHasNoFindings() throws IOException {
        assertEquals(
                List.of(), found(Files.readString(BOOKSHOP.resolve("bookshop.arazzo.yaml")), RunSemantics.strictly()));
    }

    @ParameterizedTest
    @MethodSource("withExamples")
    void theWrongExampleHasTheFinding(Explanation explanation) throws IOException {
        String right = Files.readString(BOOKSHOP.resolve("bookshop.arazzo.yaml"));
        String wrong = replaced(right, explanation);
        RunSemantics semantics =
                STRICT.contains(explanation.problem()) ? RunSemantics.strictly() : RunSemantics.lenient();
        List<Finding> found = found(wrong, semantics);
        assertTrue(
                found.stream().anyMatch(finding -> finding.problem() == explanation.problem()),
                () -> explanation.problem() + " is not in " + found + " of\n" + explanation.wrong());
    }

    private static String replaced(String document, Explanation explanation) {
        for (int indent = 0; indent < 20; indent++) {
            String right = shifted(explanation.right(), indent);
            int at = document.indexOf(right);
            if (at == 0 || at > 0 && document.charAt(at - 1) == '\n') {
                return document.substring(0, at)
                        + shifted(explanation.wrong(), indent)
                        + document.substring(at + right.length());
            }
        }
        throw new AssertionError("not in the example:\n" + explanation.right());
    }

    private static String shifted(String text, int indent) {
        return (text + "\n").indent(indent);
    }

    private List<Finding> found(String document, RunSemantics semantics) throws IOException {
        for (String source : new String[] {"shop.yaml", "billing.yaml"}) {
            Files.copy(BOOKSHOP.resolve(source), folder.resolve(source));
        }
        Path file = Files.writeString(folder.resolve("bookshop.arazzo.yaml"), document);
        Checked<DocumentBundle> bundle = DocumentBundle.load(file);
        List<Finding> found = new ArrayList<>(bundle.findings());
        bundle.value().ifPresent(read -> found.addAll(Planner.check(read, read.entry(), semantics)));
        return found;
    }

    private static String markdown() {
        StringBuilder text = new StringBuilder("# What is found, and what to do\n\n");
        text.append("Written by `FindingsDocumentTest` from `problems.yaml` of engine-report. A code never changes its"
                + " meaning.\n`arazzo validate --explain CODE` tells the same on the command line.\n\n");
        text.append("A *warning* of a tolerance (`AZ-T…`) is an error under `--strict`; a *note* (`info` in JSON) never"
                + " is.\n");
        Map<String, String> groups = groups();
        String current = "";
        for (Explanation explanation : EXPLANATIONS.all()) {
            String code = explanation.problem().code();
            String group = groups.entrySet().stream()
                    .filter(entry -> code.startsWith(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            if (!group.equals(current)) {
                text.append("\n## ").append(group).append("\n");
                current = group;
            }
            append(text, explanation);
        }
        return text.toString();
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("AZ1", "Reading");
        groups.put("AZ2", "The document");
        groups.put("AZ3", "Sources");
        groups.put("AZ4", "Inputs");
        groups.put("AZ5", "The run");
        groups.put("AZ-T", "Tolerated spellings");
        groups.put("AZ-D", "Rulings");
        return groups;
    }

    private static void append(StringBuilder text, Explanation explanation) {
        String severity =
                explanation.severity() == Severity.INFO ? "note" : FindingsReport.name(explanation.severity());
        text.append("\n### ").append(explanation.problem().code()).append("\n\n");
        text.append("**")
                .append(explanation.title())
                .append("** (")
                .append(severity)
                .append(")\n\n");
        text.append(explanation.meaning()).append("\n\n");
        text.append(explanation.right().isEmpty() ? "```\n" : "```yaml\n# wrong\n");
        text.append(explanation.wrong()).append('\n');
        if (!explanation.right().isEmpty()) {
            text.append("# right\n").append(explanation.right()).append('\n');
        }
        text.append("```\n\nFix: ").append(explanation.fix()).append('\n');
        if (!explanation.see().isEmpty()) {
            List<String> links =
                    explanation.see().stream().map(FindingsDocumentTest::link).toList();
            text.append("\nSee: ").append(String.join(", ", links)).append('\n');
        }
    }

    private static String link(String reference) {
        String file = reference.startsWith("AZ-")
                ? "requirements.yaml"
                : reference.startsWith("T") ? "tolerances.md" : "decisions.md";
        return "[" + reference + "](spec/" + file + ")";
    }

    @Test
    void everyCodeIsInItsGroup() {
        assertEquals(
                List.of(),
                Arrays.stream(Problem.values())
                        .map(Problem::code)
                        .filter(code -> Stream.of("AZ1", "AZ2", "AZ3", "AZ4", "AZ5", "AZ-T", "AZ-D")
                                .noneMatch(code::startsWith))
                        .toList());
    }
}
