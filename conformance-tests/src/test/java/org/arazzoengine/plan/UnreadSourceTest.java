package org.arazzoengine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.source.BundleLoader;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.SourceLoadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the text of a document alone shows about its targets, when nobody read its sources. */
class UnreadSourceTest {

    @TempDir
    Path folder;

    private List<Finding> check(String sources, String step, RunSemantics semantics) throws IOException {
        String text = "arazzo: 1.1.0\ninfo: {title: T, version: '1'}\nsourceDescriptions: [" + sources
                + "]\nworkflows: [{workflowId: w, steps: [{stepId: s, " + step + "}]}]\n";
        BundleLoader loader = new BundleLoader(place -> {
                    throw new SourceLoadException(Problem.UNREADABLE, "nothing is read here", "");
                })
                .withoutSources();
        DocumentBundle bundle = loader.read(
                        text.getBytes(StandardCharsets.UTF_8),
                        folder.resolve("w.yaml").toUri())
                .orThrow();
        return Planner.check(bundle, bundle.entry(), semantics);
    }

    @ParameterizedTest
    @Requirement({"AZ-STEP-07", "AZ-STEP-10"})
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    two    ; operationId: list                                                ; AZ-T01
                    two    ; operationId: p.list                                              ; AZ-T26
                    two    ; operationId: x.list                                              ; AZ-T01
                    two    ; operationId: $sourceDescriptions.p.list                          ; ``
                    one    ; operationId: list                                                ; ``
                    one    ; operationId: p.list                                              ; ``
                    mixed  ; operationId: list                                                ; ``
                    untold ; operationId: list                                                ; ``
                    one    ; operationPath: 'p#/paths/~1pets/get'                             ; AZ-T02
                    one    ; operationPath: '$sourceDescriptions.p#/paths/~1pets/get'         ; AZ-T23
                    one    ; operationPath: '$sourceDescriptions.p.url#/paths/~1pets/get'     ; AZ-D84
                    one    ; operationPath: '{$sourceDescriptions.p.url}#/paths/~1pets/get'   ; ``
                    event  ; channelPath: 'p#/channels/c', action: send                       ; AZ-T02
                    """)
    void aTargetThatDoesNotNameItsSourceIsToldAllTheSame(String sources, String step, String code) throws IOException {
        String declared = switch (sources) {
            case "one" -> "{name: p, url: p.yaml, type: openapi}";
            case "two" -> "{name: p, url: p.yaml, type: openapi}, {name: q, url: q.yaml, type: asyncapi}";
            case "mixed" -> "{name: p, url: p.yaml, type: openapi}, {name: q, url: q.yaml, type: arazzo}";
            case "event" -> "{name: p, url: p.yaml, type: asyncapi}";
            default -> "{name: p, url: p.yaml, type: openapi}, {name: q, url: q.yaml}";
        };
        List<Finding> lenient = check(declared, step, RunSemantics.lenient());
        assertEquals(
                code.isEmpty() ? List.of() : List.of(code),
                lenient.stream().map(finding -> finding.problem().code()).toList());
        boolean tolerance = code.startsWith("AZ-T");
        assertEquals(
                tolerance,
                check(declared, step, RunSemantics.strictly()).stream().anyMatch(Finding::isError));
    }

    @Test
    void whatIsSaidCanBeMended() throws IOException {
        Finding path = check(
                        "{name: p, url: p.yaml, type: openapi}",
                        "operationPath: 'p#/paths/~1pets/get'",
                        RunSemantics.lenient())
                .get(0);
        assertEquals(
                List.of(new Edit.Replace(
                        "/workflows/0/steps/0/operationPath", "{$sourceDescriptions.p.url}#/paths/~1pets/get")),
                path.fix());
        Finding id = check(
                        "{name: p, url: p.yaml, type: openapi}, {name: q, url: q.yaml, type: openapi}",
                        "operationId: p.list",
                        RunSemantics.lenient())
                .get(0);
        assertEquals("Write: operationId: $sourceDescriptions.p.list", id.hint());
        assertEquals(List.of(), id.fix(), "an operation may be called 'p.list'");
    }
}
