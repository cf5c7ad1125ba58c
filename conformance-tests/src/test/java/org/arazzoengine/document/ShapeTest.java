package org.arazzoengine.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.arazzoengine.document.ShapeTable.Expected;
import org.arazzoengine.document.ShapeTable.Row;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of {@link ShapeTable}, by default and read by the letter. */
@Requirement({
    "AZ-ASYNC-01",
    "AZ-ASYNC-02",
    "AZ-ASYNC-03",
    "AZ-BODY-12",
    "AZ-COMP-02",
    "AZ-COMP-05",
    "AZ-CRIT-01",
    "AZ-CRIT-02",
    "AZ-CRIT-04",
    "AZ-DEP-09",
    "AZ-DOC-01",
    "AZ-DOC-02",
    "AZ-DOC-03",
    "AZ-DOC-10",
    "AZ-DOC-11",
    "AZ-DOC-12",
    "AZ-DOC-13",
    "AZ-ETYPE-01",
    "AZ-ETYPE-02",
    "AZ-ETYPE-03",
    "AZ-ETYPE-06",
    "AZ-EXT-01",
    "AZ-EXT-02",
    "AZ-EXT-03",
    "AZ-EXT-05",
    "AZ-FAIL-01",
    "AZ-FAIL-02",
    "AZ-FAIL-13",
    "AZ-FAIL-14",
    "AZ-INFO-01",
    "AZ-INFO-02",
    "AZ-INFO-03",
    "AZ-INFO-04",
    "AZ-PARAM-01",
    "AZ-PARAM-02",
    "AZ-PARAM-03",
    "AZ-PARAM-04",
    "AZ-PARAM-05",
    "AZ-PARAM-19",
    "AZ-PARAM-20",
    "AZ-REPL-01",
    "AZ-REPL-11",
    "AZ-REUSE-03",
    "AZ-REUSE-04",
    "AZ-SEL-01",
    "AZ-SEL-07",
    "AZ-SELF-01",
    "AZ-SELF-02",
    "AZ-SELF-08",
    "AZ-SRC-01",
    "AZ-SRC-02",
    "AZ-SRC-03",
    "AZ-SRC-04",
    "AZ-SRC-05",
    "AZ-SRC-06",
    "AZ-SRC-09",
    "AZ-STEP-01",
    "AZ-STEP-02",
    "AZ-STEP-03",
    "AZ-STEP-04",
    "AZ-STEP-05",
    "AZ-STEP-17",
    "AZ-STEP-22",
    "AZ-STEP-29",
    "AZ-STEP-30",
    "AZ-STEP-35",
    "AZ-STEP-36",
    "AZ-SUCC-01",
    "AZ-SUCC-02",
    "AZ-SUCC-07",
    "AZ-SUCC-10",
    "AZ-SUCC-15",
    "AZ-SUCC-16",
    "AZ-SUCC-17",
    "AZ-SUCC-18",
    "AZ-TYPE-01",
    "AZ-TYPE-03",
    "AZ-VER-01",
    "AZ-VER-02",
    "AZ-VER-03",
    "AZ-VER-04",
    "AZ-WF-01",
    "AZ-WF-02",
    "AZ-WF-03",
    "AZ-WF-04",
    "AZ-WF-12",
    "AZ-WF-16",
    "AZ-WF-20",
    "AZ-WF-21",
    "AZ-WF-24"
})
class ShapeTest {

    private static final List<Row> ROWS = ShapeTable.rows();

    static Stream<Row> rows() {
        return ROWS.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aDocumentHasTheFindingsOfItsRow(Row row) {
        check(row, false);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readByTheLetterWhatIsToleratedIsAnError(Row row) {
        check(row, true);
    }

    private static void check(Row row, boolean strict) {
        List<Finding> findings = row.read().judged(strict).findings();
        List<String> found = findings.stream().map(ShapeTable::words).toList();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < row.expected().size(); i++) {
            Expected expected = row.expected().get(i);
            String place = i < row.places().size() ? row.places().get(i) : "no mark";
            String message = i < findings.size() && findings.get(i).message().contains(expected.message())
                    ? findings.get(i).message()
                    : expected.message();
            wanted.add(expected.severity(strict) + " " + expected.code() + " [" + expected.requirement() + "] at "
                    + place + " " + message);
        }
        assertEquals(String.join("\n", wanted), String.join("\n", found), row::text);
        assertEquals(row.expected().size(), row.places().size(), "one mark for each finding");
    }

    @Test
    void theTableClaimsWhatItShows() {
        Set<String> shown = new TreeSet<>();
        rows().forEach(row -> shown.addAll(row.shows()));
        Set<String> claimed = new TreeSet<>(
                List.of(ShapeTest.class.getAnnotation(Requirement.class).value()));
        assertEquals(String.join("\", \"", shown), String.join("\", \"", claimed));
    }

    @Test
    void whatMustBeIsShownBrokenAndKept() {
        for (JsonNode requirement : ShapeTable.requirements()) {
            String id = requirement.get("id").textValue();
            List<Row> rows = rows().filter(row -> row.shows().contains(id)).toList();
            if (!rows.isEmpty() && requirement.get("kind").textValue().equals("document-validity")) {
                boolean must = requirement.get("level").textValue().equals("MUST");
                assertTrue(
                        !must || rows.stream().anyMatch(row -> !row.expected().isEmpty()), id + " is broken by no row");
                assertTrue(rows.stream().anyMatch(row -> row.expected().isEmpty()), id + " is kept by no row");
            }
        }
    }

    @Test
    void whatIsRelaxedIsShownTolerated() {
        for (JsonNode requirement : ShapeTable.requirements()) {
            String id = requirement.get("id").textValue();
            List<Row> rows = rows().filter(row -> row.shows().contains(id)).toList();
            for (String tolerance : requirement.path("relaxed_by").asText("").split(", *")) {
                String code = tolerance.replaceFirst("^T", "AZ-T");
                assertTrue(
                        rows.isEmpty()
                                || tolerance.isEmpty()
                                || rows.stream()
                                        .flatMap(row -> row.expected().stream())
                                        .anyMatch(finding -> finding.weight().equals("tolerated")
                                                && finding.code().equals(code)),
                        id + " is not shown with " + code);
            }
        }
    }

    @Test
    void oneReadingFindsEveryMistakeOfADocumentInItsOrder() throws IOException {
        String text =
                Files.readString(Repository.file("conformance-tests/src/test/resources/document/thirty-mistakes.yaml"));
        List<Integer> wrong = new ArrayList<>();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].matches(".* # [0-9]+")) {
                wrong.add(i + 1);
            }
        }
        List<Finding> findings = DocumentReader.read(ShapeTable.tree(text)).findings();
        assertEquals(
                wrong,
                findings.stream().map(finding -> finding.at().line()).toList(),
                () -> String.join("\n", findings.stream().map(ShapeTable::words).toList()));
        assertEquals(30, wrong.size());
    }
}
