package org.arazzoengine.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.requirement.Repository;
import org.junit.jupiter.api.Test;

/**
 * errors.txt: what is said about each text of wrong-texts.txt, and where; -Dgolden.update=true rewrites it. In both a tab
 * is → and NUL ␀; a text whose first line is #json is called .json and begins in the next.
 */
class FaultMessagesTest {

    private static final String FOLDER = "conformance-tests/src/test/resources/tree/";
    private static final String JSON = "#json\n";

    @Test
    void everyFaultSaysWhatWasExpectedWhatWasFoundAndWhere() throws IOException {
        Path golden = Repository.file(FOLDER + "errors.txt");
        String current = Arrays.stream(Files.readString(Repository.file(FOLDER + "wrong-texts.txt"))
                        .split("(?m)^=== "))
                .filter(text -> !text.isEmpty())
                .map(FaultMessagesTest::describe)
                .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, current);
        }
        assertEquals(Files.readString(golden), current, "rewrite it with -Dgolden.update=true");
    }

    private static String describe(String entry) {
        int end = entry.indexOf('\n');
        String marked = entry.substring(end + 1);
        boolean json = marked.startsWith(JSON);
        String text = (json ? marked.substring(JSON.length()) : marked)
                .replace('→', '\t')
                .replace('␀', '\0');
        List<Finding> findings = TreeReader.read(
                        text.getBytes(StandardCharsets.UTF_8), URI.create(json ? "file:/x.json" : "file:/x.yaml"))
                .findings();
        assertFalse(findings.isEmpty(), () -> "nothing is said about " + entry);
        return findings.stream()
                .map(finding -> describe(text, finding))
                .collect(Collectors.joining("", "=== " + entry.substring(0, end) + "\n", ""));
    }

    private static String describe(String text, Finding finding) {
        int line = finding.at().line();
        String[] lines = text.split("\n", -1);
        String shown = lines[line - 1].replace('\t', '→').replace('\0', '␀');
        return line + " | " + shown + "\n"
                + " ".repeat((line + " | ").length() + finding.at().column() - 1) + "^\n"
                + finding.problem().code()
                + (finding.at().pointer().isEmpty() ? "" : " " + finding.at().pointer())
                + " " + finding.requirement() + "\n"
                + finding.message() + "\n"
                + (finding.hint().isEmpty() ? "" : "-> " + finding.hint() + "\n");
    }
}
