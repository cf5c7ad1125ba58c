package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read, parsed or resolved ends with 3, one message with its place, and nothing sent. */
class DocumentFaultTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheAmberfloDocument() throws IOException {
        Files.createDirectories(folder.resolve("openapi"));
        for (String name : new String[] {
            "amberflo-onboard.yml", "openapi/amberflo-billing-openapi.yaml", "openapi/amberflo-metering-openapi.yaml"
        }) {
            Files.copy(Repository.file("specs/" + name), folder.resolve(name));
        }
        folder = folder.toRealPath();
    }

    private Path spec() {
        return folder.resolve("amberflo-onboard.yml");
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(spec());
        assertTrue(text.contains(from));
        Files.writeString(spec(), text.replaceFirst(Pattern.quote(from), to));
    }

    private static void assertFault(String spec, String place, String... parts) {
        Shell.Result result = Shell.arazzo("run", spec, "--mock");
        assertEquals(ExitCodes.DOCUMENT, result.exitCode(), result.err());
        assertEquals("", result.out());
        assertTrue(result.err().contains(place + ": error "), result.err());
        String oneLine = result.err().replaceAll("\\s+", " ");
        for (String part : parts) {
            assertTrue(oneLine.contains(part), result.err());
        }
        assertEquals(1, result.err().split(": error ", -1).length - 1, "one error: " + result.err());
        assertFalse(result.err().contains("\tat "), "no stack trace: " + result.err());
    }

    @Test
    void aMissingFileIsNamedWithANearMiss() {
        String missing = folder.resolve("amberflo-onboard.yaml").toString();
        assertFault(
                missing,
                missing + ":1:1",
                "AZ101",
                "there is no file " + missing,
                "Did you mean 'amberflo-onboard.yml'?");
    }

    @Test
    @Requirement("AZ-DOC-07")
    void aFolderWithoutADocumentIsNamedAndOneWithADocumentIsUsed() throws IOException {
        assertFault(
                folder.toString(),
                folder + ":1:1",
                "AZ102",
                "the folder holds no arazzo.yaml, arazzo.yml, arazzo.json");
        Files.move(spec(), folder.resolve("arazzo.yaml"));
        assertEquals(0, Shell.arazzo("run", folder.toString(), "--mock").exitCode());
    }

    @Test
    void aTextThatIsNoYamlIsRefusedAtItsPlace() throws IOException {
        Files.writeString(spec(), "arazzo: 1.0.1\ninfo: {title: [x\nworkflows: :\n");
        assertFault(spec().toString(), spec() + ":3:10", "AZ110", "for the '[' opened at line 2, column 15");
    }

    @Test
    @Requirement("AZ-DOC-02")
    void aRootThatIsAListIsRefused() throws IOException {
        Files.writeString(spec(), "- a\n- b\n");
        assertFault(spec().toString(), spec() + ":1:1", "AZ111", "found a list");
    }

    @Test
    void anOpenApiDescriptionInPlaceOfTheDocumentIsRecognised() {
        String openapi = folder.resolve("openapi/amberflo-billing-openapi.yaml").toString();
        assertFault(openapi, openapi + ":1:1", "AZ201", "this is an OpenAPI description");
    }

    @Test
    @Requirement("AZ-VER-04")
    void anUnknownVersionIsRefused() throws IOException {
        edit("arazzo: 1.0.1", "arazzo: 2.0.0");
        assertFault(spec().toString(), spec() + ":1:9", "AZ204", "found '2.0.0'");
    }

    @Test
    void anUnknownOperationHasANearMiss() throws IOException {
        edit("operationId: createCustomer", "operationId: createCustomr");
        assertFault(
                spec().toString(),
                spec() + ":73:18",
                "AZ303",
                "found 'createCustomr'",
                "Did you mean 'createCustomer'?");
    }

    @Test
    void aMissingSourceIsNamedAtTheLineThatNamesItWithANearMiss() throws IOException {
        edit("openapi/amberflo-metering-openapi.yaml", "openapi/amberflo-meterin-openapi.yaml");
        assertFault(
                spec().toString(),
                spec() + ":18:8",
                "AZ301",
                "the source 'meteringApi' cannot be read",
                "Did you mean 'amberflo-metering-openapi.yaml'?");
    }

    @Test
    void aSourceOutsideTheRootIsRefusedWithoutAWordOfItsContent() throws IOException {
        edit("openapi/amberflo-metering-openapi.yaml", "file:///etc/passwd");
        Shell.Result result = Shell.arazzo("run", spec().toString(), "--mock");
        assertEquals(ExitCodes.DOCUMENT, result.exitCode());
        assertTrue(result.err().contains("AZ104"), result.err());
        assertFalse(result.err().contains("root:"), result.err());
    }

    @Test
    void aSourceThatIsNoApiDescriptionIsRefusedWithoutAWordOfItsContent() throws IOException {
        for (String content : new String[] {"hello: world\n", "world:x:0:0:w:/w:/b\n\tworld: [", "{world", "*world"}) {
            Files.writeString(folder.resolve("openapi/amberflo-metering-openapi.yaml"), content);
            Shell.Result result = Shell.arazzo("run", spec().toString(), "--mock");
            assertEquals(ExitCodes.DOCUMENT, result.exitCode());
            assertTrue(result.err().contains("amberflo-onboard.yml:18:8: error AZ302"), result.err());
            assertTrue(result.err().replaceAll("\\s+", " ").contains("is no API description"), result.err());
            assertFalse(result.err().contains("world"), result.err());
        }
    }

    @Test
    void twoSourcesWithTheSameOperationAreBothNamed() throws IOException {
        Files.copy(folder.resolve("openapi/amberflo-billing-openapi.yaml"), folder.resolve("openapi/copy.yaml"));
        edit("openapi/amberflo-metering-openapi.yaml", "openapi/copy.yaml");
        Shell.Result result = Shell.arazzo("run", spec().toString(), "--mock");
        assertEquals(ExitCodes.DOCUMENT, result.exitCode());
        assertTrue(result.err().contains("AZ304"), result.err());
        String oneLine = result.err().replaceAll("\\s+", " ");
        assertTrue(oneLine.contains("post /customers in 'billingApi' and post /customers in 'meteringApi'"), oneLine);
    }

    @Test
    void whatIsNotSupportedYetIsRefusedByNameAndPlace() throws IOException {
        edit("      contentType:", "      replacements: []\n      contentType:");
        assertFault(
                spec().toString(),
                spec() + ":79:7",
                "AZ290",
                "'replacements' in the Request Body Object is not supported yet");
    }

    @Test
    void everyMistakeIsToldAtOnce() throws IOException {
        edit("  title: Amberflo", "  titel: Amberflo");
        edit("- stepId: ingestEvent", "- stepId: createCustomer");
        edit("    successCriteria:", "    sucessCriteria:");
        Shell.Result result = Shell.arazzo("validate", spec().toString());
        assertEquals(ExitCodes.DOCUMENT, result.exitCode());
        for (String part : new String[] {
            "Did you mean 'title'?", "is already used at line 70", "Did you mean 'successCriteria'?", "3 errors"
        }) {
            assertTrue(result.out().contains(part), part + " in " + result.out());
        }
    }

    @Test
    void theJsonResultOfARefusedRunSaysWhy() throws IOException {
        edit("operationId: createCustomer", "operationId: createCustomr");
        Shell.Result result = Shell.arazzo("run", spec().toString(), "--mock", "--json");
        assertEquals(ExitCodes.DOCUMENT, result.exitCode());
        assertEquals("failure", result.json().path("status").asText());
        assertEquals("AZ303", result.json().at("/error/code").asText());
        assertEquals(73, result.json().at("/error/line").asInt());
        assertTrue(result.json().path("workflows").isEmpty());
    }
}
