package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code arazzo run --data}: one run a row. */
class DataCommandTest {

    @TempDir
    Path folder;

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Shell.Result onMock(String data, String... more) {
        String[] args = {"run", Shell.SPEC, "--mock", "--data", data};
        return Shell.arazzo(
                Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new));
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }

    @Test
    void rowsThatRunAtOnceAreReportedInTheirOrder() throws Exception {
        StringBuilder rows = new StringBuilder("customerId,meterValue\n");
        IntStream.rangeClosed(1, 200)
                .forEach(i -> rows.append("c-").append(i).append(",").append(i).append(".50\n"));
        Shell.Result result = onMock(file("rows.csv", rows.toString()), "--concurrency", "8", "--json");
        assertEquals(ExitCodes.SUCCESS, result.exitCode(), result.err());
        JsonNode json = result.json();
        assertEquals(
                List.of(
                        "format",
                        "engine",
                        "document",
                        "arazzo",
                        "startedAt",
                        "runs",
                        "counts",
                        "complete",
                        "status",
                        "durationMs",
                        "diagnostics"),
                names(json));
        assertEquals("arazzo-run/1", json.get("format").textValue());
        assertEquals(
                "{\"rows\":200,\"success\":200,\"failure\":0,\"steps\":600}",
                json.get("counts").toString());
        assertEquals("success", json.get("status").textValue());
        for (int i = 1; i <= 200; i++) {
            JsonNode run = json.get("runs").get(i - 1);
            assertEquals(List.of("row", "status", "durationMs", "workflows", "error"), names(run));
            assertEquals(i, run.get("row").intValue());
            JsonNode workflow = run.at("/workflows/0");
            assertEquals("c-" + i, workflow.at("/outputs/customerId").textValue());
            assertEquals(
                    i + ".50", workflow.at("/inputs/meterValue").decimalValue().toPlainString());
            assertEquals(3, workflow.get("steps").size());
        }
    }

    @Test
    void aPersonSeesALineARow() throws Exception {
        String data = file("rows.csv", "customerId,meterValue\na,1\nb,x\nc,3\n");
        Shell.Result result = onMock(data);
        assertEquals(ExitCodes.WORKFLOW_FAILED, result.exitCode(), result.err());
        List<String> lines = result.out().lines().toList();
        assertEquals(5, lines.size(), result.out());
        assertTrue(lines.get(0).matches("  ✓ row 1 +3 steps +\\d+ ms"), lines.get(0));
        assertTrue(lines.get(1).matches("  ✗ row 2 +0 steps +0 ms  the input 'meterValue' must be a.*"), lines.get(1));
        assertTrue(lines.get(2).matches("  ✓ row 3 +3 steps +\\d+ ms"), lines.get(2));
        assertTrue(lines.get(4).matches("1 of 3 rows failed, 6 steps, \\d+ ms"), lines.get(4));
        assertTrue(lines.stream().allMatch(line -> line.length() <= 80), result.out());
        assertTrue(
                result.err()
                        .contains("mock: made-up inputs of onboard-customer-and-meter-usage where a row has none:\n"),
                result.err());
        assertFalse(result.err().contains("customerId:"), "what the row gives is not made up");
    }

    @Test
    void verboseTellsFailuresInFullAndQuietOnlyTheVerdict() throws Exception {
        String data = file("rows.csv", "meterValue\nx\n");
        Shell.Result verbose = onMock(data, "-v");
        assertTrue(
                verbose.out().contains("\n    AZ402: the input 'meterValue' must be a number, found 'x'\n    at "),
                verbose.out());
        assertTrue(verbose.out().contains("rows.csv:2:1\n"), verbose.out());
        Shell.Result quiet = onMock(data, "-q");
        assertTrue(quiet.out().matches("1 of 1 row failed, 0 steps, \\d+ ms\n"), quiet.out());
    }

    @Test
    void whatARowLacksFailsThatRow() throws Exception {
        String header = "apiKey,customerId,customerName,meterApiName,meterValue,meterTimeInMillis,startTimeInSeconds,"
                + "endTimeInSeconds\n";
        String data = file("rows.csv", header + ",c,n,m,1,1,1,2\n");
        Shell.Result result = Shell.arazzo("run", Shell.SPEC, "--data", data, "--json");
        assertEquals(ExitCodes.WORKFLOW_FAILED, result.exitCode(), result.err());
        JsonNode run = result.json().at("/runs/0");
        assertEquals(0, run.get("workflows").size());
        assertEquals("AZ402", run.at("/error/code").textValue());
        assertEquals(
                "'apiKey' is required and was not given",
                run.at("/error/message").textValue());
        assertEquals(2, run.at("/error/line").intValue());
    }

    @Test
    void rowsOfJsonLinesHaveTypesAndNamesOfTheirOwn() throws Exception {
        String data = file(
                "rows.jsonl",
                "{\"customerId\": \"a\", \"meterValue\": 2}\n{\"customerId\": 7}\n{\"customer\": \"a\"}\nnope\n{}\n");
        Shell.Result result = onMock(data, "--json");
        List<String> seen = new ArrayList<>();
        result.json()
                .get("runs")
                .forEach(run -> seen.add(run.get("status").textValue() + " "
                        + run.at("/error/message").asText("")));
        assertEquals("success ", seen.get(0));
        assertTrue(seen.get(1).startsWith("failure 'customerId': "), seen.get(1));
        assertTrue(seen.get(2).startsWith("failure there is no input 'customer'"), seen.get(2));
        assertTrue(seen.get(3).startsWith("failure expected an object in JSON"), seen.get(3));
        assertEquals("success ", seen.get(4));
    }

    @Test
    void theCommandLineWinsOverARowAndARowOverAFile() throws Exception {
        String inputs = file("inputs.yaml", "{customerId: file, customerName: file, meterApiName: file}");
        String data = file("rows.csv", "customerId,customerName\nrow,row\n");
        JsonNode workflow = onMock(data, "-I", inputs, "-i", "customerId=typed", "--json")
                .json()
                .at("/runs/0/workflows/0/inputs");
        assertEquals("typed", workflow.get("customerId").textValue());
        assertEquals("row", workflow.get("customerName").textValue());
        assertEquals("file", workflow.get("meterApiName").textValue());
    }

    @Test
    void oneFailedRowStopsTheOthersOnDemand() throws Exception {
        String data = file("rows.csv", "meterValue\n1\nx\n3\n4\n");
        Shell.Result result = onMock(data, "--fail-fast", "--json");
        assertEquals(ExitCodes.WORKFLOW_FAILED, result.exitCode());
        assertEquals(2, result.json().get("runs").size());
        assertFalse(result.json().get("complete").booleanValue());
        assertTrue(onMock(data, "--fail-fast").out().contains("1 of 2 rows failed, no further row ran, 3 steps, "));
    }

    @Test
    void whatFollowsABrokenRowIsNotRunAndSaidSo() throws Exception {
        JsonNode result =
                onMock(file("rows.csv", "customerId\na\n\"b\nc\n"), "--json").json();
        assertEquals(2, result.get("runs").size());
        assertEquals("failure", result.at("/runs/1/status").textValue());
        assertFalse(result.get("complete").booleanValue());
    }

    @Test
    void noRowsAreNoFailure() throws Exception {
        Shell.Result result = onMock(file("rows.csv", "customerId\n"), "--json");
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
        assertEquals(0, result.json().get("runs").size());
        assertTrue(onMock(file("rows.jsonl", "")).out().startsWith("0 rows succeeded, 0 steps, "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer id,meterValue | there is no input 'customer id' that the data could give | Did you mean 'customerId'?",
                "customerId,customerId  | two columns of the data are called 'customerId' |",
                "customerId,            | expected a name for each column of the data, found none for column 2 |"
            })
    void columnsThatAreWrongAreToldBeforeAnythingIsSent(String header, String message, String hint) throws Exception {
        Shell.Result result = onMock(file("rows.csv", header + "\n1,2\n"));
        assertEquals(ExitCodes.USAGE, result.exitCode());
        assertEquals("", result.out());
        assertTrue(result.err().contains("error: " + message + "\n"), result.err());
        assertTrue(hint == null || result.err().contains("hint: " + hint), result.err());
    }

    @Test
    void aColumnThatIsMissingForAllRowsIsToldOnce() throws Exception {
        Shell.Result result =
                Shell.arazzo("run", Shell.SPEC, "--data", file("rows.csv", "customerId\n1\n2\n"), "-I", Shell.INPUTS);
        assertEquals(
                ExitCodes.USAGE,
                Shell.arazzo("run", Shell.SPEC, "--data", file("rows.csv", "customerId\n1\n2\n"), "-i", "apiKey=k")
                        .exitCode());
        assertFalse(result.err().contains("no column"), result.err());
        Shell.Result missing = Shell.arazzo("run", Shell.SPEC, "--data", file("rows.csv", "customerId\n1\n2\n"));
        assertTrue(
                missing.err().contains("error: no column of the data gives 'apiKey', 'customerName', "), missing.err());
        assertTrue(missing.err().contains("hint: add it to the data, or give it for all rows with -i or -I."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--concurrency 4               | --concurrency says how many rows of --data run at once",
                "--data nowhere.csv            | there is no file nowhere.csv (--data)",
                "--data - --concurrency 0      | expected --concurrency with a number from 1",
                "--data - -I -                 | -I and --data cannot both be standard input"
            })
    void wrongUsageIsNamed(String options, String message) {
        String line = "run " + Shell.SPEC + " --mock " + options;
        Shell.Result result = Shell.arazzo(line.split(" "));
        assertEquals(ExitCodes.USAGE, result.exitCode());
        assertTrue(result.err().contains(message), result.err());
    }

    @Test
    void noRowShowsASecret() throws Exception {
        String data = file("rows.csv", "apiKey,meterValue\nk-5f2c9d71,1\nk-5f2c9d71,x\n");
        for (String[] options : new String[][] {{}, {"--json"}, {"-v"}, {"-q"}}) {
            Shell.Result result = onMock(data, options);
            assertFalse((result.out() + result.err()).contains("k-5f2c9d71"), String.join(" ", options));
        }
    }

    @Test
    void rowsComeFromStandardInputToo() {
        Shell.Result csv = Shell.withInput("customerId\na\nb\n", "run", Shell.SPEC, "--mock", "--data", "-");
        assertTrue(csv.out().contains("2 rows succeeded, 6 steps, "), csv.err());
        Shell.Result lines =
                Shell.withInput("\n {\"customerId\": \"a\"}\n", "run", Shell.SPEC, "--mock", "--data", "-");
        assertTrue(lines.out().contains("1 row succeeded, 3 steps, "), lines.err());
    }
}
