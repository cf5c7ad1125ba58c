package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code arazzo run} against the mock, and what the command line refuses. */
class RunCommandTest {

    @Test
    void theAmberfloWorkflowRunsOnTheMock() {
        Shell.Result result = Shell.arazzo("run", Shell.SPEC, "--mock");
        assertEquals(ExitCodes.SUCCESS, result.exitCode(), result.err());
        List<String> lines = result.out().lines().toList();
        assertEquals("onboard-customer-and-meter-usage", lines.get(0));
        assertTrue(lines.get(1).matches("  ✓ createCustomer  POST /.*customers +200 +\\d+ ms +1/1"), lines.get(1));
        assertTrue(lines.get(2).matches("  ✓ ingestEvent     POST /.*ingest +200 +\\d+ ms +1/1"), lines.get(2));
        assertTrue(lines.get(3).matches("  ✓ queryUsage      POST /.*usage +200 +\\d+ ms +1/1"), lines.get(3));
        assertTrue(result.out().contains("\n    customerId    \""), result.out());
        assertTrue(result.out().contains("\n    clientMeters\n      {\n        \"compute-hours\" : [\n"), result.out());
        assertTrue(lines.get(lines.size() - 1).matches("1 workflow succeeded, 3 steps, \\d+ ms"));
        assertTrue(lines.stream().limit(4).allMatch(line -> line.length() <= 80));
    }

    @Test
    void whatTheMockMadeUpIsShownWithoutTheSecret() {
        Shell.Result result = Shell.arazzo("run", Shell.SPEC, "--mock");
        assertTrue(
                result.err().contains("mock: made-up inputs of onboard-customer-and-meter-usage:\n  apiKey: \"***\"\n"),
                result.err());
        assertTrue(result.err().contains("\n  meterValue: "), result.err());
        assertFalse(result.err().contains("customerEmail"), "optional inputs stay absent");
    }

    @Test
    void toleratedSpellingsAreWarnedOfWithEveryPlace() {
        Shell.Result result = Shell.arazzo("run", Shell.SPEC, "--mock");
        assertTrue(result.err().contains(":73:18: warning AZ-T01\n"), result.err());
        assertTrue(result.err().contains(":92:18"), result.err());
        assertTrue(result.err().contains(":112:18"), result.err());
    }

    @Test
    void theCustomerThatComesBackIsTheCustomerThatWasCreated() {
        Shell.Result result =
                Shell.arazzo("run", Shell.SPEC, "--mock", "--json", "-I", Shell.INPUTS, "-i", "customerId=my-own");
        JsonNode workflow = result.json().at("/workflows/0");
        assertEquals("my-own", workflow.at("/outputs/customerId").asText());
        assertEquals(
                "my-own",
                workflow.at("/steps/1/attempts/0/request/body/customerId").asText());
        assertEquals(
                "my-own",
                workflow.at("/steps/2/attempts/0/request/body/customerFilter/0").asText());
    }

    @Test
    void theJsonResultHasTheShapeOfItsContract() {
        JsonNode result = Shell.arazzo("run", Shell.SPEC, "--mock", "--json").json();
        assertEquals(
                List.of(
                        "format",
                        "engine",
                        "document",
                        "arazzo",
                        "status",
                        "startedAt",
                        "durationMs",
                        "workflows",
                        "diagnostics"),
                names(result));
        assertEquals("arazzo-run/1", result.get("format").asText());
        assertEquals("success", result.get("status").asText());
        JsonNode workflow = result.at("/workflows/0");
        assertEquals(
                List.of("workflowId", "status", "inputs", "outputs", "durationMs", "steps", "error", "diagnostics"),
                names(workflow));
        assertTrue(workflow.get("error").isNull());
        assertEquals("AZ-T01", workflow.at("/diagnostics/0/code").asText());
        assertEquals(73, workflow.at("/diagnostics/0/line").asInt());
        JsonNode step = workflow.at("/steps/0");
        assertEquals(List.of("stepId", "path", "status", "attempts", "outputs"), names(step));
        JsonNode attempt = step.at("/attempts/0");
        assertEquals(List.of("attempt", "request", "response", "criteria", "action", "error"), names(attempt));
        assertEquals(List.of("method", "url", "headers", "body"), names(attempt.get("request")));
        assertEquals("***", attempt.at("/request/headers/X-API-KEY").asText());
        assertEquals(List.of("status", "headers", "body", "durationMs"), names(attempt.get("response")));
        assertEquals(
                "{\"condition\":\"$statusCode == 200\",\"type\":\"simple\",\"passed\":true}",
                attempt.at("/criteria/0").toString());
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }

