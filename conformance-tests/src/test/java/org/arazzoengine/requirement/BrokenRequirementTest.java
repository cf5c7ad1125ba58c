package org.arazzoengine.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Findings name the requirements that they break, and each that the code can name is in the catalogue. */
class BrokenRequirementTest {

    private static final Pattern LITERAL = Pattern.compile("\"(AZ-[A-Z]{2,}-[^\"]*)\"");

    @Test
    void everyRequirementThatAFindingCanNameIsInTheCatalogue() throws IOException {
        String catalogue = Files.readString(Repository.file("docs/spec/requirements.yaml"));
        Map<String, Path> named = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Repository.root())) {
            List<Path> sources = files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
            for (Path source : sources) {
                Matcher literal = LITERAL.matcher(Files.readString(source));
                while (literal.find()) {
                    named.put(literal.group(1), source);
                }
            }
        }
        assertTrue(named.size() > 50, named::toString);
        Map<String, Path> unknown = new TreeMap<>(named);
        unknown.keySet().removeIf(id -> catalogue.contains("\n- id: " + id + "\n"));
        assertEquals(Map.of(), unknown);
    }
}
