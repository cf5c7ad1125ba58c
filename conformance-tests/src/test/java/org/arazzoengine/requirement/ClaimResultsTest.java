package org.arazzoengine.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reports of a run say about the requirements that tests claim. */
class ClaimResultsTest {

    private static final String REPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="org.x.ATest">
              <testcase name="one" classname="org.x.ATest"><system-out><![CDATA[<failure/>]]></system-out></testcase>
              <testcase name="many(String, int)[1]" classname="org.x.ATest"/>
              <testcase name="many(String, int)[2]" classname="org.x.ATest"/>
              <testcase name="broken(String)[1]" classname="org.x.BTest"/>
              <testcase name="broken(String)[2]" classname="org.x.BTest"><failure message="no">at x</failure></testcase>
              <testcase name="broken(String)[3]" classname="org.x.BTest"/>
              <testcase name="thrown" classname="CTest"><error message="no"/></testcase>
              <testcase name="waived" classname="org.x.D$DTest"><skipped message="no data"/></testcase>
              <testcase name="done" classname="org.x.D$DTest"/>
            </testsuite>
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`ATest`                        | passed",
                "`ATest.one`                    | passed",
                "`ATest.many`                   | passed",
                "`BTest.broken`                 | failed: BTest.broken",
                "`BTest`                        | failed: BTest",
                "`ATest.one`, `CTest.thrown`    | failed: CTest.thrown",
                "`DTest.waived`                 | skipped",
                "`DTest`                        | skipped",
                "`DTest.waived`, `DTest.done`   | passed",
                "`ATest.one`, `ATest.on`        | did not run: ATest.on",
                "`ETest`                        | did not run: ETest"
            })
    void aRequirementIsShownByTestsThatRanAndPassed(String tests, String result) throws IOException {
        Files.writeString(folder.resolve("TEST-org.x.ATest.xml"), REPORT);
        Files.writeString(folder.resolve("org.x.ATest.txt"), "no report");
        String row = "| AZ-DOC-01 | " + tests + " |";
        assertEquals(
                List.of(row + " " + result + " |"),
                ClaimResults.read(folder).rows("# A table\n\n|---|---|\n" + row + "\n\nNot shown yet:\nAZ-DOC-02\n"));
    }
}
