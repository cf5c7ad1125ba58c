package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code arazzo eval} as a person sees it: what is printed where, and the exit code. */
class EvalCommandTest {

    private static final String CONTEXT = """
            statusCode: 201
            response:
              headers: {Location: /pets/7}
              body: {id: 7, name: Rex, tags: [a, b], none: null}
            inputs: {token: abc}
            """;

    /** A context that is piped into the command, its options, its expression. */
    private static final Pattern EXAMPLE =
            Pattern.compile("[$ ] echo '([^']*)' \\| (?:\\./)?arazzo eval ([^']*)'([^']*)'\n");

    @TempDir
    Path folder;

    private static Shell.Result eval(String... arguments) {
        List<String> command = new ArrayList<>(List.of("eval", "--context", "-"));
        command.addAll(List.of(arguments));
        return Shell.withInput(CONTEXT, command.toArray(String[]::new));
    }

    private static void prints(String out, String... arguments) {
        Shell.Result result = eval(arguments);
        assertEquals("", result.err());
        assertEquals(out, result.out());
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
    }

    @Test
    void textIsPrintedAsItIsAndEverythingElseAsJson() {
        prints("Rex\n", "$response.body#/name");
        prints("201\n", "$statusCode");
        prints("null\n", "$response.body#/none");
        prints("[\n  \"a\",\n  \"b\"\n]\n", "$response.body#/tags");
        prints("id=7 of /pets/7\n", "id={$response.body#/id} of {$response.header.location}");
    }

    @Test
    void halfASurrogatePairIsShownAsAnEscape() {
        String context = "{\"inputs\":{\"x\":\"a\\ud800\"}}";
        assertEquals(
                "a\\uD800\n",
                Shell.withInput(context, "eval", "--context", "-", "$inputs.x").out());
        Shell.Result json = Shell.withInput(context, "eval", "--context", "-", "--json", "$inputs.x");
        assertTrue(json.out().contains("\"value\" : \"a\\ud800\""), json.out());
    }

    @Test
    void theFirstOfSeveralCookiesIsGivenWithANote() {
        String context = "response: {header: {Set-Cookie: [a=1, b=2], Link: [x, y]}}";
        Shell.Result result = Shell.withInput(context, "eval", "--context", "-", "$response.header.set-cookie");
        assertEquals("a=1\n", result.out());
        assertEquals("""
                note: AZ-D26
                  '$response.header.set-cookie' has 2 values, and the first is taken
                  $response.header.set-cookie
                  ^
                """, result.err());
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
        for (String one : List.of("$response.header.Link", "{$response.header.link}")) {
            assertEquals(
                    "", Shell.withInput(context, "eval", "--context", "-", one).err());
        }
        for (String[] criterion : List.of(
                new String[] {"--type", "simple", "$response.header.Set-Cookie == 'a=1'"},
                new String[] {"--type", "regex", "--on", "$response.header.Set-Cookie", "^a"})) {
            List<String> command = new ArrayList<>(List.of("eval", "--strict", "--context", "-"));
            command.addAll(List.of(criterion));
            Shell.Result judged = Shell.withInput(context, command.toArray(String[]::new));
            assertTrue(judged.out().startsWith("pass\n"), judged.out());
            assertTrue(judged.err().startsWith("note: AZ-D26\n"), judged.err());
        }
    }

    @Test
    void whatIsMissingIsSaidOnStandardErrorAndIsNoFailure() {
        Shell.Result result = eval("$inputs.nobody");
        assertEquals("", result.out());
        assertEquals("missing: $inputs.nobody: there is no input 'nobody'\n", result.err());
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
    }

    @Test
    void withoutAContextNothingIsThere() {
        Shell.Result result = Shell.arazzo("eval", "$statusCode");
        assertEquals("missing: $statusCode: there is no $statusCode here\n", result.err());
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
    }

    @Test
    void aCriterionThatPassesSaysWhatItSaw() {
        prints("pass\n  $statusCode was 201\n", "--type", "simple", "$statusCode == 201");
        prints(
                "pass\n  $response.header.Location was \"/pets/7\", the pattern matches\n",
                "--type",
                "regex",
                "--on",
                "$response.header.Location",
                "^/pets/\\d+$");
    }

