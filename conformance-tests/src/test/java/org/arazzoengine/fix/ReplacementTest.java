package org.arazzoengine.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor has to replace to make the edits of a finding. */
class ReplacementTest {

    private static final URI HERE = URI.create("file:/x.yaml");

    private static Finding finding(Edit... edits) {
        return Finding.warning(Problem.TOLERANCE_NAMES, new Location(HERE, edits[0].pointer(), 1, 1), "m", "")
                .fixedBy(edits);
    }

    private static Map<Finding, List<Replacement>> of(String document, Finding... findings) {
        return Replacement.of(document.getBytes(StandardCharsets.UTF_8), HERE, List.of(findings));
    }

    @Test
    void placesAreLinesAndColumnsInCodePoints() {
        Finding replaced = finding(new Edit.Replace("/b/😀", "'new' value"));
        Finding added = finding(new Edit.Add("/b", "c", "d"));
        Map<Finding, List<Replacement>> all = of("a: 1\r\nb:\r\n  😀: old # 😀\n", replaced, added);
        assertEquals(List.of(new Replacement(3, 6, 3, 9, "\"'new' value\"")), all.get(replaced));
        assertEquals(1, all.get(added).size());
        Replacement insertion = all.get(added).get(0);
        assertEquals(
                List.of(3, 3, 3, 3),
                List.of(insertion.startLine(), insertion.startColumn(), insertion.endLine(), insertion.endColumn()));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-8"})
    void aByteOrderMarkIsNoCharacter(String encoding) {
        Finding finding = finding(new Edit.Replace("/a", "c"));
        byte[] bytes = "\uFEFFa: b".getBytes(Charset.forName(encoding));
        assertEquals(
                List.of(new Replacement(1, 4, 1, 5, "c")),
                Replacement.of(bytes, HERE, List.of(finding)).get(finding));
    }

    @Test
    void whatCannotBeMadeIsNotThere() {
        Finding nowhere = finding(new Edit.Replace("/none", "c"));
        Finding other = new Finding(
                nowhere.problem(),
                nowhere.severity(),
                Location.of(URI.create("file:/y.yaml")),
                "m",
                "",
                "",
                nowhere.fix());
        assertEquals(Map.of(), of("a: b\n", nowhere, other));
        assertEquals(Map.of(), of("a: [\n", finding(new Edit.Replace("/a", "c"))));
    }
}
