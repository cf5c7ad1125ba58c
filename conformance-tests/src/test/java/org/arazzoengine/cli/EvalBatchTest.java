package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code arazzo eval --batch}: one request a line, one answer a line. */
class EvalBatchTest {

    private static final Path FOLDER = Repository.file("conformance-tests/src/test/resources/eval");

    @TempDir
    Path folder;

    private static List<String> answers(String... requests) {
        Shell.Result result = Shell.withInput(String.join("\n", requests), "eval", "--batch", "-");
        assertEquals(ExitCodes.SUCCESS, result.exitCode(), result.err());
        assertEquals("", result.err());
        return result.out().lines().toList();
    }

    private static JsonNode answer(String request) throws Exception {
        List<String> answers = answers(request);
        assertEquals(1, answers.size(), answers.toString());
        return JsonReader.read(answers.get(0));
    }

    @Test
    void everyRequestOfTheTableHasItsAnswer() throws Exception {
        Path requests = FOLDER.resolve("requests.jsonl");
        Path expected = FOLDER.resolve("answers.jsonl");
        Shell.Result result = Shell.arazzo("eval", "--batch", requests.toString());
        assertEquals(ExitCodes.SUCCESS, result.exitCode(), result.err());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, result.out());
        }
        assertEquals(Files.readString(expected), result.out());
        try (var lines = Files.lines(requests)) {
            assertEquals(
                    lines.filter(line -> !line.isBlank()).count(),
                    result.out().lines().count(),
                    "one answer a line that is not empty");
        }
    }

    @Test
    void answersAreCompactJsonInTheOrderOfTheRequests() throws Exception {
        List<String> answers = answers(
                "{\"expression\":\"$url\",\"context\":{\"url\":\"first\"}}",
                "no JSON",
                "{\"expression\":\"$url\",\"context\":{\"url\":\"third\"}}");
        assertEquals("first", JsonReader.read(answers.get(0)).get("value").textValue());
        assertFalse(JsonReader.read(answers.get(1)).get("valid").booleanValue());
        assertEquals("third", JsonReader.read(answers.get(2)).get("value").textValue());
        for (String line : answers) {
            assertEquals(JsonWriter.compact(JsonReader.read(line)), line);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                               | expected an object with the member 'expression'
            {}                               | expected an object with the member 'expression'
            {"expression":null}              | expected an object with the member 'expression'
            {"expression":"$url"             | expected a JSON object, at column 21: Unexpected end-of-input
            {                                | expected a JSON object, at column 2: Unexpected end-of-input: expected close marker for Object (it begins at line 1, column 1)
            {"expression":"$url","context":1}| expected an object as 'context'
            {"expression":"a","expression":1}| 'expression' stands twice in one object
            {"expression":{"a":[{"b":1,"b":2}]}}| 'b' stands twice in one object
            """)
    void aLineThatIsNoRequestIsAnsweredInItsPlace(String line, String message) throws Exception {
        JsonNode answer = answer(line);
        List<String> members =
                answer.properties().stream().map(Map.Entry::getKey).toList();
        assertEquals(List.of("valid", "error"), members);
        assertFalse(answer.get("valid").booleanValue());
        assertEquals(0, answer.at("/error/offset").asInt(-1));
        assertTrue(answer.at("/error/message").asText().startsWith(message), answer.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "expression":"$url","stict":true                        | a request has no member 'stict'. Did you mean 'strict'?
            "expresion":"$url"                                      | a request has no member 'expresion'. Did you mean 'expression'?
            "expression":"$url","id":7                              | a request has no member 'id'. There is: expression, type, on, version, context, strict.
            "expression":"$url","context":{"respones":{}}           | no expression sees the member 'respones' of the context. Did you mean 'response'?
            "expression":"$url","context":{"response":{"boddy":1}}  | no expression sees the member 'boddy' of 'response'. Did you mean 'body'?
            "expression":"$url","context":{"request":{"header":"a"}} | expected an object as 'request.header', found a text
            "expression":"$url","context":{"message":[1]}           | expected an object as 'message', found an array
            "expression":"$url","context":{"inputs":7}              | expected an object as 'inputs', found a number
            "expression":"$url","context":{"steps":{"a":{"output":{}}}} | no expression sees the member 'output' of 'steps.a'. Did you mean 'outputs'?
            "expression":"$url","context":{"steps":{"a":{"outputs":true}}} | expected an object as 'steps.a.outputs', found a boolean
            "expression":"$url","context":{"workflows":{"w":{"step":{}}}} | no expression sees the member 'step' of 'workflows.w'. Did you mean 'steps'?
            "expression":"$url","context":{"workflows":{"w":{"steps":{"a":{"out":1}}}}} | no expression sees the member 'out' of 'workflows.w.steps.a'. There is: outputs.
            "expression":"$url","context":{"components":{"parameter":{}}} | no expression sees the member 'parameter' of 'components'. Did you mean 'parameters'?
            "expression":"$.a","type":{"type":"xpath","verion":"1"} | the type has no member 'verion'. Did you mean 'version'?
            "expression":"a","on":"$url"                            | 'on' belongs to a criterion; which 'type' does it have?
            "expression":"a","version":"rfc9535"                    | 'version' belongs to a criterion; which 'type' does it have?
            """)
    void aMemberThatNobodyReadsIsNamed(String members, String message) throws Exception {
        JsonNode answer = answer("{" + members + "}");
        assertFalse(answer.get("valid").booleanValue());
        assertEquals(message, answer.at("/error/message").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"stict\":null",
                "\"on\":null,\"version\":null",
                "\"context\":{\"respones\":null}",
                "\"context\":{\"x-a\":1,\"response\":{\"boddy\":null,\"x-b\":1,\"header\":null,\"body\":[{\"c\":1}]}}",
                "\"context\":{\"steps\":{\"x\":{\"outputs\":null},\"y\":null},\"inputs\":{\"i\":{\"j\":1}}}",
                "\"type\":\"simple\",\"on\":\"$url\"",
                "\"type\":{\"type\":\"jsonpath\",\"x-why\":1},\"on\":\"$url\""
            })
    void aMemberThatIsNullAbsentOrAnExtensionIsNoFault(String members) throws Exception {
        JsonNode answer = answer("{\"expression\":\"$\"," + members + "}");
        assertFalse(answer.at("/error/message").asText().contains("member"), answer.toString());
        assertFalse(answer.at("/error/message").asText().contains("belongs"), answer.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "soap"                                     | 'simple', 'regex', 'jsonpath' or 'xpath'
            "jsonpointer"                              | 'simple', 'regex', 'jsonpath' or 'xpath'
            {"type":"jsonpath","version":"1"}          | 'rfc9535' or 'draft-goessner-dispatch-jsonpath-00'
            {"type":"xpath","version":"rfc9535"}       | 'xpath-31', 'xpath-30', 'xpath-20' or 'xpath-10'
            {"type":"regex","version":"1"}             | the type 'regex' has no versions
            {"version":"rfc9535"}                      | expected a 'type'
            """)
    void aCriterionOfAnUnknownTypeNeverPassesAndSaysWhatIsPossible(String type, String message) throws Exception {
        JsonNode answer = answer("{\"expression\":\"$.a\",\"on\":\"$response.body\",\"type\":" + type + "}");
        assertFalse(answer.get("valid").booleanValue());
        assertFalse(answer.get("passed").booleanValue());
        assertTrue(answer.at("/error/message").asText().contains(message), answer.toString());
    }

    @ParameterizedTest
    @CsvSource({"regex", "jsonpath", "xpath"})
    void aCriterionThatNeedsAContextNeverPassesWithoutOne(String type) throws Exception {
        JsonNode answer = answer("{\"expression\":\"a\",\"type\":\"" + type + "\"}");
        assertFalse(answer.get("valid").booleanValue());
        assertFalse(answer.get("passed").booleanValue());
        assertTrue(answer.at("/error/message").asText().contains("needs a context"), answer.toString());
    }

    @Test
    void theTypeObjectAndTheVersionBesideTheTypeMeanTheSame() throws Exception {
        String rest = ",\"expression\":\"$[?(@.a > 1)]\",\"on\":\"$response.body\",\"context\":"
                + "{\"response\":{\"body\":[{\"a\":2}]}}}";
        String version = "\"version\":\"draft-goessner-dispatch-jsonpath-00\"";
        List<String> answers = answers(
                "{\"type\":{\"type\":\"jsonpath\"," + version + "}" + rest, "{\"type\":\"jsonpath\"," + version + rest);
        assertEquals(answers.get(0), answers.get(1));
        assertTrue(JsonReader.read(answers.get(0)).get("passed").booleanValue());
    }

    @Test
    void emptyLinesAndAByteOrderMarkAreSkippedAndLineEndsMayBeThoseOfWindows() {
        List<String> answers = answers("\uFEFF{\"expression\":\"$5\"}\r", "", "  \r", "{\"expression\":\"$6\"}");
        assertEquals(2, answers.size());
        assertTrue(answers.get(0).contains("\"value\":\"$5\""), answers.get(0));
        assertTrue(answers.get(1).contains("\"value\":\"$6\""), answers.get(1));
    }

    @Test
    void aLineWithBytesThatAreNoUtf8IsAnsweredInItsPlace() throws Exception {
        Path file = folder.resolve("latin.jsonl");
        Files.write(file, "{\"expression\":\"\u00e9\"}\n{\"expression\":\"$5\"}".getBytes(StandardCharsets.ISO_8859_1));
        List<String> answers =
                Shell.arazzo("eval", "--batch", file.toString()).out().lines().toList();
        assertTrue(answers.get(0).contains("expected UTF-8"), answers.get(0));
        assertTrue(answers.get(1).contains("\"value\":\"$5\""), answers.get(1));
    }

    @Test
    void nestingThatIsTooDeepIsAnsweredWhereverItStands() {
        String deep = "[".repeat(990) + "]".repeat(990);
        List<String> answers = answers(
                "{\"expression\":" + "[".repeat(2000) + "]".repeat(2000) + "}",
                "{\"expression\":" + "[".repeat(200) + "\"$inputs.deep\"" + "]".repeat(200)
                        + ",\"context\":{\"inputs\":{\"deep\":" + deep + "}}}",
                "{\"expression\":\"$inputs.deep\",\"context\":{\"inputs\":{\"deep\":" + deep + "}}}");
        assertTrue(answers.get(0).startsWith("{\"valid\":false,"), answers.get(0));
        assertTrue(answers.get(1).contains("nested deeper than 1000 levels"), answers.get(1));
        assertTrue(answers.get(2).contains("\"value\":" + deep), answers.get(2));
    }

    @Test
    void aRequestSaysItselfHowStrictItIsAndTheOptionSaysItForTheOthers() {
        String expression = "\"expression\":\"Bearer $inputs.t\",\"context\":{\"inputs\":{\"t\":\"x\"}}";
        String requests = "{" + expression + "}\n{" + expression + ",\"strict\":false}\n{" + expression
                + ",\"strict\":true}\n{" + expression + ",\"strict\":null}";
        List<Boolean> lenient = validity(Shell.withInput(requests, "eval", "--batch", "-"));
        List<Boolean> strict = validity(Shell.withInput(requests, "eval", "--strict", "--batch", "-"));
        assertEquals(List.of(true, true, false, true), lenient);
        assertEquals(List.of(false, true, false, false), strict);
    }

    private static List<Boolean> validity(Shell.Result result) {
        return result.out()
                .lines()
                .map(line -> line.startsWith("{\"valid\":true,"))
                .toList();
    }

    @Test
    void digitsMembersAndControlCharactersSurvive() {
        List<String> answers = answers("{\"expression\":\"$inputs.x\",\"context\":{\"inputs\":{\"x\":{\"z\":1.0,"
                + "\"a\":123456789012345678901234567890.12300,\"t\":\"\\u009b\\u202e\\n\"}}}}");
        assertTrue(
                answers.get(0)
                        .contains("\"value\":{\"z\":1.0,\"a\":123456789012345678901234567890.12300,"
                                + "\"t\":\"\\u009B\\u202E\\n\"}"),
                answers.get(0));
    }

    @Test
    void halfASurrogatePairSurvives() {
        List<String> answers =
                answers("{\"expression\":\"$inputs.x\",\"context\":{\"inputs\":{\"x\":{\"\\udc00\":\"a\\ud800\"}}}}");
        assertTrue(answers.get(0).contains("\"value\":{\"\\udc00\":\"a\\ud800\"}"), answers.get(0));
    }

    /** Gives one line a read, and before that looks at what was answered so far. */
    private static final class OneLineAtATime extends InputStream {

        private final ByteArrayOutputStream out;
        private int lines;

        OneLineAtATime(ByteArrayOutputStream out) {
            this.out = out;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in blocks");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            assertEquals(lines, out.toString(StandardCharsets.UTF_8).lines().count(), "answers so far");
            if (lines == 3) {
                return -1;
            }
            lines++;
            byte[] line = "{\"expression\":\"$5\"}\n".getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, buffer, offset, line.length);
            return line.length;
        }
    }

    @Test
    void eachLineIsAnsweredBeforeTheNextIsRead() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new OneLineAtATime(out), new PrintStream(out), new PrintStream(err), Optional.empty(), true);
        assertEquals(ExitCodes.SUCCESS, new Arazzo(terminal, Map.of()).run("eval", "--batch", "-"), err.toString());
        assertEquals(3, out.toString(StandardCharsets.UTF_8).lines().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eval --batch nope.jsonl                  | 3 | error: there is no file nope.jsonl (--batch)
            eval --batch - $url                      | 2 | error: EXPRESSION and --batch exclude each other
            eval --batch - --type simple             | 2 | error: --type and --batch exclude each other
            eval --batch - --context c.json          | 2 | error: --context and --batch exclude each other
            """)
    void whatABatchRefuses(String command, int exitCode, String message) {
        Shell.Result result = Shell.arazzo(command.split(" "));
        assertEquals(exitCode, result.exitCode());
        assertTrue(result.err().startsWith(message), result.err());
        assertEquals("", result.out());
    }
}
