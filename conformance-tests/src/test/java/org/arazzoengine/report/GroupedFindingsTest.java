package org.arazzoengine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.junit.jupiter.api.Test;

class GroupedFindingsTest {

    private static final Style PLAIN = new Style(false, true);

    private static Finding undeclared(int line, String name, String hint) {
        Location at = new Location(URI.create("file:///w/a.yaml"), "", line, 1);
        return Finding.warning(Problem.TOLERANCE_UNDECLARED_NAME, at, "the input '" + name + "' is none", hint);
    }

    private static String grouped(Finding... findings) {
        return FindingsReport.grouped(List.of(findings), Path.of("/w"), PLAIN);
    }

    @Test
    void warningsThatSayTheSameAreShownOnceWithTheOtherPlaces() {
        assertEquals(
                """
                a.yaml:1:1: warning AZ-T15
                  the input 'a' is none
                  hint: Declare it.
                  the same at a.yaml:3:1, a.yaml:4:1
                a.yaml:2:1: warning AZ-T15
                  the input 'b' is none
                """,
                grouped(
                        undeclared(1, "a", "Declare it."),
                        undeclared(2, "b", ""),
                        undeclared(3, "a", "Declare it."),
                        undeclared(4, "a", "Declare it.")));
    }

    @Test
    void warningsWithDifferentHintsAreDifferentFaults() {
        assertEquals("""
                a.yaml:1:1: warning AZ-T15
                  the input 'a' is none
                  hint: Did you mean 'b'?
                a.yaml:2:1: warning AZ-T15
                  the input 'a' is none
                  hint: Did you mean 'c'?
                """, grouped(undeclared(1, "a", "Did you mean 'b'?"), undeclared(2, "a", "Did you mean 'c'?")));
    }
}
