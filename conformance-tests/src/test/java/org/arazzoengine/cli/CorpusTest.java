package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.tree.TreeReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Real documents with their sources: the folder of the property {@code corpus.dir}, whose INDEX.yaml says which sources
 * are there and which operations they have.
 */
class CorpusTest {

    private static final Set<String> NOT_FOUND = Set.of("AZ213", "AZ303", "AZ304", "AZ305");

    /** The index takes {@code query} for a method in a description of OpenAPI 3.1, which does not know it. */
    private static final Set<String> INDEX_IS_WRONG = Set.of("models.search");

    private static final List<Validated> DOCUMENTS = new ArrayList<>();

    @BeforeAll
    static void everyDocumentIsValidatedOnce() throws IOException {
        String given = System.getProperty("corpus.dir", "");
        assumeTrue(!given.isEmpty() && Files.isDirectory(Path.of(given)), "no corpus: -Dcorpus.dir=FOLDER");
        for (JsonNode entry : yaml(corpus().resolve("INDEX.yaml")).get("documents")) {
            DOCUMENTS.add(Validated.of(entry));
        }
    }

    private static Path corpus() {
        return Path.of(System.getProperty("corpus.dir"));
    }

    private static JsonNode yaml(Path file) throws IOException {
        return TreeReader.read(Files.readAllBytes(file), URI.create("file:///read"))
                .orThrow()
                .root();
    }

    /** A document of the index, validated: with its sources when all are there, without any otherwise. */
    private record Validated(JsonNode entry, Path file, List<JsonNode> findings) {

        static Validated of(JsonNode entry) throws IOException {
            Path file = corpus().resolve(entry.get("path").textValue());
            List<String> command = new ArrayList<>(List.of("validate", "--json"));
            command.addAll(entry.get("all_sources_present").booleanValue() ? sources(entry, file) : noSources());
            command.add(file.toString());
            Shell.Result result = Shell.arazzo(command.toArray(String[]::new));
            assertEquals("", result.err(), file.toString());
            List<JsonNode> findings = new ArrayList<>();
            result.json().get("findings").forEach(findings::add);
            return new Validated(entry, file, findings);
        }

        private static List<String> noSources() {
            return List.of("--no-sources");
        }

        private static List<String> sources(JsonNode entry, Path file) throws IOException {
            List<String> options = new ArrayList<>();
            options.addAll(List.of(
                    "--root",
                    corpus().resolve(entry.get("path").textValue().split("/")[0])
                            .toString()));
            if (yaml(file).path("$self").asText().startsWith("http")) {
                // Nothing is fetched in tests.
                for (JsonNode source : entry.get("sources")) {
                    options.add("--source");
                    options.add(source.get("name").textValue() + "="
                            + corpus().resolve(source.get("stored_as").textValue()));
                }
            }
            return options;
        }

        List<JsonNode> errors() {
            return findings.stream()
                    .filter(finding -> finding.get("severity").textValue().equals("error"))
                    .toList();
        }

        boolean hasErrorAt(String pointer) {
            return errors().stream()
                    .anyMatch(error -> error.path("pointer").asText().equals(pointer));
        }

        boolean isUnfoundAt(String pointer) {
            return errors().stream()
                    .anyMatch(error -> error.path("pointer").asText().equals(pointer)
                            && NOT_FOUND.contains(error.get("code").textValue()));
        }
    }

    /** The targets of all steps by their pointers. */
    private static Map<String, JsonNode> targets(Path file) throws IOException {
        Map<String, JsonNode> targets = new LinkedHashMap<>();
        JsonNode workflows = yaml(file).path("workflows");
        for (int i = 0; i < workflows.size(); i++) {
            for (int j = 0; j < workflows.get(i).path("steps").size(); j++) {
                JsonNode step = workflows.get(i).get("steps").get(j);
                for (String field : List.of("operationId", "operationPath", "workflowId")) {
                    if (step.has(field)) {
                        targets.put("/workflows/" + i + "/steps/" + j + "/" + field, step);
                    }
                }
            }
        }
        return targets;
    }

