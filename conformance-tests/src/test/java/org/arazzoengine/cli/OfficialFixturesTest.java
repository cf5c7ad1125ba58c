package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arazzoengine.requirement.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The specification's own fixtures and examples, below the folder that the system property {@code official.dir} names.
 * Their sources mostly do not exist, so documents are judged without them.
 */
class OfficialFixturesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (AZ[0-9]+) \\|");

    private static Path folder() {
        String given = System.getProperty("official.dir", "");
        assumeTrue(!given.isEmpty() && Files.isDirectory(Path.of(given)), "no fixtures: -Dofficial.dir=FOLDER");
        return Path.of(given);
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder().resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The error that prose demands where the schema sees none, by fixture: docs/spec/official-fixtures.md. */
    private static Map<String, String> differences() throws IOException {
        Map<String, String> differences = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(Repository.file("docs/spec/official-fixtures.md")));
        while (row.find()) {
            differences.put(row.group(1), row.group(2));
        }
        return differences;
    }

    private static List<String> errors(Path file, String... options) {
        List<String> command = new ArrayList<>(List.of("validate", "--no-sources", "--json"));
        command.addAll(List.of(options));
        command.add(file.toString());
        Shell.Result result = Shell.arazzo(command.toArray(String[]::new));
        assertEquals("", result.err(), file.toString());
        List<String> errors = new ArrayList<>();
        for (JsonNode finding : result.json().get("findings")) {
            if (finding.get("severity").textValue().equals("error")) {
                errors.add(finding.get("code").textValue());
            }
        }
        assertEquals(errors.isEmpty() ? ExitCodes.SUCCESS : ExitCodes.DOCUMENT, result.exitCode(), file.toString());
        return errors;
    }

    @Test
    void theDocumentsThatPassAreValidButForWhatTheSchemaCannotSee() throws IOException {
        List<Path> files = files("tests/schema/pass");
        assertEquals(35, files.size());
        assertValidBut(differences(), files);
    }

    @Test
    void theExamplesAreValid() throws IOException {
        List<Path> examples = new ArrayList<>();
        for (Path file : files("examples")) {
            if (Files.readString(file).startsWith("arazzo:")) {
                examples.add(file);
            }
        }
        assertEquals(6, examples.size());
        assertValidBut(differences(), examples);
    }

    private static void assertValidBut(Map<String, String> differences, List<Path> files) {
        List<Executable> checks = new ArrayList<>();
        for (Path file : files) {
            String name = folder().relativize(file).toString().replace('\\', '/');
            List<String> expected = differences.containsKey(name) ? List.of(differences.get(name)) : List.of();
            checks.add(() -> assertEquals(expected, errors(file), name));
        }
        assertAll(checks);
    }

    @Test
    void theDocumentsThatFailAreRefusedWhenReadByTheLetter() throws IOException {
        List<Path> files = files("tests/schema/fail");
        assertEquals(27, files.size());
        List<Executable> checks = new ArrayList<>();
        for (Path file : files) {
            checks.add(() -> assertTrue(!errors(file, "--strict").isEmpty(), file.toString()));
        }
        assertAll(checks);
    }

    @Test
    void theDocumentsThatFailAreRefusedByDefaultToo() throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (Path file : files("tests/schema/fail")) {
            checks.add(() -> assertTrue(!errors(file).isEmpty(), file.toString()));
        }
        assertAll(checks);
    }

    @Test
    void theDescriptionThatIsNoArazzoDocumentIsCalledSo() {
        Path file = folder().resolve("examples/1.1.0/pet-asyncapi.yaml");
        Shell.Result result = Shell.arazzo("validate", file.toString());
        assertTrue(result.out().replaceAll("\\s+", " ").contains("this is an AsyncAPI description"), result.out());
    }
}
