package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How inputs come in: from options, files and a person; and what is said when they are missing or wrong. */
class InputsTest {

    @TempDir
    Path folder;

    private static void assertUsage(Shell.Result result, String... parts) {
        assertEquals(ExitCodes.USAGE, result.exitCode(), result.err());
        assertEquals("", result.out());
        for (String part : parts) {
            assertTrue(result.err().contains(part), part + " in " + result.err());
        }
    }

    private static JsonNode inputsOf(Shell.Result result) {
        assertEquals(ExitCodes.SUCCESS, result.exitCode(), result.err());
        return result.json().at("/workflows/0/inputs");
    }

    @Test
    void missingInputsAreAllListedWithTypeDescriptionACommandLineAndTheHintToTryTheMock() {
        assertUsage(
                Shell.arazzo("run", Shell.SPEC),
                "error AZ401",
                "needs 8 inputs that were not\n  given:",
                "apiKey              string   Amberflo API key supplied in the X-API-KEY\n        header.",
                "customerId          string   Unique customer identifier from your system.",
                "customerName        string   Customer display name.",
                "meterApiName        string   The meter to ingest to and query.",
                "meterValue          number   The usage amount for the ingested event.",
                "meterTimeInMillis   integer  Event timestamp in Unix milliseconds.",
                "startTimeInSeconds  integer  Usage query start time in Unix seconds.",
                "endTimeInSeconds    integer  Usage query end time in Unix seconds.",
                "arazzo run " + Shell.SPEC + " \\\n",
                "-i endTimeInSeconds=...\n",
                "--mock\n");
    }

    @Test
    void theCommandLineToCopyNeverRepeatsAValue() {
        Shell.Result result = Shell.arazzo("run", Shell.SPEC, "-i", "apiKey=s3cr3t-value");
        assertUsage(result, "needs 7 inputs", "-i apiKey=...");
        assertFalse(result.err().contains("s3cr3t-value"));
    }

    @Test
    void anUnknownInputHasANearMiss() {
        assertUsage(
                Shell.arazzo("run", Shell.SPEC, "--mock", "-i", "apiKy=1"),
                "there is no input 'apiKy'",
                "Did you mean 'apiKey'?");
    }

    @Test
    void aValueOfTheWrongTypeIsRefused() {
        assertUsage(
                Shell.arazzo("run", Shell.SPEC, "--mock", "-i", "meterValue=many"),
                "the input 'meterValue' must be a number, found 'many'");
        assertUsage(
                Shell.arazzo("run", Shell.SPEC, "--mock", "-i", "meterTimeInMillis=1.5"),
                "the input 'meterTimeInMillis' must be an integer, found '1.5'");
    }

    @Test
    void aValueIsReadAsTheTypeThatTheWorkflowDeclares() {
        JsonNode inputs = inputsOf(Shell.arazzo(
                "run",
                Shell.SPEC,
                "--mock",
                "--json",
                "-i",
                "customerId=007",
                "-i",
                "customerName=a=b",
                "-i",
                "meterValue=12345678901234567.50"));
        assertTrue(inputs.get("customerId").isTextual());
        assertEquals("007", inputs.get("customerId").asText());
        assertEquals("a=b", inputs.get("customerName").asText());
        assertEquals(
                "12345678901234567.50", inputs.get("meterValue").decimalValue().toPlainString());
    }

    @Test
    void anOptionWinsOverTheFileAndTheFileMayBeStandardInputOrKeyedByWorkflow() throws IOException {
        JsonNode flat = inputsOf(
                Shell.arazzo("run", Shell.SPEC, "--mock", "--json", "-I", Shell.INPUTS, "-i", "customerId=mine"));
        assertEquals("mine", flat.get("customerId").asText());
        assertEquals("compute-hours", flat.get("meterApiName").asText());
        String keyed = "{\"onboard-customer-and-meter-usage\": {\"customerId\": \"keyed\"}}";
        Path file = Files.writeString(folder.resolve("inputs.json"), keyed);
        assertEquals(
                "keyed",
                inputsOf(Shell.arazzo("run", Shell.SPEC, "--mock", "--json", "-I", file.toString()))
                        .get("customerId")
                        .asText());
        assertEquals(
                "typed",
                inputsOf(Shell.withInput("customerId: typed\n", "run", Shell.SPEC, "--mock", "--json", "-I", "-"))
                        .get("customerId")
                        .asText());
    }

    @Test
    void anInputsFileThatIsWrongIsNamed() throws IOException {
        assertUsage(Shell.arazzo("run", Shell.SPEC, "--mock", "-I", "nope.yaml"), "there is no file nope.yaml");
        Path list = Files.writeString(folder.resolve("list.yaml"), "[1]\n");
        assertUsage(
                Shell.arazzo("run", Shell.SPEC, "--mock", "-I", list.toString()), "expected an object of inputs in");
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "a: [1\nb: }\n");
        assertUsage(Shell.arazzo("run", Shell.SPEC, "--mock", "-I", broken.toString()), "cannot be read: line 2");
    }

    @Test
    void aPersonIsAskedForWhatIsMissingAndSecretsAreHidden() {
        Shell.Typist typist = new Shell.Typist("typed-secret-key", "many", "3.5");
        Shell.Result result = Shell.withPerson(
                typist,
                "run",
                Shell.SPEC,
                "-S",
                "billingApi=http://127.0.0.1:1",
                "-S",
                "meteringApi=http://127.0.0.1:1",
                "-i",
                "customerId=c",
                "-i",
                "customerName=n",
                "-i",
                "meterApiName=m",
                "-i",
                "meterTimeInMillis=1",
                "-i",
                "startTimeInSeconds=1",
                "-i",
                "endTimeInSeconds=2");
        assertEquals(ExitCodes.WORKFLOW_FAILED, result.exitCode(), result.err());
        assertEquals(List.of("typed-secret-key"), typist.hidden);
        assertEquals(
                List.of("apiKey (string, hidden): ", "meterValue (number): ", "meterValue (number): "), typist.prompts);
        assertTrue(result.err().contains("Amberflo API key supplied in the X-API-KEY header.\n"), result.err());
        assertTrue(result.err().contains("the input 'meterValue' must be a number, found 'many'"), result.err());
        assertFalse((result.out() + result.err()).contains("typed-secret-key"));
    }

    @Test
    void aPersonWhoEndsTheInputEndsTheRun() {
        Shell.Result result = Shell.withPerson(new Shell.Typist(), "run", Shell.SPEC);
        assertEquals(ExitCodes.USAGE, result.exitCode());
        assertTrue(result.err().contains("no value was given for the input 'apiKey'"), result.err());
    }
}