    @Test
    void everyDocumentIsReadAndEveryFindingHasAPlace() {
        assertEquals(58, DOCUMENTS.size());
        for (Validated document : DOCUMENTS) {
            for (JsonNode finding : document.findings()) {
                assertTrue(finding.get("line").asInt() > 0, finding::toString);
                assertTrue(Files.isRegularFile(Path.of(finding.get("file").textValue())), finding::toString);
            }
        }
    }

    @Test
    void operationsAreFoundWhereTheIndexFoundThem() throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (Validated document : DOCUMENTS) {
            Map<String, String> unresolved = new LinkedHashMap<>();
            for (JsonNode entry : document.entry().path("unresolved")) {
                unresolved.put(
                        entry.get("step").textValue() + " "
                                + entry.get("reference").textValue(),
                        entry.get("why").textValue());
            }
            targets(document.file()).forEach((pointer, step) -> {
                String field = pointer.substring(pointer.lastIndexOf('/') + 1);
                String target = step.get(field).textValue();
                String why = unresolved.getOrDefault(step.get("stepId").textValue() + " " + target, "");
                boolean unread = !document.entry().get("all_sources_present").booleanValue();
                boolean unknown = why.contains("not available")
                        || why.contains("not found in source") && unread
                        || INDEX_IS_WRONG.contains(target);
                boolean found = why.isEmpty() || why.contains("read leniently the operation exists");
                if (!unknown) {
                    checks.add(() -> assertEquals(
                            !found, document.isUnfoundAt(pointer), document.file() + " " + pointer + " " + why));
                }
            });
        }
        assertTrue(checks.size() > 380, "steps that were looked at: " + checks.size());
        assertAll(checks);
    }

    @Test
    void whatTheIndexCountsAsOperationOfAnotherVersionIsNotFound() throws IOException {
        List<String> found = new ArrayList<>();
        for (Validated document : DOCUMENTS) {
            targets(document.file()).forEach((pointer, step) -> {
                String target = step.get(pointer.substring(pointer.lastIndexOf('/') + 1))
                        .textValue();
                if (INDEX_IS_WRONG.contains(target) && document.hasErrorAt(pointer)) {
                    found.add(target);
                }
            });
        }
        assertEquals(INDEX_IS_WRONG, Set.copyOf(found));
    }

    @Test
    void absentSourcesAreToldAtTheirUrls() {
        int absent = 0;
        for (Validated document : DOCUMENTS) {
            List<Finding> findings = DocumentBundle.load(document.file()).findings();
            JsonNode sources = document.entry().get("sources");
            for (int i = 0; i < sources.size(); i++) {
                if (!sources.get(i).get("present").booleanValue()) {
                    String url = "/sourceDescriptions/" + i + "/url";
                    assertTrue(
                            findings.stream()
                                    .anyMatch(finding -> finding.isError()
                                            && finding.at().pointer().equals(url)
                                            && finding.at().line() > 1),
                            () -> document.file() + " " + url + " " + findings);
                    absent++;
                }
            }
        }
        assertEquals(11, absent);
    }

    @Test
    void theErrorsAreThoseThatWereLookedAt() throws IOException {
        StringBuilder errors = new StringBuilder("""
                # Every error of a document of the corpus: each was looked at and is a fault by the specification's text.
                # Written with -Dgolden.update=true.
                """);
        for (Validated document : DOCUMENTS) {
            for (JsonNode error : document.errors()) {
                errors.append(corpus().relativize(Path.of(error.get("file").textValue())))
                        .append(':')
                        .append(error.get("line"))
                        .append(' ')
                        .append(error.get("code").textValue())
                        .append('\n');
            }
        }
        Path expected = Repository.file("conformance-tests/src/test/resources/document/corpus-errors.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, errors);
        }
        assertEquals(Files.readString(expected), errors.toString());
    }
}
