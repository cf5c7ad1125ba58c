package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecPatternTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : new String[] {
            "b.yml", "a.yml", "a.json", "x/c.yml", "x/y/d.yml", "x/y/e.yaml", ".git/f.yml", "x/.hidden.yml", "g[1].yml"
        }) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
        Files.createSymbolicLink(folder.resolve("x/loop"), folder);
    }

    private List<String> expand(String pattern) throws UsageException {
        return new SpecPattern(folder + "/" + pattern)
                .expand().stream()
                        .map(file -> folder.relativize(Path.of(file)).toString().replace('\\', '/'))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.yml           | a.yml b.yml g[1].yml",
                "?.yml           | a.yml b.yml",
                "[ac].*          | a.json a.yml",
                "*.{json,yaml}   | a.json",
                "**/*.yml        | a.yml b.yml g[1].yml x/c.yml x/y/d.yml",
                "x/**            | x/c.yml x/y/d.yml x/y/e.yaml",
                "**/y/*          | x/y/d.yml x/y/e.yaml",
                "**/**/d.yml     | x/y/d.yml",
                "*/c.yml         | x/c.yml",
                ".git/*.yml      | .git/f.yml",
                "x/.*            | x/.hidden.yml",
                "./x/./*.yml     | x/c.yml",
            })
    void aPatternStandsForFilesInOrder(String pattern, String files) throws UsageException {
        assertEquals(List.of(files.split(" ")), expand(pattern));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.yaml     | /*.yml",
                "xx/*.yml   | /x/*.yml",
                "x/z/*.yml  | /x/y/*.yml",
            })
    void noMatchIsWrongUsageWithANearMiss(String pattern, String near) {
        UsageException fault = assertThrows(UsageException.class, () -> expand(pattern));
        assertEquals(
                "no file matches '" + folder + "/" + pattern + "'\nhint: Did you mean '" + folder + near + "'?",
                fault.getMessage());
    }

    @Test
    void aPatternThatIsNoneIsWrongUsage() {
        UsageException fault = assertThrows(UsageException.class, () -> expand("[a.yml"));
        assertTrue(fault.getMessage().contains("is no pattern of file names"), fault.getMessage());
        Shell.Result result = Shell.arazzo("validate", folder + "/*.nothing");
        assertEquals(ExitCodes.USAGE, result.exitCode());
        assertTrue(result.err().startsWith("error: no file matches '"), result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.yml", "nope.yml", "https://example.com/a.yml?x=*", "-"})
    void aPlainNameOrUrlIsNoPattern(String name) {
        assertFalse(SpecPattern.isOne(name));
    }

    @Test
    void aFileWhoseNameHasBracketsIsThatFile() {
        assertFalse(SpecPattern.isOne(folder.resolve("g[1].yml").toString()));
        assertTrue(SpecPattern.isOne(folder.resolve("g[2].yml").toString()));
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        Path many = Files.createDirectories(folder.resolve("many"));
        for (int i = 0; i <= SpecPattern.MAX_FILES; i++) {
            Files.createFile(many.resolve(i + ".yml"));
        }
        UsageException fault = assertThrows(UsageException.class, () -> expand("many/*"));
        assertTrue(fault.getMessage().endsWith("stands for more than 10000 files"), fault.getMessage());
    }
}