    @Test
    void quietShowsOnlyTheVerdictAndVerboseShowsTheMessages() {
        Shell.Result quiet = Shell.arazzo("run", Shell.SPEC, "--mock", "-q");
        assertTrue(quiet.out().matches("1 workflow succeeded, 3 steps, \\d+ ms\n"), quiet.out());
        assertEquals("", quiet.err());
        Shell.Result verbose = Shell.arazzo("run", Shell.SPEC, "--mock", "-v", "-I", Shell.INPUTS);
        for (String part : new String[] {
            "  > POST http://127.0.0.1:",
            "  > X-API-KEY: ***\n",
            "  >   \"meterValue\" : 3.5,\n",
            "  < 200\n",
            "  <   \"customerId\" : "
        }) {
            assertTrue(verbose.out().contains(part), part + verbose.out());
        }
    }

    @Test
    void noOutputHoldsASecret() {
        String secret = "k-5f2c9d71";
        for (String[] options : new String[][] {{}, {"--json"}, {"-v"}, {"-q"}}) {
            String[] args = Arrays.copyOf(
                    new String[] {"run", Shell.SPEC, "-I", Shell.INPUTS, "-i", "apiKey=" + secret, "--mock"},
                    7 + options.length);
            System.arraycopy(options, 0, args, 7, options.length);
            Shell.Result result = Shell.arazzo(args);
            assertEquals(ExitCodes.SUCCESS, result.exitCode(), result.err());
            assertFalse((result.out() + result.err()).contains(secret), String.join(" ", args));
        }
    }

    @Test
    void aDocumentFromStandardInputIsReadRelativeToThisFolder() {
        Shell.Result result = Shell.withInput("arazzo: 1.0.1\n", "run", "-", "--mock");
        assertEquals(ExitCodes.DOCUMENT, result.exitCode());
        assertTrue(result.err().contains("standard-input.yaml:1:1: error AZ201"), result.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rn SPEC                            | there is no command 'rn'               | Did you mean 'run'?
                    run                                | Missing required parameter: 'SPEC'     | arazzo run --help
                    run SPEC --mok                     | Unknown option: '--mok'                | --mock
                    run SPEC -w onboard                | there is no workflow 'onboard'         | There is: onboard-customer-and-meter-usage.
                    run SPEC -S billingAPI=http://x    | there is no source 'billingAPI'        | Did you mean 'billingApi'?
                    run SPEC -S billingApi=ftp://x     | expected -S NAME=URL with an http      | found 'billingApi=ftp://x'
                    run SPEC -i apiKey                 | expected -i NAME=VALUE, found 'apiKey' | error
                    run SPEC --mock -S billingApi=http://x | --mock runs offline                | error
                    run SPEC -S billingApi=http://x:99999 | expected -S NAME=URL with an http   | error
                    run SPEC -v -q                     | -v and -q exclude each other           | error
                    run - -I -                         | SPEC and -I cannot both be             | error
                    run SPEC --mock -i apiKey=@key.txt | files as inputs are not supported yet  | apiKey
                    """)
    void wrongUsageIsNamedWithAWayOut(String line, String message, String hint) {
        Shell.Result result = Shell.arazzo(line.replace("SPEC", Shell.SPEC).split(" "));
        assertEquals(ExitCodes.USAGE, result.exitCode(), result.err());
        assertTrue(result.err().contains(message), result.err());
        assertTrue(result.err().contains(hint), result.err());
        assertEquals("", result.out());
    }

    @Test
    void helpAndVersionAreResults() {
        assertTrue(Shell.arazzo("--version").out().startsWith("arazzo "));
        for (String[] command : new String[][] {{"--help"}, {"run", "--help"}, {"validate", "--help"}}) {
            Shell.Result help = Shell.arazzo(command);
            assertEquals(ExitCodes.SUCCESS, help.exitCode());
            assertTrue(help.out().startsWith("Usage: arazzo"), help.out());
            assertTrue(help.out().split("\n  arazzo ", -1).length >= 3, "two examples: " + help.out());
            assertTrue(help.out().lines().allMatch(line -> line.length() <= 80), help.out());
        }
        Shell.Result bare = Shell.arazzo();
        assertEquals(ExitCodes.USAGE, bare.exitCode());
        assertNotEquals("", bare.err());
    }
}
