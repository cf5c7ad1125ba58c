package org.arazzoengine.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents become: every object of 1.0 and 1.1 as a record, with its place. */
class ModelTest {

    private static final String MINIMAL = """
            arazzo: 1.1.0
            info: {title: T, version: '1'}
            sourceDescriptions:
            - name: a
              url: a.yaml
            workflows:
            - workflowId: w
              steps:
              - stepId: s
                operationId: o
            """;

    private static final String MINIMAL_AS_JSON = """
            {"arazzo": "1.1.0", "info": {"title": "T", "version": "1"},
             "sourceDescriptions": [{"name": "a", "url": "a.yaml"}],
             "workflows": [{"workflowId": "w", "steps": [{"stepId": "s", "operationId": "o"}]}]}
            """;

    private static Path file(String name) {
        return Repository.file("conformance-tests/src/test/resources/document").resolve(name);
    }

    private static ArazzoDocument read(String text) {
        Checked<ArazzoDocument> read = DocumentReader.read(ShapeTable.tree(text));
        assertEquals(List.of(), read.findings());
        return read.orThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full-1.0", "full-1.1"})
    @Requirement({"AZ-EXT-01", "AZ-EXT-06", "AZ-INFO-03", "AZ-SRC-09"})
    void everyFieldIsReadWithItsPlace(String name) throws IOException {
        String model = JsonWriter.pretty(ModelJson.located(read(Files.readString(file(name + ".yaml"))))) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file(name + ".model.json"), model);
        }
        assertEquals(Files.readString(file(name + ".model.json")), model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full-1.0", "full-1.1"})
    void aPlaceIsWhereItsPointerLeads(String name) throws IOException {
        String text = Files.readString(file(name + ".yaml"));
        ArazzoDocument document = read(text);
        Matcher place = Pattern.compile("\"([0-9]+):([0-9]+) ([^\"]*)\"")
                .matcher(JsonWriter.compact(ModelJson.located(document)));
        int places = 0;
        while (place.find()) {
            String line = text.split("\n")[Integer.parseInt(place.group(1)) - 1];
            String there = line.substring(Integer.parseInt(place.group(2)) - 1);
            JsonNode value = document.tree().root().at(place.group(3));
            String member = place.group(3).substring(place.group(3).lastIndexOf('/') + 1);
            assertTrue(
                    value.isValueNode()
                            ? there.replaceFirst("^'", "").startsWith(value.asText())
                            : there.startsWith(member)
                                    || member.isEmpty()
                                    || member.matches("[0-9]+") && there.matches("[{a-z].*"),
                    () -> place.group() + ": " + there);
            places++;
        }
        assertTrue(places > 60, "places: " + places);
    }

    @Test
    @Requirement("AZ-DOC-02")
    void jsonAndYamlOfOneDocumentGiveOneModel() throws IOException {
        assertEquals(ModelJson.unplaced(read(MINIMAL)), ModelJson.unplaced(read(MINIMAL_AS_JSON)));
        for (String name : List.of("full-1.0.yaml", "full-1.1.yaml")) {
            ArazzoDocument yaml = read(Files.readString(file(name)));
            ArazzoDocument json = read(JsonWriter.pretty(yaml.tree().root()));
            assertEquals(ModelJson.unplaced(yaml), ModelJson.unplaced(json));
        }
    }

    @Test
    @Requirement("AZ-VER-03")
    void thePatchNumberChangesNothingOfTheModel() {
        for (String feature : List.of("1.0", "1.1")) {
            JsonNode first = ModelJson.unplaced(read(MINIMAL.replace("1.1.0", feature + ".0")));
            JsonNode other = ModelJson.unplaced(read(MINIMAL.replace("1.1.0", feature + ".9")));
            assertEquals(first.toString().replace(feature + ".0", feature + ".9"), other.toString());
        }
    }

    @Test
    @Requirement("AZ-EXT-04")
    void extensionsMakeNoOtherDifference() {
        String extended = """
                arazzo: 1.1.0
                x-a: {operationId: o}
                info: {title: T, version: '1', x-a: a}
                sourceDescriptions:
                - name: a
                  url: a.yaml
                  x-url: b.yaml
                workflows:
                - workflowId: w
                  x-steps: []
                  steps:
                  - stepId: s
                    operationId: o
                    x-parameters: $inputs.x
                """;
        JsonNode model = ModelJson.unplaced(read(extended));
        assertEquals(5, model.findValues("extensions").size());
        model.findParents("extensions").forEach(parent -> ((ObjectNode) parent).remove("extensions"));
        assertEquals(ModelJson.unplaced(read(MINIMAL)), model);
    }

    @Test
    @Requirement("AZ-SELF-08")
    void onlyDocumentsOf11HaveAnIdentity() {
        String self = MINIMAL + "$self: https://e.com/a.yaml\n";
        assertEquals("https://e.com/a.yaml", read(self).self().orElseThrow().toString());
        Checked<ArazzoDocument> old = DocumentReader.read(ShapeTable.tree(self.replace("1.1.0", "1.0.1")));
        assertTrue(old.orThrow().self().isEmpty());
    }

    @Test
    void nothingOfAModelCanBeChanged() throws IOException {
        ArazzoDocument document = read(Files.readString(file("full-1.1.yaml")));
        Workflow workflow = document.workflows().get(0);
        Step step = workflow.steps().get(0);
        for (List<?> list : List.of(
                document.sources(),
                document.workflows(),
                workflow.steps(),
                workflow.outputs(),
                step.parameters(),
                step.onFailure(),
                step.requestBody().orElseThrow().replacements())) {
            assertFalse(list.isEmpty());
            assertThrows(UnsupportedOperationException.class, list::clear);
        }
        for (Map<?, ?> map : List.of(
                document.extensions(),
                document.components().parameters(),
                document.components().failureActions(),
                step.extensions())) {
            assertFalse(map.isEmpty());
            assertThrows(UnsupportedOperationException.class, map::clear);
        }
    }

    @Test
    void aValueBesideAReferenceToAnActionIsNotKept() {
        ArazzoDocument document = DocumentReader.read(ShapeTable.tree(
                        MINIMAL + "    onSuccess: [{reference: $components.successActions.a, value: 1}]\n"))
                .orThrow();
        List<Entry<Action>> actions = document.workflows().get(0).steps().get(0).onSuccess();
        assertTrue(Entry.reusable(actions).get(0).value().isEmpty());
    }

    @Test
    void stepsOfOneNameGetNamesOfTheirOwnInTheirFixes() {
        String step = "  - {stepId: s, operationId: o}\n";
        Checked<ArazzoDocument> read =
                DocumentReader.read(ShapeTable.tree(MINIMAL + step + step + step.replace("stepId: s", "stepId: s-2")));
        assertEquals(
                List.of("s-3", "s-4"),
                read.findings().stream()
                        .map(finding -> ((Edit.Replace) finding.fix().get(0)).text())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.1", "1.1.0"})
    @Requirement("AZ-FAIL-15")
    void aRetryNeedsNothingButItsName(String version) {
        String action = "    onFailure: [{name: r, type: retry}]\n";
        Action retry = Entry.inline(read(MINIMAL.replace("1.1.0", version) + action)
                        .workflows()
                        .get(0)
                        .steps()
                        .get(0)
                        .onFailure())
                .get(0);
        assertEquals(ActionType.RETRY, retry.type());
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(retry.workflowId(), retry.stepId(), retry.retryAfter()));
        assertTrue(retry.retryLimit().isEmpty());
    }
}
