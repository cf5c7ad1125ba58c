package org.arazzoengine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.junit.jupiter.api.Test;

class SarifReportTest {

    private static final Path ROOT = Path.of("/w");

    private static Finding finding(Problem problem, String file, String pointer, int line, String message) {
        return Finding.error(problem, new Location(URI.create(file), pointer, line, 5), message, "Did you mean 'x'?")
                .breaking("AZ-STEP-07");
    }

    private static JsonNode run(Finding... findings) {
        JsonNode report = SarifReport.of(List.of(findings), ROOT, "1.2.3", SarifReportTest::text);
        assertEquals("2.1.0", report.path("version").asText());
        assertEquals(1, report.path("runs").size());
        return report.at("/runs/0");
    }

    private static Optional<byte[]> text(URI document) {
        return document.getPath().equals("/w/fix.yaml")
                ? Optional.of("arazzo: 1.0.0\nx: $response.headers.X # kept\n".getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    @Test
    void whatMendsADocumentIsOffered() {
        Finding mended = finding(Problem.TOLERANCE_RESPONSE_NAMES, "file:///w/fix.yaml", "/x", 2, "m")
                .fixedBy(new Edit.Replace("/x", "$response.header.X"));
        Finding unread = finding(Problem.TOLERANCE_RESPONSE_NAMES, "file:///w/other.yaml", "/x", 2, "m")
                .fixedBy(new Edit.Replace("/x", "$response.header.X"));
        JsonNode run = run(mended, unread, finding(Problem.UNKNOWN_OPERATION, "file:///w/fix.yaml", "", 1, "m"));
        JsonNode fix = run.at("/results/0/fixes/0");
        assertEquals("Did you mean 'x'?", fix.at("/description/text").asText());
        JsonNode change = fix.at("/artifactChanges/0");
        assertEquals(
                "{\"uri\":\"fix.yaml\",\"uriBaseId\":\"SRCROOT\"}",
                change.path("artifactLocation").toString());
        assertEquals(
                "[{\"deletedRegion\":{\"startLine\":2,\"startColumn\":20,\"endLine\":2,\"endColumn\":21},"
                        + "\"insertedContent\":{\"text\":\"\"}}]",
                change.path("replacements").toString());
        assertFalse(run.at("/results/1").has("fixes"));
        assertFalse(run.at("/results/2").has("fixes"));
    }

    private static String fingerprint(JsonNode run, int result) {
        return run.at("/results/" + result + "/partialFingerprints/arazzoFinding~1v1")
                .asText();
    }

    @Test
    void aResultSaysWhatWhereAndWhichRule() {
        JsonNode run = run(
                finding(Problem.UNKNOWN_OPERATION, "file:///w/a%20b/c.yaml", "/workflows/0", 3, "no such operation"),
                Finding.info(
                        Problem.NOTE_UNDECLARED_PARAMETER, Location.of(URI.create("file:///other/d.yaml")), "note", ""),
                Finding.warning(Problem.NO_CREDENTIALS, Location.of(URI.create("https://x.example/e")), "none", ""));
        JsonNode result = run.at("/results/0");
        assertEquals("AZ303", result.path("ruleId").asText());
        assertEquals("error", result.path("level").asText());
        assertEquals(
                "no such operation\nhint: Did you mean 'x'?",
                result.at("/message/text").asText());
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertEquals("a%20b/c.yaml", place.at("/artifactLocation/uri").asText());
        assertEquals("SRCROOT", place.at("/artifactLocation/uriBaseId").asText());
        assertEquals("file:///w/", run.at("/originalUriBaseIds/SRCROOT/uri").asText());
        assertEquals(3, place.at("/region/startLine").asInt());
        assertEquals(5, place.at("/region/startColumn").asInt());
        assertEquals("AZ-STEP-07", result.at("/properties/requirement").asText());
        assertEquals("Did you mean 'x'?", result.at("/properties/hint").asText());
        assertEquals("/workflows/0", result.at("/properties/pointer").asText());
        assertEquals("note", run.at("/results/1/level").asText());
        assertEquals("warning", run.at("/results/2/level").asText());
        for (int outside : new int[] {1, 2}) {
            JsonNode file = run.at("/results/" + outside + "/locations/0/physicalLocation/artifactLocation");
            assertTrue(URI.create(file.path("uri").asText()).isAbsolute());
            assertFalse(file.has("uriBaseId"));
        }
    }

    @Test
    void everyResultLeadsToItsRuleWithTextHelpAndLevel() {
        Finding[] findings = new Finding[Problem.values().length];
        for (Problem problem : Problem.values()) {
            findings[problem.ordinal()] = finding(problem, "file:///w/a.yaml", "", 1, "m");
        }
        JsonNode run = run(findings);
        JsonNode rules = run.at("/tool/driver/rules");
        assertEquals(Problem.values().length, rules.size());
        for (JsonNode result : run.path("results")) {
            JsonNode rule = rules.get(result.path("ruleIndex").asInt());
            String code = result.path("ruleId").asText();
            assertEquals(code, rule.path("id").asText());
            for (String text : new String[] {
                "/shortDescription/text", "/fullDescription/text", "/help/text", "/help/markdown", "/name"
            }) {
                assertFalse(rule.at(text).asText().isBlank(), code + text);
            }
            assertTrue(rule.at("/defaultConfiguration/level").asText().matches("error|warning|note"));
            // SARIF wants an absolute URI there (section 3.49.12), and the explanations have no address.
            assertFalse(rule.has("helpUri"), code);
            Explanation explanation = Explanations.read()
                    .of(Problem.values()[result.path("ruleIndex").asInt()])
                    .orElseThrow();
            String markdown = rule.at("/help/markdown").asText();
            for (String part : List.of(
                    explanation.meaning(),
                    explanation.wrong(),
                    explanation.right(),
                    explanation.fix(),
                    String.join(", ", explanation.see()))) {
                assertTrue(markdown.contains(part), markdown);
            }
            assertEquals(explanation.text().strip(), rule.at("/help/text").asText());
        }
    }

    @Test
    void theFingerprintStaysWhenLinesMoveAndDiffersBetweenFindings() {
        String file = "file:///w/a.yaml";
        JsonNode before = run(finding(Problem.TARGET, file, "/a", 3, "m"), finding(Problem.TARGET, file, "/b", 4, "m"));
        JsonNode after =
                run(finding(Problem.TARGET, file, "/a", 30, "m"), finding(Problem.TARGET, file, "/a", 31, "m"));
        assertEquals(fingerprint(before, 0), fingerprint(after, 0));
        assertNotEquals(fingerprint(before, 0), fingerprint(before, 1));
        assertNotEquals(fingerprint(after, 0), fingerprint(after, 1));
    }

    @Test
    void aRunWithoutFindingsIsAReportWithoutResults() {
        JsonNode run = run();
        assertTrue(run.path("results").isArray());
        assertEquals(0, run.path("results").size());
        assertTrue(run.at("/invocations/0/executionSuccessful").asBoolean());
        assertEquals("1.2.3", run.at("/tool/driver/version").asText());
        assertEquals("unicodeCodePoints", run.path("columnKind").asText());
    }
}
