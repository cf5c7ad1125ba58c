package org.arazzoengine.expr;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arazzoengine.expr.LanguageTable.Row;
import org.arazzoengine.requirement.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A requirement that a tolerance relaxes is shown both ways: by the letter, and with the tolerance and its code. */
class RelaxedRequirementTest {

    private static final Pattern RELAXED = Pattern.compile(
            "- id: (AZ-(?:EXPR|EMBED|SIMPLE|CRIT|REGEX|JPATH|XPATH|ETYPE|SEL)-\\d+)\\n(?:  .*\\n)*?  relaxed_by: '?([T0-9, ]+)'?");

    /** Requirements whose tolerance is about what a run puts into a scope. */
    private static final List<String> SHOWN_BY_A_RUN = List.of("AZ-EXPR-06");

    static Stream<String> relaxed() throws IOException {
        Map<String, String> found = new TreeMap<>();
        Matcher matcher = RELAXED.matcher(Files.readString(Repository.file("docs/spec/requirements.yaml")));
        while (matcher.find()) {
            for (String tolerance : matcher.group(2).split(", *")) {
                found.put(matcher.group(1) + " " + tolerance, "");
            }
        }
        SHOWN_BY_A_RUN.forEach(id -> found.keySet().removeIf(key -> key.startsWith(id)));
        return found.keySet().stream();
    }

    @Test
    void theLanguageHasRelaxedRequirements() throws IOException {
        assertTrue(relaxed().count() >= 10, () -> "found too few in requirements.yaml");
    }

    @ParameterizedTest
    @MethodSource("relaxed")
    void theToleranceIsReadByDefaultOnly(String idAndTolerance) {
        String id = idAndTolerance.split(" ")[0];
        int number = Integer.parseInt(idAndTolerance.split(" T")[1]);
        String code = "AZ-T" + (number < 10 ? "0" : "") + number;
        List<Row> rows = LanguageTable.files().stream()
                .flatMap(file -> LanguageTable.read(file).stream())
                .filter(row -> row.shows().contains(id))
                .toList();
        List<Row> lenient = rows.stream()
                .filter(row -> !row.strict() && row.codes().contains(code))
                .toList();
        assertTrue(!lenient.isEmpty(), () -> "no row shows " + idAndTolerance);
        long refused = lenient.stream()
                .filter(row -> rows.stream()
                        .anyMatch(other -> other.strict()
                                && other.text().equals(row.text())
                                && other.settings().equals(row.settings())
                                && !other.expected().equals(row.expected())))
                .count();
        assertTrue(refused > 0, () -> "no row shows " + idAndTolerance + " under strict semantics");
    }
}
