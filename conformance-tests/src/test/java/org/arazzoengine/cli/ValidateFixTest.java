package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code arazzo validate --fix}. */
class ValidateFixTest {

    private static final String API = """
            openapi: 3.0.3
            info: { title: a, version: '1' }
            servers: [ { url: 'http://localhost' } ]
            paths:
              /things:
                post:
                  operationId: make
                  requestBody: { content: { application/json: { schema: { type: object } } } }
                  responses: { '200': { description: ok } }
            """;

    private static final String DOCUMENT = """
            arazzo: 1.1.0   # the newest
            info: { title: t, version: '1' }
            sourceDescriptions:
              - { name: api, url: api.yaml, type: openapi }
            workflows:
              - workflowId: w
                inputs:
                  type: object
                  properties: { token: {}, filter: {}, n: {} }
                steps:
                  - stepId: first
                    operationId: make
                    successCriteria:
                      - condition: $statusCode == 200   # fine
                    outputs:
                      a: $response.body#/a
                  - stepId: second
                    operationId: make
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheSource() throws IOException {
        Files.writeString(folder.resolve("api.yaml"), API);
    }

    private Path document(String more) throws IOException {
        return document(DOCUMENT, more);
    }

    private Path document(String head, String more) throws IOException {
        return Files.writeString(folder.resolve("doc.yaml"), head + more.indent(8));
    }

    private String added(Path document) throws IOException {
        return Files.readString(document)
                .substring(DOCUMENT.length())
                .lines()
                .map(line -> line.substring(Math.min(8, line.length())))
                .reduce("", (all, line) -> all + line + "\n")
                .strip();
    }

    private static Shell.Result validate(Path document, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "validate";
        System.arraycopy(options, 0, args, 1, options.length);
        args[args.length - 1] = document.toString();
        return Shell.arazzo(args);
    }

    /** What {@code layout} has with {@code written} becomes what it has with {@code expected}, which is strictly valid. */
    private void assertMended(String layout, String written, String expected) throws IOException {
        Path document = document(layout.formatted(written));
        Shell.Result result = validate(document, "--fix", "--strict");
        assertEquals(layout.formatted(expected), added(document));
        assertEquals(ExitCodes.SUCCESS, result.exitCode(), result.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                // T3
                "$steps.first.outputs.a.b.c => $steps.first.outputs.a#/b/c",
                "$steps.first.outputs.a[0].id => $steps.first.outputs.a#/0/id",
                "$inputs.filter.status => $inputs.filter#/status",
                "Bearer {$inputs.filter.status} => Bearer {$inputs.filter#/status}",
                // T4
                "$response.body.id => $response.body#/id",
                "$response.body[0].id => $response.body#/0/id",
                "$response.body/id => $response.body#/id",
                "$response.body#id => $response.body#/id",
                // T5
                "$response.headers.X-Id => $response.header.X-Id",
                "$response.status => $statusCode",
                // T6
                "Bearer $inputs.token => Bearer {$inputs.token}",
                "Bearer $inputs.filter.status => Bearer {$inputs.filter#/status}",
                "$inputs.token and $steps.first.a => '{$inputs.token} and {$steps.first.outputs.a}'",
                "it's $response.body.id, $response.body.x.y => it's {$response.body#/id}, {$response.body#/x/y}",
                // T22
                "$steps.first.a => $steps.first.outputs.a",
                "$steps.first.a.b => $steps.first.outputs.a#/b"
            })
    void aToleratedReferenceIsWrittenAsTheSpecificationHasIt(String written, String expected) throws IOException {
        assertMended("outputs:\n  x: %s # why", written, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                // T11
                "$response.body.state == \"a'b\" => $response.body.state == 'a''b'",
                "$response.body.state == NEW => $response.body.state == 'NEW'",
                "(  $response.body.x ==  \"a\"  ) && $response.body.y != b-c => (  $response.body.x ==  'a'  ) && $response.body.y != 'b-c'",
                // T4, T5, T22: dots and brackets navigate in a condition, so they stay
                "$response.body/x == 1 && $steps.first.a == 2 => $response.body#/x == 1 && $steps.first.outputs.a == 2",
                "$response.status == 200 && $response.headers.X == 'a' => $statusCode == 200 && $response.header.X == 'a'",
                // T30
                "'{$statusCode == 200}' => '$statusCode == 200'",
                "'{ $response.body.x == \"a\" }' => '$response.body.x == ''a'''"
            })
    void aToleratedConditionIsWrittenAsTheSpecificationHasIt(String written, String expected) throws IOException {
        assertMended("successCriteria:\n  - condition: %s", written, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "$.status == \"paid\" => $response.body#/status == 'paid'",
                "$.a[0].b > 3 => $response.body#/a/0/b > 3",
                "$.a == 1 || $.a == \"x\" && $['b c'] == 2 => $response.body#/a == 1 || ($response.body#/a == 'x' && {$response.body#/b c} == 2)",
                // What fails on an answer without body must go on failing on it.
                "$.a != \"y\" => $response.body != null && $response.body#/a != 'y'",
                "$.a == null || $.b == 1 => $response.body != null && ($response.body#/a == null || $response.body#/b == 1)"
            })
    void aBareComparisonBecomesASimpleCondition(String written, String expected) throws IOException {
        Path document = document("successCriteria:\n  - context: $response.body\n    condition: " + written
                + "\n    type: jsonpath # no query\n  - condition: $statusCode == 200\n");
        Shell.Result result = validate(document, "--fix", "--strict");
        assertEquals(
                "successCriteria:\n  - condition: " + expected + "\n    # no query\n  - condition: $statusCode == 200",
                added(document));
        assertEquals(ExitCodes.SUCCESS, result.exitCode(), result.out());
    }

    @Test
    void commentsOfWhatABareComparisonNoLongerNeedsStay() throws IOException {
        Path document = document("""
                successCriteria:
                  - condition: $.a == 'q'
                    context: $response.body # why this context
                    # alone
                    type: # what it is
                      type: jsonpath # approved by Bob
                      version: rfc9535
                  - context: $response.body # first
                    type: jsonpath
                    condition: $.a == 'q'
                """);
        Shell.Result result = validate(document, "--fix", "--strict");
        assertEquals("""
                successCriteria:
                  - condition: $response.body#/a == 'q'
                    # why this context
                    # alone
                    # what it is
                    # approved by Bob
                  - # first
                    condition: $response.body#/a == 'q'""", added(document));
        assertEquals(ExitCodes.SUCCESS, result.exitCode(), result.out());
    }

    @Test
    void anActionWithoutNameGetsOneThatTheListDoesNotHave() throws IOException {
        Path document = document(DOCUMENT, """
                onSuccess:
                  - { name: onSuccess-1, type: end, criteria: [ { condition: $statusCode == 2 } ] }
                  - { type: end, criteria: [ { condition: $statusCode == 3 } ] }
                  - { reference: $components.successActions.other }
                  - { type: end, criteria: [ { condition: $statusCode == 4 } ] }
                  - { type: end }
                """.stripTrailing() + "\n");
        Files.writeString(document, Files.readString(document) + """
                components:
                  successActions:
                    onSuccess-4: { name: unused, type: end }
                    other: { name: onSuccess-3, type: end, criteria: [ { condition: $statusCode == 5 } ] }
                """);
        Shell.Result result = validate(document, "--fix", "--strict");
        assertEquals(
                List.of("onSuccess-1", "onSuccess-1-2", "onSuccess-3-2", "onSuccess-4", "unused", "onSuccess-3"),
                Pattern.compile("name: ([\\w-]+)")
                        .matcher(added(document))
                        .results()
                        .map(match -> match.group(1))
                        .toList());
        assertEquals(ExitCodes.SUCCESS, result.exitCode(), result.out());
    }

    @Test
    void aBareComparisonInABracedCriterionBecomesASimpleCondition() throws IOException {
        Path document = document("""
                successCriteria:
                  - { type: { type: jsonpath, version: rfc9535 }, context: $response.body#/x, condition: '$.a == 1' }
                """);
        validate(document, "--fix");
        assertEquals("successCriteria:\n  - { condition: '$response.body#/x/a == 1' }", added(document));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "$.a.length > 0 => $[?length($.a) > 0]",
                "$.a.b.length == 0 && $.c.length <= 5 => $[?length($.a.b) == 0 && length($.c) <= 5]"
            })
    void aComparisonOfSizesBecomesAQuery(String written, String expected) throws IOException {
        String criterion = "successCriteria:\n  - context: $response.body\n    condition: %s\n    type: jsonpath";
        assertMended(criterion, written, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "jsonpath => $response.body => $.length == 0",
                "jsonpath => $response.body => $.a.length != 0",
                "jsonpath => $response.body => $.a.length > 0 && $.b == \"x\"",
                "jsonpath => $response.body => $.a[-1] == 1",
                "jsonpath => $response.header.X => $.a == 1"
            })
    void aComparisonWithoutASureSpellingStays(String type, String context, String written) throws IOException {
        String criterion = "successCriteria:\n  - context: %s\n    condition: %s\n    type: %s";
        Path document = document(criterion.formatted(context, written, type));
        Shell.Result result = validate(document, "--fix");
        assertEquals(criterion.formatted(context, written, type), added(document));
        assertTrue(result.out().contains("AZ-T07"), result.out());
    }

    @Test
    void aReferenceInALiteralOfAQueryGetsBraces() throws IOException {
        String criterion =
                "successCriteria:\n  - context: $response.body\n    condition: \"$[?@.a == '%s']\"\n    type: jsonpath";
        Path document = document(criterion.formatted("$inputs.token"));
        validate(document, "--fix");
        assertEquals(criterion.formatted("{$inputs.token}"), added(document));
    }

    @Test
    void aQueryThatIsNoneOfItsVersionGetsTheOther() throws IOException {
        String criterion =
                "successCriteria:\n  - context: $response.body\n    condition: $[?@.a]\n    type: { type: jsonpath, version: %s }";
        Path document = document(criterion.formatted("draft-goessner-dispatch-jsonpath-00"));
        validate(document, "--fix");
        assertEquals(criterion.formatted("rfc9535"), added(document));

        Path old = document(
                DOCUMENT.replace("1.1.0", "1.0.1"), criterion.formatted("draft-goessner-dispatch-jsonpath-00"));
        assertTrue(validate(old, "--fix").out().contains("AZ-T27"));
    }

    @Test
    void payloadsSelectorsAndContextsAreMendedWhereTheyStand() throws IOException {
        Path document = document("""
                requestBody:
                  contentType: application/json
                  payload: # as it was
                    list: [ "$inputs.filter.a" , { b/c: 'Bearer $inputs.token' } ]
                    text: |
                      {"a": "$inputs.token",
                       "b": 1}
                    folded: >-
                      token
                      $inputs.token
                successCriteria:
                  - context: $steps.first.outputs.a.b
                    condition: ^x
                    type: regex
                outputs:
                  s: { context: $inputs.filter.a, selector: '$.x', type: jsonpath }
                """);
        Shell.Result result = validate(document, "--fix", "--strict");
        assertEquals("""
                requestBody:
                  contentType: application/json
                  payload: # as it was
                    list: [ "$inputs.filter#/a" , { b/c: 'Bearer {$inputs.token}' } ]
                    text: |
                      {"a": "{$inputs.token}",
                       "b": 1}
                    folded: >-
                      token
                      {$inputs.token}
                successCriteria:
                  - context: $steps.first.outputs.a#/b
                    condition: ^x
                    type: regex
                outputs:
                  s: { context: $inputs.filter#/a, selector: '$.x', type: jsonpath }""", added(document));
        assertEquals(ExitCodes.SUCCESS, result.exitCode(), result.out());
    }

    @Test
    void whatChangedIsShownAsADiff() throws IOException {
        Path document = document("outputs:\n  x: $response.body.id # why\n");
        Shell.Result result = validate(document, "--fix");
        String name = Shell.shown(document);
        assertEquals(
                List.of(
                        "--- " + name,
                        "+++ " + name,
                        "@@ -17,4 +17,4 @@",
                        "       - stepId: second",
                        "         operationId: make",
                        "         outputs:",
                        "-          x: $response.body.id # why",
                        "+          x: $response.body#/id # why",
                        name + ": 1 finding fixed"),
                result.out().lines().limit(9).toList());
        assertTrue(result.out().endsWith(": valid\n"), result.out());
    }

    @Test
    void aDryRunChangesNothingAndAnswersAsIfItHad() throws IOException {
        Path document = document("outputs:\n  x: $response.body.id\n");
        String before = Files.readString(document);
        Shell.Result result = validate(document, "--fix", "--dry-run", "--strict");
        assertEquals(before, Files.readString(document));
        assertTrue(result.out().contains("\n+          x: $response.body#/id\n"), result.out());
        assertTrue(result.out().contains("1 finding would be fixed\n"), result.out());
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
        assertEquals(ExitCodes.DOCUMENT, validate(document, "--strict").exitCode());
    }

    @Test
    void aDryRunIsOneOfAFix() throws IOException {
        Shell.Result result = validate(document(""), "--dry-run");
        assertEquals(ExitCodes.USAGE, result.exitCode());
        assertEquals("error: --dry-run needs --fix\n", result.err());
    }

    @Test
    void aDocumentWithoutFindingsIsNotTouched() throws IOException {
        Path document = document("");
        Files.setLastModifiedTime(document, FileTime.fromMillis(1_000));
        Shell.Result result = validate(document, "--fix");
        assertEquals(1_000, Files.getLastModifiedTime(document).toMillis());
        assertEquals(Shell.shown(document) + ": valid\n", result.out());
    }

    @Test
    void theDocumentOfStandardInputGoesToStandardOutput() {
        String source =
                DOCUMENT.replace("api.yaml", folder.resolve("api.yaml").toUri().toString());
        Shell.Result result = Shell.withInput(
                source + "        outputs: { x: $response.body.id }\n", "validate", "--fix", "--no-sources", "-");
        assertEquals(source + "        outputs: { x: $response.body#/id }\n", result.out());
        assertTrue(result.err().contains("+        outputs: { x: $response.body#/id }\n"), result.err());
        assertTrue(result.err().endsWith("-: valid\n"), result.err());
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
    }

    @Test
    void theDocumentOfStandardInputAndJsonDoNotMix() {
        Shell.Result result = Shell.withInput(DOCUMENT, "validate", "--fix", "--json", "-");
        assertEquals(ExitCodes.USAGE, result.exitCode());
        assertEquals("", result.out());
    }

    @Test
    void jsonTellsWhatIsLeftAndTheDiffGoesToStandardError() throws IOException {
        Path document = document("outputs:\n  x: $response.body.id\n  y: $inputs.nope\n");
        Shell.Result result = validate(document, "--fix", "--json");
        assertEquals(1, result.json().get("findings").size());
        assertEquals("AZ-T15", result.json().at("/findings/0/code").asText());
        assertTrue(result.err().contains("+          x: $response.body#/id\n"), result.err());
    }

    @Test
    void aUrlIsNotRewritten() {
        Shell.Result result = Shell.arazzo("validate", "--fix", "http://localhost:1/a.yaml");
        assertEquals(ExitCodes.USAGE, result.exitCode());
        assertTrue(result.err().contains("--fix rewrites files only"), result.err());
    }

    @Test
    void aFileThatIsNotThereIsAFinding() {
        Shell.Result result = validate(folder.resolve("nope.yaml"), "--fix");
        assertEquals(ExitCodes.DOCUMENT, result.exitCode());
        assertTrue(result.out().contains("AZ101"), result.out());
    }

    @Test
    void permissionsStayAndNoOtherFileIsLeft() throws IOException {
        Path document = document("outputs:\n  x: $response.body.id\n");
        assumeTrue(Files.getFileStore(document).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(document, PosixFilePermissions.fromString("rw-r-----"));
        validate(document, "--fix");
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(document)));
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("api.yaml", "doc.yaml"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path document = document("outputs:\n  x: $response.body.id\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), document);
        validate(link, "--fix");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("outputs:\n  x: $response.body#/id", added(document));
    }

    @Test
    void lineEndsAndByteOrderMarkStay() throws IOException {
        String text =
                ("\uFEFF" + DOCUMENT + "        outputs:\n          x: $response.body.id\n").replace("\n", "\r\n");
        Path document = Files.write(folder.resolve("doc.yaml"), text.getBytes(StandardCharsets.UTF_16LE));
        validate(document, "--fix");
        assertEquals(
                text.replace("body.id", "body#/id"),
                new String(Files.readAllBytes(document), StandardCharsets.UTF_16LE));
    }

    @Test
    void whatCannotBeMendedSaysWhy() throws IOException {
        Path document = document("""
                outputs: &o
                  x: $response.body.id
                x-copy: *o
                """);
        Shell.Result result = validate(document, "--fix");
        assertTrue(result.out().contains("Not fixed: "), result.out());
        assertFalse(result.out().contains("+++"), result.out());
    }
}