    @Test
    void aCriterionThatFailsSaysWhatItSawAndAnswers1() {
        Shell.Result result = eval("--type", "simple", "$statusCode < 300 && $inputs.nobody == 'x'");
        assertEquals(
                "fail\n  $statusCode was 201, $inputs.nobody is missing (there is no input 'nobody')\n", result.out());
        assertEquals("", result.err());
        assertEquals(ExitCodes.WORKFLOW_FAILED, result.exitCode());
    }

    @Test
    @Requirement({"AZ-CRIT-07", "AZ-CRIT-08"})
    void aCriterionThatCannotBeEvaluatedOnItsContextFailsAndSaysWhy() {
        Shell.Result result = eval("--type", "jsonpath", "--on", "$response.body#/name", "$.a");
        assertEquals(
                "fail\n  it cannot be evaluated: expected an object or an array to look into, found a text\n",
                result.out().replace("\n    ", " "));
        assertEquals(ExitCodes.WORKFLOW_FAILED, result.exitCode());
    }

    @Test
    @Requirement({"AZ-CRIT-07", "AZ-CRIT-08"})
    void aConditionThatCannotBeReadIsShownWithACaret() {
        Shell.Result result = eval("--type", "simple", "$statusCode == 201 &&");
        assertEquals("", result.out());
        assertEquals("""
                error: expected a value, found the end
                  $statusCode == 201 &&
                                       ^
                """, result.err());
        assertEquals(ExitCodes.USAGE, result.exitCode());
    }

    @Test
    void aTextThatIsNoExpressionIsShownWithACaret() {
        Shell.Result result = eval("$response.body#id");
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
        result = eval("--strict", "$statusCode.x");
        assertEquals("", result.out());
        assertEquals("""
                error: expected nothing after $statusCode, found '.x'
                  $statusCode.x
                             ^
                """, result.err());
        assertEquals(ExitCodes.USAGE, result.exitCode());
    }

    @Test
    void plainTextIsNoExpression() {
        Shell.Result result = eval("hello");
        assertEquals("""
                error: expected a runtime expression such as $inputs.name or {$inputs.name},
                  found 'hello'
                  hello
                  ^
                """, result.err());
        assertEquals(ExitCodes.USAGE, result.exitCode());
    }

    @Test
    void toleratedSpellingsAreWarningsOnStandardError() {
        Shell.Result result = eval("Bearer $inputs.token");
        assertEquals("Bearer abc\n", result.out());
        assertEquals("""
                warning: AZ-T06
                  '$inputs.token' stands in a text without braces and is replaced by its value
                  Bearer $inputs.token
                         ^
                  hint: write {$inputs.token}
                """, result.err());
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
    }

