package org.arazzoengine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.DocumentBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Success criteria against the answers that the source declares (T12). */
class ExpectedStatusTest {

    @TempDir
    Path folder;

    private List<Finding> notes(String responses, String criteria) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                servers: [{url: 'https://api.example.com'}]
                paths: {/a: {post: {operationId: create, responses: RESPONSES}}}
                """.replace("RESPONSES", responses));
        Path file = Files.writeString(folder.resolve("arazzo.yaml"), """
                arazzo: 1.0.1
                info: {title: T, version: '1'}
                sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
                workflows:
                  - workflowId: w
                    steps:
                      - {stepId: s, operationId: create, successCriteria: CRITERIA}
                """.replace("CRITERIA", criteria));
        DocumentBundle bundle = DocumentBundle.load(file).orThrow();
        return Planner.check(bundle, bundle.entry(), RunSemantics.strictly());
    }

    private static String responses(String statuses) {
        StringBuilder responses = new StringBuilder("{");
        for (String status : statuses.split(" ")) {
            if (!status.isEmpty()) {
                responses.append("'").append(status).append("': {description: d}, ");
            }
        }
        return responses + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    201             ; $statusCode == 200                                    ; 1
                    201 400         ; $statusCode == 200                                    ; 1
                    201 default     ; $statusCode == 200                                    ; 1
                    2XX             ; $statusCode == 302                                    ; 1
                    201             ; $statusCode == 200 && $response.body.x == 1           ; 1
                    201             ; $response.body.x == 1 && ($statusCode == 200 || $statusCode == 204) ; 1
                    200 201         ; $statusCode == 200                                    ; 0
                    2XX             ; $statusCode == 204                                    ; 0
                    2xx             ; $statusCode == 204                                    ; 0
                    default         ; $statusCode == 200                                    ; 0
                    400 default     ; $statusCode == 200                                    ; 0
                    201             ; $statusCode == 200 || $statusCode == 201          ; 0
                    201             ; $statusCode < 300                                     ; 0
                    201             ; $statusCode == 200 || $response.body.x == 1       ; 0
                    201             ; $response.body.x == 200                               ; 0
                    201             ; $statusCode == 'never'                                ; 0
                    ``              ; $statusCode == 200                                    ; 0
                    """)
    void aStatusThatNoDeclaredAnswerHasIsNoted(String statuses, String condition, int notes) throws IOException {
        assertEquals(
                notes,
                notes(responses(statuses), "[{condition: \"" + condition + "\"}]").stream()
                        .filter(finding -> finding.problem() == Problem.NOTE_STATUS_NOT_DECLARED)
                        .count());
    }

    @Test
    void theNoteStandsAtTheCriterionAndIsNoErrorByTheLetter() throws IOException {
        List<Finding> findings =
                notes(responses("201 400"), "[{condition: $statusCode < 500}, {condition: $statusCode == 200}]");
        assertEquals(1, findings.size(), findings.toString());
        Finding note = findings.get(0);
        assertFalse(note.isError());
        assertEquals(
                "/workflows/0/steps/0/successCriteria/1/condition", note.at().pointer());
        assertEquals(
                "the criterion wants '$statusCode == 200', and POST /a of 'api' declares 201, 400; it is judged as"
                        + " written",
                note.message());
    }
}
