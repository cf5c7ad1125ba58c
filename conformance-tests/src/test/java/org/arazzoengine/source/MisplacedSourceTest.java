package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that are not where the document says (T18, T25). */
class MisplacedSourceTest {

    @TempDir
    Path folder;

    private Path document;

    @BeforeEach
    void layOutARepository() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("repo/.git"));
        document = write("repo/flows/pets/arazzo.yaml", """
                arazzo: 1.0.1
                info: {title: t, version: '1'}
                sourceDescriptions:
                - {name: pets, url: specs/pets.yaml, type: openapi}
                workflows:
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: listPets}
                  - {stepId: b, operationId: $sourceDescriptions.pets.add Pet}
                  - {stepId: c, operationPath: '{$sourceDescriptions.pets.url}#/paths/~1pets~1{id}/get'}
                """);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String api(String paths) {
        return "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n" + paths;
    }

    private static String listPets() {
        return api("  /pets:\n    get:\n      operationId: listPets\n      responses: {'200': {description: ok}}\n");
    }

    private Finding only() {
        List<Finding> findings = DocumentBundle.load(document).findings();
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    @Test
    void aUrlThatCountsFromAParentFolderIsFoundThereWithAWarning() throws IOException {
        Path there = write("repo/specs/pets.yaml", listPets());
        Checked<DocumentBundle> bundle = DocumentBundle.load(document);
        assertEquals(there.toUri(), bundle.orThrow().sources().get(0).location());
        Finding warning = only();
        assertEquals(Problem.TOLERANCE_PARENT_FOLDER, warning.problem());
        assertTrue(warning.message().contains("it was found from " + folder.resolve("repo")), warning.message());
        assertEquals("Write: url: ../../specs/pets.yaml", warning.hint());
        assertEquals(List.of(new Edit.Replace("/sourceDescriptions/0/url", "../../specs/pets.yaml")), warning.fix());
        assertTrue(bundle.judged(true).hasErrors(), "refused by the letter");
    }

    @Test
    void theNearestParentFolderWins() throws IOException {
        write("repo/specs/pets.yaml", listPets());
        Path nearest = write("repo/flows/specs/pets.yaml", listPets());
        assertEquals(
                nearest.toUri(),
                DocumentBundle.load(document).orThrow().sources().get(0).location());
    }

    @Test
    void noFolderAboveTheRootIsLookedInto() throws IOException {
        write("specs/pets.yaml", listPets());
        assertEquals(Problem.SOURCE_NOT_FOUND, only().problem());
    }

    @Test
    void theOnlyFileOfTheSameNameBelowTheRootIsTakenWithAWarning() throws IOException {
        Path there = write("repo/apis/v2/pets.yaml", listPets());
        write("repo/node_modules/pets.yaml", listPets());
        write("repo/target/pets.yaml", listPets());
        write("repo/.git/pets.yaml", listPets());
        Checked<DocumentBundle> bundle = DocumentBundle.load(document);
        assertEquals(there.toUri(), bundle.orThrow().sources().get(0).location());
        Finding warning = only();
        assertEquals(Problem.TOLERANCE_MOVED_SOURCE, warning.problem());
        assertEquals(List.of(new Edit.Replace("/sourceDescriptions/0/url", "../../apis/v2/pets.yaml")), warning.fix());
        assertTrue(bundle.judged(true).hasErrors(), "refused by the letter");
    }

    @Test
    void ofASourceThatWasSplitTheFilesWithItsOperationsAreNamedWithTheOptionToCopy() throws IOException {
        Path list = write("repo/apis/list.yaml", listPets());
        Path others = write("repo/apis/others.json", """
                {"openapi": "3.0.3", "paths": {"/pets/{id}": {"get": {"operationId": "x"}},
                 "/pets": {"post": {"operationId": "add Pet"}}}}
                """);
        write("repo/apis/unrelated.yaml", api("  /x: {get: {operationId: y}}\n"));
        write("repo/notes.yaml", "operationId: listPets\npassword: s3cret\n");
        Finding error = only();
        assertEquals(Problem.SOURCE_NOT_FOUND, error.problem());
        assertTrue(error.isError());
        assertTrue(error.message().contains("3 of the 3 operations that steps name are in "), error.message());
        assertEquals("If that is it: --source pets=" + others + "," + list, error.hint());
        assertFalse((error.message() + error.hint()).contains("notes"), error.message());
    }

    @Test
    void ofTwoFilesOfTheSameNameTheOneWithTheOperationsIsProposed() throws IOException {
        write("repo/old/pets.yaml", api("  /x: {get: {operationId: y}}\n"));
        Path there = write("repo/new/pets.yaml", listPets());
        Finding error = only();
        assertEquals(Problem.SOURCE_NOT_FOUND, error.problem());
        assertTrue(error.message().contains("1 of the 3 operations"), error.message());
        assertEquals("If that is it: --source pets=" + there, error.hint());
    }

    @Test
    void ofFilesThatAllHaveTheOperationsAllAreNamed() throws IOException {
        Path one = write("repo/new/pets.yaml", listPets());
        Path other = write("repo/new2/pets.yaml", listPets());
        write("repo/old/pets.yaml", api("  /x: {get: {operationId: y}}\n"));
        Finding error = only();
        assertTrue(
                error.message()
                        .endsWith("1 of the 3 operations that steps name are in " + one + ", and as many in " + other),
                error.message());
        assertEquals("If one of them is it: --source pets=" + one, error.hint());
    }

    @Test
    void aSourceWithoutATraceIsReportedWithANearMissOfItsName() throws IOException {
        write("repo/flows/pets/specs/pet.yaml", api("  /x: {get: {operationId: y}}\n"));
        Finding error = only();
        assertEquals("Did you mean 'pet.yaml'?", error.hint());
    }

    @Test
    void ofSourcesWhoseNamesBeginAlikeTheOneThatTheStepNamesIsMeant() throws IOException {
        Files.writeString(document, """
                arazzo: 1.0.1
                info: {title: t, version: '1'}
                sourceDescriptions:
                - {name: pets, url: gone1.yaml, type: openapi}
                - {name: pets.v2, url: gone2.yaml, type: openapi}
                workflows:
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: $sourceDescriptions.pets.v2.listPets}
                  - {stepId: b, operationPath: '$sourceDescriptions.pets.v2#/paths/~1pets~1{petId}/get'}
                """);
        Path there = write("repo/apis/all.yaml", listPets() + "  /pets/{petId}: {get: {responses: {}}}\n");
        List<Finding> findings = DocumentBundle.load(document).findings().stream()
                .filter(finding -> finding.problem() == Problem.SOURCE_NOT_FOUND)
                .toList();
        assertEquals(2, findings.size(), findings.toString());
        assertEquals("", findings.get(0).hint(), findings.get(0).message());
        assertTrue(
                findings.get(1).message().contains("2 of the 2 operations"),
                findings.get(1).message());
        assertEquals("If that is it: --source pets.v2=" + there, findings.get(1).hint());
    }

    @Test
    void lookingForMissingSourcesDoesNotUseUpWhatMayBeLoaded() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            sources.append("- {name: gone%d, url: gone%d.yaml, type: openapi}%n".formatted(i, i));
        }
        write("repo/flows/pets/other.yaml", """
                arazzo: 1.0.1
                info: {title: t, version: '1'}
                sourceDescriptions: [{name: api, url: ../../apis/api1.yaml, type: openapi}]
                workflows: [{workflowId: v, steps: [{stepId: a, operationId: listPets}]}]
                """);
        Files.writeString(document, """
                arazzo: 1.0.1
                info: {title: t, version: '1'}
                sourceDescriptions:
                %s- {name: other, url: other.yaml, type: arazzo}
                workflows:
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: nowhere}
                """.formatted(sources));
        for (int i = 0; i < 200; i++) {
            write("repo/apis/api" + i + ".yaml", listPets());
        }
        assertEquals(
                List.of(Problem.SOURCE_NOT_FOUND),
                DocumentBundle.load(document).findings().stream()
                        .filter(Finding::isError)
                        .map(Finding::problem)
                        .distinct()
                        .toList());
    }
}
