package org.arazzoengine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.finding.Severity;
import org.arazzoengine.plan.Planner;
import org.arazzoengine.plan.RunSemantics;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.source.DocumentBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * What is said about documents whose objects name what is not there, whole messages with their places. The texts beside
 * the documents are rewritten with -Dgolden.update=true.
 */
class DocumentCheckTest {

    private static final Path FOLDER = Repository.file("conformance-tests/src/test/resources/org/arazzoengine/check");

    /** Everything about the document in {@code name} but what this engine cannot run yet. */
    static List<Finding> found(String name) {
        Checked<DocumentBundle> bundle =
                DocumentBundle.load(FOLDER.resolve(name).resolve("arazzo.yaml"));
        DocumentBundle read = bundle.value().orElseThrow();
        Findings findings = new Findings();
        findings.addAll(bundle.findings());
        findings.addAll(Planner.check(read, read.entry(), RunSemantics.lenient()));
        return findings.sorted().stream()
                .filter(finding ->
                        finding.at().document().equals(read.document().at().document()))
                .filter(finding -> finding.problem() != Problem.NOT_SUPPORTED)
                .toList();
    }

    private static String line(Finding finding) {
        String requirement = finding.requirement().isEmpty() ? "" : " " + finding.requirement();
        String hint = finding.hint().isEmpty() ? "" : " | " + finding.hint();
        return finding.at().line() + ":" + finding.at().column() + " " + finding.severity() + " "
                + finding.problem().code() + requirement + " "
                + finding.message().replace("\n", "\n    ") + hint;
    }

    /** The findings are those of the golden text; every requirement that {@code test} claims is broken, and {@code more}. */
    private static void check(String name, TestInfo test, String... more) throws IOException {
        List<Finding> found = found(name);
        String text = found.stream()
                // Its message has the path of the checkout.
                .filter(finding -> finding.problem() != Problem.SOURCE_NOT_FOUND)
                .map(DocumentCheckTest::line)
                .collect(Collectors.joining("\n", "", "\n"));
        Path golden = FOLDER.resolve(name).resolve("findings.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, text);
        }
        assertEquals(Files.readString(golden), text, "rewrite it with -Dgolden.update=true");
        List<String> broken = found.stream().map(Finding::requirement).toList();
        List<String> wanted = new ArrayList<>(List.of(more));
        test.getTestMethod()
                .map(method -> method.getAnnotation(Requirement.class))
                .ifPresent(claim -> wanted.addAll(List.of(claim.value())));
        for (String requirement : wanted) {
            assertTrue(broken.contains(requirement), () -> requirement + " is not among " + broken);
        }
    }

    @Test
    @Requirement({
        "AZ-WF-09",
        "AZ-WF-10",
        "AZ-WF-11",
        "AZ-STEP-14",
        "AZ-DOC-09",
        "AZ-SUCC-09",
        "AZ-FAIL-17",
        "AZ-FAIL-23"
    })
    void workflowsThatAreNamedExistAndDoNotWaitForThemselves(TestInfo test) throws IOException {
        check("workflows", test);
    }

    @Test
    @Requirement({"AZ-DEP-01", "AZ-DEP-02", "AZ-DEP-03", "AZ-DEP-08", "AZ-DEP-10", "AZ-SUCC-08", "AZ-FAIL-16"})
    void stepsThatAreNamedExistAndCanRunInSomeOrder(TestInfo test) throws IOException {
        check("steps", test, "AZ-DEP-04", "AZ-DEP-06", "AZ-DEP-07");
    }

    @Test
    @Requirement({
        "AZ-WF-17",
        "AZ-STEP-18",
        "AZ-STEP-28",
        "AZ-SUCC-16",
        "AZ-FAIL-24",
        "AZ-REUSE-01",
        "AZ-EXPR-22",
        "AZ-STEP-17",
        "AZ-WF-20",
        "AZ-WF-16",
        "AZ-STEP-29",
        "AZ-PARAM-05",
        "AZ-SUCC-15"
    })
    void referencesLeadToComponentsThatFitTheirPlace(TestInfo test) throws IOException {
        check("components", test, "AZ-FAIL-20", "AZ-SUCC-08");
    }

    @Test
    @Requirement({"AZ-WF-06", "AZ-COMP-04", "AZ-URI-06"})
    void schemasOfInputsAreSchemas(TestInfo test) throws IOException {
        check("inputs", test);
    }

    @Test
    @Requirement({"AZ-ASYNC-01", "AZ-PARAM-14", "AZ-DEP-11"})
    void messagesAndQueryStringsStandWhereTheyMean(TestInfo test) throws IOException {
        check("messages", test);
    }

    @Test
    @Requirement({"AZ-SDX-02", "AZ-EXPR-20", "AZ-EXPR-21"})
    void namesInEveryExpressionOfTheDocumentAreLookedUp(TestInfo test) throws IOException {
        check("expressions", test, "AZ-SDX-01", "AZ-EXPR-16", "AZ-REPL-05", "AZ-REPL-06");
    }

    /** All layers at once: one run names them all, each where it is. */
    @Test
    void aDocumentWithThirtyMistakesIsToldAllOfThem(TestInfo test) throws IOException {
        check("thirty", test);
        Map<Integer, String> marked = new TreeMap<>();
        List<String> lines = Files.readAllLines(FOLDER.resolve("thirty").resolve("arazzo.yaml"));
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = Pattern.compile("# mistake ([0-9]+)$").matcher(lines.get(i));
            if (mark.find()) {
                marked.put(i + 1, mark.group(1));
            }
        }
        assertEquals(30, Set.copyOf(marked.values()).size());
        Set<Integer> told = found("thirty").stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> finding.at().line())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(marked.keySet(), told, "a line without a mistake has a finding, or one with a mistake has none");
    }

    @Test
    void workflowsWithoutMistakesHaveNoFindings() {
        for (String name : List.of("workflows", "steps", "components", "inputs", "expressions")) {
            assertEquals(
                    List.of(),
                    found(name).stream()
                            .filter(finding -> finding.at().pointer().startsWith("/workflows/0/"))
                            .toList());
        }
    }
}
