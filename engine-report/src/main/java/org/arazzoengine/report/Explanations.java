package org.arazzoengine.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.finding.Severity;
import org.arazzoengine.tree.TreeReader;

/**
 * The explanation of every {@link Problem}, from the resource {@code problems.yaml}: docs/findings.md, SARIF rules and
 * {@code validate --explain} are made of them. Immutable.
 */
public final class Explanations {

    private static final String RESOURCE = "problems.yaml";

    private final Map<Problem, Explanation> explanations;

    private Explanations(Map<Problem, Explanation> explanations) {
        this.explanations = explanations;
    }

    /** Reads them; takes some milliseconds, so keep the result. */
    public static Explanations read() {
        try (InputStream in = Explanations.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing");
            }
            JsonNode root = TreeReader.read(in.readAllBytes(), URI.create("urn:arazzo:" + RESOURCE))
                    .orThrow()
                    .root();
            Map<Problem, Explanation> explanations = new EnumMap<>(Problem.class);
            for (Problem problem : Problem.values()) {
                if (root.has(problem.code())) {
                    explanations.put(problem, explanation(problem, root.get(problem.code())));
                }
            }
            return new Explanations(explanations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Explanation explanation(Problem problem, JsonNode entry) {
        List<String> see = new ArrayList<>();
        entry.path("see").forEach(reference -> see.add(reference.asText()));
        return new Explanation(
                problem,
                severity(problem, entry.path("severity").asText()),
                entry.path("title").asText(),
                entry.path("meaning").asText().strip(),
                entry.path(entry.has("wrong") ? "wrong" : "example").asText().stripTrailing(),
                entry.path("right").asText().stripTrailing(),
                entry.path("fix").asText().strip(),
                see);
    }

    private static Severity severity(Problem problem, String written) {
        if (!written.isEmpty()) {
            return Severity.valueOf(written.toUpperCase(Locale.ROOT));
        }
        String name = problem.name();
        return name.startsWith("NOTE_") ? Severity.INFO : problem.isTolerance() ? Severity.WARNING : Severity.ERROR;
    }

    /** The explanation of {@code problem}. */
    public Optional<Explanation> of(Problem problem) {
        return Optional.ofNullable(explanations.get(problem));
    }

    /** All of them, in the order of {@link Problem}. */
    public List<Explanation> all() {
        return List.copyOf(explanations.values());
    }
}