    @Test
    void aWarningAboutTheContextOfACriterionShowsTheContext() {
        Shell.Result result = eval("--type", "regex", "--on", "$response.body.name", "^R");
        assertTrue(result.out().startsWith("pass\n"), result.out());
        assertTrue(result.err().contains("\n  $response.body.name\n  ^\n"), result.err());
        assertFalse(result.err().contains("\n  ^R\n"), result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--context", "--batch", "--on"})
    void anOptionWithoutAValueIsAnError(String option) {
        Shell.Result result = Shell.arazzo("eval", "--type", "regex", option, "", "a");
        if (option.equals("--batch")) {
            result = Shell.arazzo("eval", option, "");
        }
        assertEquals("error: expected something behind " + option + ", found an empty text\n", result.err());
        assertEquals(ExitCodes.USAGE, result.exitCode());
    }

    @Test
    void aContextThatIsNoExpressionIsAnError() {
        Shell.Result result = eval("--type", "regex", "--on", "$response.bdy", "^R");
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("error: the context cannot be read: expected 'header.NAME'"), result.err());
        assertTrue(result.err().endsWith("\n  $response.bdy\n            ^\n"), result.err());
        assertEquals(ExitCodes.USAGE, result.exitCode());
    }

    @ParameterizedTest
    @CsvSource({"regex", "jsonpath", "xpath"})
    void aCriterionThatNeedsAContextSaysHowToNameIt(String type) {
        Shell.Result result = eval("--type", type, "a");
        assertEquals(
                "error: a condition of the type '" + type + "' needs a context, found none\n"
                        + "  hint: name it, such as --on '$response.body'\n",
                result.err());
        assertEquals("", result.out());
        assertEquals(ExitCodes.USAGE, result.exitCode());
    }

    @Test
    void jsonHasTheMembersOfItsContractAndTheSameExitCode() {
        Shell.Result value = eval("--json", "$response.body#/id");
        assertEquals(
                List.of("valid", "kind", "parts", "value", "diagnostics"),
                value.json().properties().stream().map(entry -> entry.getKey()).toList());
        Shell.Result failed = eval("--json", "--type", "jsonpath", "--on", "$response.body", "$.nobody");
        assertEquals(
                List.of("valid", "kind", "version", "parts", "passed", "reason", "actual", "diagnostics"),
                failed.json().properties().stream().map(entry -> entry.getKey()).toList());
        assertEquals("rfc9535", failed.json().get("version").textValue());
        assertEquals(7, failed.json().at("/actual/$response.body/id").asInt());
        assertEquals(ExitCodes.WORKFLOW_FAILED, failed.exitCode());
        Shell.Result literal = eval("--json", "hello");
        assertEquals(
                List.of("valid", "kind", "parts", "value", "error", "diagnostics"),
                literal.json().properties().stream()
                        .map(entry -> entry.getKey())
                        .toList());
        assertEquals(ExitCodes.USAGE, literal.exitCode());
        assertEquals("", value.err() + failed.err() + literal.err());
    }

    @Test
    @Requirement("AZ-CRIT-07")
    void aRegexThatCannotBeReadNeverPasses() {
        Shell.Result result = eval("--json", "--type", "regex", "--on", "$statusCode", "(");
        assertFalse(result.json().get("valid").booleanValue());
        assertFalse(result.json().get("passed").booleanValue());
        assertEquals(1, result.json().at("/error/offset").asInt());
        assertEquals(ExitCodes.USAGE, result.exitCode());
    }

    @Test
    void theVersionOfAQueryLanguageCanBeChosen() {
        Shell.Result result = eval(
                "--json",
                "--type",
                "jsonpath",
                "--version",
                "draft-goessner-dispatch-jsonpath-00",
                "--on",
                "$response.body",
                "$.tags[(@.length-1)]");
        assertTrue(result.json().get("passed").booleanValue(), result.out());
        assertEquals(
                "draft-goessner-dispatch-jsonpath-00",
                result.json().get("version").textValue());
    }

    @Test
    void aTextOfXmlIsWhatXPathLooksInto() {
        Shell.Result result = Shell.withInput(
                "{\"response\":{\"body\":\"<pets><pet age='3'/></pets>\"}}",
                "eval",
                "--context",
                "-",
                "--type",
                "xpath",
                "--on",
                "$response.body",
                "/pets/pet[@age > 2]");
        assertTrue(result.out().startsWith("pass\n"), result.out() + result.err());
    }

    @Test
    void everyDigitOfANumberIsKept() throws Exception {
        String number = "12345678901234567890123456789.100";
        Path json = Files.writeString(folder.resolve("c.json"), "{\"inputs\": {\"n\": " + number + "}}");
        Path yaml = Files.writeString(folder.resolve("c.yaml"), "inputs:\n  n: " + number + "\n");
        for (Path context : List.of(json, yaml)) {
            assertEquals(
                    number + "\n",
                    Shell.arazzo("eval", "--context", context.toString(), "$inputs.n")
                            .out());
            assertEquals(
                    "n=" + number + "\n",
                    Shell.arazzo("eval", "--context", context.toString(), "n={$inputs.n}")
                            .out());
            assertTrue(Shell.arazzo("eval", "--json", "--context", context.toString(), "$inputs.n")
                    .out()
                    .contains("\"value\" : " + number + ","));
        }
    }

    @Test
    void aValueCannotSteerTheTerminalAndJsonKeepsItExactly() throws Exception {
        String context = "{\"inputs\": {\"x\": \"a\\u001b[31m\\u009b\\u202eb\\nc\"}}";
        Shell.Result plain = Shell.withInput(context, "eval", "--context", "-", "$inputs.x");
        assertEquals("a\\u001B[31m\\u009B\\u202Eb\nc\n", plain.out());
        Shell.Result json = Shell.withInput(context, "eval", "--json", "--context", "-", "$inputs.x");
        assertTrue(json.out().chars().allMatch(c -> c == '\n' || c >= ' ' && c < 127), json.out());
        assertEquals("a\u001b[31m\u009b\u202eb\nc", json.json().get("value").textValue());
        Shell.Result missing = Shell.arazzo("eval", "$inputs.\u001b[31m");
        assertFalse(missing.err().contains("\u001b"), missing.err());
    }

    @Test
    void membersThatAreNullAreAbsentOnlyAtTheTop() {
        String context = "statusCode: null\ninputs:\nresponse: {body: null}";
        assertEquals(
                "missing: $statusCode: there is no $statusCode here\n",
                Shell.withInput(context, "eval", "--context", "-", "$statusCode")
                        .err());
        assertEquals(
                "missing: $inputs.a: there is no input 'a'\n",
                Shell.withInput(context, "eval", "--context", "-", "$inputs.a").err());
        assertEquals(
                "null\n",
                Shell.withInput(context, "eval", "--context", "-", "$response.body")
                        .out());
    }

    @Test
    void whatNoExpressionSeesInsideOfTheContextIsWarnedOfInItsPlace() {
        String context = "response:\n  boddy: {a: 1}\n  headers: text\nsteps:\n  a/b: {output: {}}\n";
        Shell.Result result = Shell.withInput(context, "eval", "--context", "-", "$response.body#/a");
        String err = result.err();
        assertTrue(err.contains("standard-input.yaml:2:3: warning AZ203\n"), err);
        assertTrue(err.contains("  no expression sees the member 'boddy' of 'response'\n"), err);
        assertTrue(err.contains("  hint: Did you mean 'body'?\n"), err);
        assertTrue(err.contains("standard-input.yaml:3:12: warning AZ202\n"), err);
        assertTrue(err.contains("  expected an object as 'response.headers', found a text\n"), err);
        assertTrue(err.contains("standard-input.yaml:5:9: warning AZ203\n"), err);
        assertTrue(err.contains("  no expression sees the member 'output' of 'steps.a/b'\n"), err);
        assertTrue(err.endsWith("missing: $response.body#/a: there is no body\n"), err);
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
    }

    @Test
    void aMemberOfTheContextThatNoExpressionSeesIsWarnedOf() {
        Shell.Result result = Shell.withInput("statuscode: 200", "eval", "--context", "-", "$url");
        assertTrue(result.err().contains("standard-input.yaml:1:13: warning AZ203\n"), result.err());
        assertTrue(result.err().contains("\n  hint: Did you mean 'statusCode'?\n"), result.err());
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"statusCode": 200,,}       | :1:20: error AZ110
            statusCode: [               | :1:13: error AZ110
            [1]                         | :1:1: error AZ111
            a: 1\\na: 2                 | :2:1: error AZ112
            """)
    void aContextThatCannotBeReadIsToldWithItsPlaceAndAnswers3(String text, String place) throws Exception {
        Path context = Files.writeString(folder.resolve("context.yaml"), text.replace("\\n", "\n"));
        Shell.Result result = Shell.arazzo("eval", "--context", context.toString(), "$statusCode");
        assertEquals("", result.out());
        assertTrue(result.err().startsWith(context + place), result.err());
        assertEquals(ExitCodes.DOCUMENT, result.exitCode());
    }

    @Test
    void aContextThatIsNotThereIsNoUtf8OrIsAFolderAnswers3() throws Exception {
        Path latin = folder.resolve("latin.json");
        Files.write(latin, "{\"inputs\":{\"a\":\"\u00e9\"}}".getBytes(StandardCharsets.ISO_8859_1));
        for (String context : List.of("nope.json", latin.toString(), folder.toString(), "a\0b")) {
            Shell.Result result = Shell.arazzo("eval", "--context", context, "$url");
            assertEquals(ExitCodes.DOCUMENT, result.exitCode(), result.err());
            assertTrue(result.err().contains(": error AZ1"), result.err());
            assertFalse(result.err().contains("Exception"), result.err());
            assertEquals("", result.out());
        }
    }

    @Test
    void anEmptyContextIsAnEmptyObject() {
        Shell.Result result = Shell.withInput("", "eval", "--context", "-", "$inputs.a");
        assertEquals("missing: $inputs.a: there is no input 'a'\n", result.err());
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eval                                        | expected one EXPRESSION, found none
            eval $a == 1                                | expected one EXPRESSION, found 3
            eval --type soap x                          | expected 'simple', 'regex', 'jsonpath' or 'xpath'
            eval --type jsonpointer x                   | expected 'simple', 'regex', 'jsonpath' or 'xpath'
            eval --type jsonpath --version 1 x          | expected 'rfc9535' or
            eval --type simple --version 1 x            | the type 'simple' has no versions
            eval --on $url x                            | --on belongs to a criterion
            eval --version rfc9535 x                    | --version belongs to a criterion
            eval --nope x                               | Unknown option: '--nope'
            eval --context                              | Missing required parameter for option '--context'
            """)
    void wrongUsageIsToldWithAHintAndAnswers2(String command, String message) {
        Shell.Result result = Shell.arazzo(command.split(" "));
        assertEquals(ExitCodes.USAGE, result.exitCode());
        assertTrue(result.err().startsWith("error: " + message), result.err());
        assertTrue(result.err().lines().allMatch(line -> line.length() <= 80), result.err());
        assertEquals("", result.out());
    }

    @Test
    void anExpressionThatTheShellAteIsToldHowToQuote() {
        Shell.Result result = Shell.arazzo("eval", "");
        assertEquals(ExitCodes.USAGE, result.exitCode());
        assertTrue(result.err().contains("hint: put it into single quotes"), result.err());
    }

    @Test
    void anExpressionMayBeginWithADashBehindTwo() {
        assertEquals("-7\n", eval("--", "-{$response.body#/id}").out());
    }

    @Test
    void theExamplesOfTheHelpWork() {
        Shell.Result help = Shell.arazzo("eval", "--help");
        assertEquals(ExitCodes.SUCCESS, help.exitCode());
        assertTrue(help.out().lines().allMatch(line -> line.length() <= 80), help.out());
        List<String> printed = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(help.out());
        while (example.find()) {
            printed.add(shown(example));
        }
        assertEquals(List.of("/orders/7\n", "fail\n  $statusCode was 404\n"), printed);
    }

    /** Everything that the command of {@code example} prints, diagnostics first. */
    private static String shown(Matcher example) {
        List<String> command = new ArrayList<>(List.of("eval"));
        command.addAll(List.of(example.group(2).replace("\\\n", " ").trim().split(" +")));
        command.add(example.group(3));
        Shell.Result result = Shell.withInput(example.group(1), command.toArray(String[]::new));
        return result.err() + result.out();
    }

    @Test
    void theExamplesOfTheReadmeShowWhatIsPrinted() throws Exception {
        String readme = Files.readString(Repository.file("README.md"));
        String section = readme.split("## Try an expression\n")[1].split("```\n")[1];
        Matcher example = EXAMPLE.matcher(section);
        StringBuilder expected = new StringBuilder();
        while (example.find()) {
            expected.append(example.group()).append(shown(example));
        }
        assertEquals(section, expected.toString());
    }

    @Test
    void theVersionOptionWithoutAVersionPrintsThatOfTheCommand() {
        String version = Shell.arazzo("--version").out();
        assertEquals(version, Shell.arazzo("eval", "--version").out());
        assertEquals(version, Shell.arazzo("eval", "-V").out());
    }

    @Test
    void longReasonsAndMessagesFitEightyColumns() {
        Shell.Result reason =
                eval("--type", "simple", "$inputs.a == 1 || $inputs.b == 1 || $inputs.c == 1 || $inputs.d == 1");
        assertTrue(reason.out().lines().count() > 3, reason.out());
        assertTrue(reason.out().lines().allMatch(line -> line.length() <= 80), reason.out());
        Shell.Result message = eval("{$inputs.nobody} " + "and a rather long text ".repeat(8) + "{$inputs.token");
        assertTrue(message.err().lines().count() > 6, message.err());
        assertTrue(message.err().lines().allMatch(line -> line.length() <= 80), message.err());
    }
}
