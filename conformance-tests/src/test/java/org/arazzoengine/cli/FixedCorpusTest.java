package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arazzoengine.json.JsonWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code --fix} of real documents: the folder of the property {@code corpus.dir}, which is copied and never written to.
 */
class FixedCorpusTest {

    /** Spellings that always have one of the specification that surely means the same. */
    private static final Set<String> SURE =
            Set.of("AZ-T03", "AZ-T04", "AZ-T05", "AZ-T06", "AZ-T11", "AZ-T17", "AZ-T20", "AZ-T22", "AZ-T30");

    /** Spellings that need not have one, and without which a condition cannot be read. */
    private static final Set<String> UNREADABLE = Set.of("AZ-T07", "AZ-T09", "AZ-T27");

    private static final Pattern DOCUMENT = Pattern.compile("(?m)^(arazzo:|\\s*\"arazzo\"\\s*:)");
    private static final Pattern PORT = Pattern.compile("(127\\.0\\.0\\.1|localhost):\\d+");

    @TempDir
    static Path copy;

    private List<Path> documents = List.of();

    @BeforeEach
    void copyTheCorpus() throws IOException {
        String given = System.getProperty("corpus.dir", "");
        assumeTrue(!given.isEmpty() && Files.isDirectory(Path.of(given)), "no corpus: -Dcorpus.dir=FOLDER");
        Path corpus = Path.of(given);
        try (Stream<Path> files = Files.walk(corpus, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(corpus.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.write(to, Files.readAllBytes(file));
                }
            }
        }
        try (Stream<Path> files = Files.walk(copy)) {
            documents = files.filter(FixedCorpusTest::isArazzo).sorted().toList();
        }
        // What --root defaults to, as in a checkout.
        for (Path repository : Files.list(copy).filter(Files::isDirectory).toList()) {
            Files.createDirectories(repository.resolve(".git"));
        }
    }

    private static boolean isArazzo(Path file) {
        try {
            return file.toString().matches(".*\\.(ya?ml|json)")
                    && Files.size(file) < 1_000_000
                    && DOCUMENT.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The codes of the findings, and the errors among them. */
    private record Found(List<String> codes, Set<String> errors) {

        static Found in(Path document, String... options) {
            String[] args = Stream.concat(Stream.of("validate", "--json", document.toString()), Arrays.stream(options))
                    .toArray(String[]::new);
            List<String> codes = new ArrayList<>();
            Set<String> errors = new TreeSet<>();
            for (JsonNode finding : Shell.arazzo(args).json().get("findings")) {
                codes.add(finding.get("code").asText());
                if (finding.get("severity").asText().equals("error")) {
                    errors.add(finding.get("code").asText());
                }
            }
            return new Found(codes, errors);
        }
    }

    @Test
    void fixedDocumentsAreStrictAndRunTheSame() throws IOException {
        int changed = 0;
        for (Path document : documents) {
            byte[] original = Files.readAllBytes(document);
            Found before = Found.in(document);
            String run = run(document);
            Found fixed = Found.in(document, "--fix");
            String name = copy.relativize(document).toString();

            assertTrue(before.errors().containsAll(fixed.errors()), () -> name + " got errors " + fixed);
            fixed.codes().forEach(code -> assertFalse(SURE.contains(code), () -> name + " still has " + code));
            Set<String> strict = Found.in(document, "--strict").errors();
            strict.removeAll(before.errors());
            strict.removeAll(fixed.codes());
            if (fixed.codes().stream().anyMatch(UNREADABLE::contains)) {
                strict.remove("AZ211");
            }
            assertEquals(Set.of(), strict, name);
            if (!Arrays.equals(original, Files.readAllBytes(document))) {
                changed++;
                assertEquals(run, run(document), name);
            }
        }
        assertTrue(changed > 0, "nothing was fixed in " + documents.size() + " documents");
    }

    /** The verdict and every request of a run against the mock, without what no two runs share. */
    private static String run(Path document) {
        Shell.Result result = Shell.arazzo("run", "--mock", "--json", document.toString());
        if (result.out().isEmpty()) {
            return result.exitCode() + "";
        }
        JsonNode report = result.json();
        StringBuilder requests = new StringBuilder(report.path("status").asText());
        for (JsonNode request : report.findValues("request")) {
            if (request instanceof ObjectNode sent) {
                sent.remove("durationMs");
            }
            requests.append('\n')
                    .append(PORT.matcher(JsonWriter.compact(request)).replaceAll("HOST"));
        }
        return requests.toString();
    }
}
