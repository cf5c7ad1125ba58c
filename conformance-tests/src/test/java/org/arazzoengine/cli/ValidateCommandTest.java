package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private static final String THREE_MISTAKES = """
            arazzo: 1.0.1
            info:
              titel: Two books
              version: 1.0.0
            sourceDescriptions:
              - name: shop
                url: gone.yaml
                type: openapi
            workflows:
              - workflowId: buy
                steps:
                  - stepId: find
                    operationId: findBook
                    successCriteria:
                      - condition: $statusCode = 200
                    outputs:
                      id: $response.body.id
            """;

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static List<String> codes(JsonNode report) {
        return report.path("findings").findValuesAsText("code");
    }

    @Test
    void whatHasTheWrongTypeIsNotCalledUnsupportedAsWell() throws IOException {
        String document = THREE_MISTAKES.replace("titel", "title").replace("$statusCode =", "$statusCode ==");
        for (String field : List.of("onSuccess: no", "onFailure: {}", "dependsOn: x", "timeout: []", "workflowId: 1")) {
            String text = document.replace("operationId: findBook", "operationId: findBook\n        " + field);
            JsonNode report = Shell.arazzo(
                            "validate", "--json", "--no-sources", file("a.yaml", text.replace("1.0.1", "1.1.0")))
                    .json();
            assertTrue(codes(report).contains("AZ202"), report.toString());
            assertFalse(codes(report).contains("AZ290"), report.toString());
        }
    }

    @Test
    void aValidDocumentWithToleratedSpellingsIsValidWithWarnings() {
        Shell.Result result = Shell.arazzo("validate", Shell.SPEC);
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
        assertTrue(result.out().endsWith(Shell.SPEC + ": valid, 3 warnings\n"), result.out());
        assertEquals("", result.err());
    }

    @Test
    void theJsonHasTheShapeOfItsContract() {
        Shell.Result result = Shell.arazzo("validate", "--json", Shell.SPEC);
        JsonNode report = result.json();
        assertEquals("arazzo-findings/1", report.get("format").asText());
        assertTrue(report.get("valid").booleanValue());
        JsonNode first = report.at("/findings/0");
        assertEquals("AZ-T01", first.get("code").asText());
        assertEquals("warning", first.get("severity").asText());
        assertEquals(73, first.get("line").asInt());
        assertEquals(18, first.get("column").asInt());
        assertEquals("/workflows/0/steps/0/operationId", first.get("pointer").asText());
        assertEquals(
                "Write: operationId: $sourceDescriptions.billingApi.createCustomer",
                first.get("hint").asText());
        assertEquals(
                "[{\"document\":\"" + Shell.SPEC + "\",\"valid\":true,\"errors\":0,\"warnings\":3}]",
                report.path("documents").toString());
    }

    @Test
    void oneInvalidDocumentAmongSeveralMakesTheAnswer3AndTheOthersAreStillChecked() {
        Shell.Result result = Shell.arazzo("validate", "nope.yml", Shell.SPEC);
        assertEquals(ExitCodes.DOCUMENT, result.exitCode());
        assertTrue(result.out().contains("nope.yml: 1 error\n"), result.out());
        assertTrue(result.out().contains(Shell.SPEC + ": valid, 3 warnings\n"), result.out());
        assertTrue(result.out().endsWith("2 documents, 1 valid: 1 error, 3 warnings\n"), result.out());
    }

    @Test
    void theTotalOfDocumentsWithoutFindingsIsShort() throws IOException {
        String bookshop = "conformance-tests/src/test/resources/org/arazzoengine/report/bookshop/bookshop.arazzo.yaml";
        String valid = Repository.file(bookshop).toString();
        String again = file("arazzo.yaml", "arazzo: 1.0.1\n");
        assertTrue(Shell.arazzo("validate", valid, again).out().contains("2 documents, 1 valid: "));
        Files.copy(Path.of(valid), Path.of(again), StandardCopyOption.REPLACE_EXISTING);
        Shell.Result result = Shell.arazzo("validate", "--no-sources", valid, folder.toString());
        assertEquals(valid + ": valid\n" + folder + ": valid\n2 documents, 2 valid\n", result.out());
    }

    @Test
    void strictMakesToleratedSpellingsErrors() {
        Shell.Result result = Shell.arazzo("validate", "--strict", Shell.SPEC);
        assertEquals(ExitCodes.DOCUMENT, result.exitCode());
        assertTrue(result.out().endsWith(Shell.SPEC + ": 3 errors\n"), result.out());
    }

    @Test
    void aMissingSourceHidesNothingThatCanBeKnownWithoutIt() throws IOException {
        Shell.Result result = Shell.arazzo("validate", "--json", file("a.yaml", THREE_MISTAKES));
        assertEquals(ExitCodes.DOCUMENT, result.exitCode());
        assertEquals(List.of("AZ201", "AZ203", "AZ301", "AZ211", "AZ-T04"), codes(result.json()));
    }

    @Test
    void withoutSourcesNothingIsSaidAboutThemAndNothingIsLoaded() throws IOException {
        Shell.Result result = Shell.arazzo("validate", "--no-sources", "--json", file("a.yaml", THREE_MISTAKES));
        assertEquals(List.of("AZ201", "AZ203", "AZ211", "AZ-T04"), codes(result.json()));
        String qualified = THREE_MISTAKES.replace("operationId: find", "operationId: $sourceDescriptions.shpo.find");
        result = Shell.arazzo("validate", "--no-sources", file("b.yaml", qualified));
        assertTrue(result.out().contains("AZ305"), "the name of the source can be known: " + result.out());
        assertTrue(result.out().contains("Did you mean 'shop'?"), result.out());
    }

    @Test
    void aSourceThatIsReadIsCheckedAlsoWhenAnotherIsMissing() throws IOException {
        Files.copy(Repository.file("specs/openapi/amberflo-billing-openapi.yaml"), folder.resolve("billing.yaml"));
        String two = THREE_MISTAKES
                .replace(
                        "sourceDescriptions:",
                        "sourceDescriptions:\n  - {name: billing, url: billing.yaml, type: openapi}")
                .replace("operationId: findBook", "operationId: $sourceDescriptions.billing.createCustomr");
        Shell.Result result = Shell.arazzo("validate", "--json", file("a.yaml", two));
        assertTrue(codes(result.json()).contains("AZ301"), result.out());
        assertTrue(codes(result.json()).contains("AZ303"), result.out());
        assertTrue(result.out().contains("Did you mean 'createCustomer'?"), result.out());
    }

    @Test
    void findingsOfWorkflowsThatCannotRunYetAreFoundToo() throws IOException {
        String text = THREE_MISTAKES.replace(
                "        operationId", "        requestBody: {replacements: []}\n        operationId");
        Shell.Result result = Shell.arazzo("validate", "--no-sources", "--json", file("a.yaml", text));
        assertTrue(codes(result.json()).containsAll(List.of("AZ290", "AZ211", "AZ-T04")), result.out());
    }

    @Test
    void aFindingInASharedSourceIsToldOnceAndCountedForEachDocument() throws IOException {
        file("gone.yaml", "openapi: 5.0.0\npaths: {}\n");
        String first = file("a.yaml", THREE_MISTAKES);
        String second = file("b.yaml", THREE_MISTAKES);
        Shell.Result result = Shell.arazzo("validate", first, second);
        assertEquals(2, result.out().split("AZ290", -1).length, result.out());
        assertTrue(result.out().contains(first + ": 4 errors, 2 warnings\n"), result.out());
        assertTrue(result.out().contains(second + ": 4 errors, 2 warnings (1 of them told above)\n"), result.out());
        assertTrue(result.out().endsWith("2 documents, 0 valid: 8 errors, 3 warnings\n"), result.out());
    }

    @Test
    void aDocumentIsCheckedOnceHoweverOftenItIsNamed() {
        Path spec = Path.of(Shell.SPEC);
        String other = spec.resolveSibling(".").resolve(spec.getFileName()).toString();
        assertEquals(
                1,
                Shell.arazzo(
                                "validate",
                                "--json",
                                Shell.SPEC,
                                other,
                                spec.resolveSibling("amberflo-onboard.y*").toString())
                        .json()
                        .path("documents")
                        .size());
    }

    @Test
    void standardInputIsReadOnce() {
        Shell.Result result = Shell.withInput(THREE_MISTAKES, "validate", "--no-sources", "-");
        assertEquals(ExitCodes.DOCUMENT, result.exitCode());
        assertTrue(result.out().endsWith("-: 3 errors, 1 warning\n"), result.out());
        Shell.Result twice = Shell.withInput(THREE_MISTAKES, "validate", "-", "-");
        assertEquals(ExitCodes.USAGE, twice.exitCode());
        assertTrue(twice.err().contains("standard input (-) can be read once only"), twice.err());
    }

    @Test
    void noSpecIsWrongUsage() {
        Shell.Result result = Shell.arazzo("validate");
        assertEquals(ExitCodes.USAGE, result.exitCode());
        assertTrue(result.err().contains("expected at least one SPEC"), result.err());
    }

    @Test
    void aPersonSeesTheLinesAndAPipeDoesNot() throws IOException {
        String spec = file("a.yaml", THREE_MISTAKES);
        String frame = "  3 |   titel: Two books\n    |          ^\n";
        Shell.Result person = Shell.withPerson(new Shell.Typist(), "validate", "--no-sources", spec);
        assertTrue(person.out().contains(":3:10: error AZ203\n"), person.out());
        assertTrue(person.out().contains(frame), person.out());
        assertTrue(person.out().lines().allMatch(line -> line.length() <= 80 || line.contains(spec)), person.out());
        assertFalse(Shell.arazzo("validate", "--no-sources", spec).out().contains(frame));
        assertTrue(Shell.arazzo("validate", "--no-sources", "-v", spec).out().contains(frame));
        assertTrue(Shell.withInput(THREE_MISTAKES, "validate", "--no-sources", "-v", "-")
                .out()
                .contains(frame));
        assertEquals(
                spec + ": 3 errors, 1 warning\n",
                Shell.arazzo("validate", "--no-sources", "-q", spec).out());
    }

    @Test
    void aFileThatIsNoDescriptionIsNeverQuoted() throws IOException {
        file("gone.yaml", "password: [secret\n");
        String spec = file("a.yaml", THREE_MISTAKES);
        Shell.Result result =
                Shell.arazzo("validate", "-v", spec, folder.resolve("gone.yaml").toString());
        assertTrue(result.out().contains("gone.yaml:1:11: error AZ110"), result.out());
        assertFalse(result.out().contains("secret"), result.out());
    }

    @Test
    void theSarifReportIsWrittenBesideTheOtherOutput() throws Exception {
        String spec = file("a.yaml", THREE_MISTAKES);
        Path report = folder.resolve("out.sarif");
        Shell.Result result = Shell.arazzo("validate", "--json", "--report", "sarif=" + report, spec);
        assertEquals(ExitCodes.DOCUMENT, result.exitCode());
        JsonNode results = JsonReader.read(Files.readString(report)).at("/runs/0/results");
        assertEquals(codes(result.json()), results.findValuesAsText("ruleId"));
    }

    @Test
    @Requirement("AZ-SELF-05")
    void documentsThatAreGivenTogetherAreFoundByTheirSelf() throws IOException {
        String head = "arazzo: 1.1.0\ninfo: {title: t, version: '1'}\n";
        String a = file("A.yaml", head + """
                sourceDescriptions: [{name: b, url: 'http://127.0.0.1:1/b.yaml', type: arazzo}]
                workflows: [{workflowId: w, steps: [{stepId: s, workflowId: $sourceDescriptions.b.login}]}]
                """);
        String b = file("B.yaml", head + """
                sourceDescriptions: [{name: a, url: 'http://127.0.0.1:1/a.yaml', type: arazzo}]
                workflows: [{workflowId: login, steps: [{stepId: s, workflowId: login}]}]
                $self: http://127.0.0.1:1/b.yaml
                """);
        Shell.Result alone = Shell.arazzo("validate", "--json", a);
        assertFalse(alone.json().get("valid").booleanValue(), alone.out());
        for (List<String> order : List.of(List.of(a, b), List.of(b, a))) {
            Shell.Result result = Shell.arazzo("validate", "--json", order.get(0), order.get(1));
            List<String> files = new ArrayList<>();
            for (JsonNode finding : result.json().get("findings")) {
                if (finding.get("severity").asText().equals("error")) {
                    files.add(finding.get("file").asText());
                }
            }
            assertEquals(List.of(b), files.stream().distinct().toList(), "B's own source is nowhere");
        }
    }

    @Test
    void aReportThatCannotBeWrittenOrIsUnknownIsWrongUsage() throws IOException {
        String spec = file("a.yaml", THREE_MISTAKES);
        for (String report :
                new String[] {"sarif", "sarif=", "junit=x.xml", "sarif=" + folder.resolve("no/such.sarif")}) {
            Shell.Result result = Shell.arazzo("validate", "--report", report, spec);
            assertEquals(ExitCodes.USAGE, result.exitCode(), report);
            assertTrue(result.err().startsWith("error: "), result.err());
        }
    }

    @Test
    void aCodeIsExplained() {
        Shell.Result result = Shell.arazzo("validate", "--explain", "az303");
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
        assertTrue(result.out().startsWith("AZ303: An operation that is not there (error)\n"), result.out());
        assertTrue(result.out().contains("\n  Fix: "), result.out());
        Shell.Result unknown = Shell.arazzo("validate", "--explain", "AZ3033");
        assertEquals(ExitCodes.USAGE, unknown.exitCode());
        assertTrue(unknown.err().contains("Did you mean 'AZ303'?"), unknown.err());
    }

    @Test
    void whatTheReadmeShowsIsWhatHappens() throws IOException {
        Matcher shown = Pattern.compile(
                        "```\n\\$ sed '([0-9]+)s/(\\w+)/(\\w+)/' (\\S+) \\| \\./arazzo (.*)\n([^`]*)```")
                .matcher(Files.readString(Repository.file("README.md")));
        assertTrue(shown.find(), "README.md shows no validation");
        List<String> lines = new ArrayList<>(Files.readAllLines(Repository.file(shown.group(4))));
        lines.set(
                Integer.parseInt(shown.group(1)) - 1,
                lines.get(Integer.parseInt(shown.group(1)) - 1).replace(shown.group(2), shown.group(3)));
        Shell.Result result =
                Shell.withInput(String.join("\n", lines), shown.group(5).split(" "));
        assertEquals(shown.group(6), result.out());
    }
}
