package org.arazzoengine.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.arazzoengine.requirement.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows is what happens. */
class ReadmeTest {

    @TempDir
    Path folder;

    @Test
    void theEmbeddingExampleCompilesAndRuns() throws Exception {
        Matcher example = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(readme());
        assertTrue(example.find(), "README.md has no Java example");
        Path source = Files.writeString(folder.resolve("Onboarding.java"), example.group(1));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all,-path",
                        "-Werror",
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertEquals(0, compiled);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Object outputs = loader.loadClass("Onboarding")
                    .getMethod("onboardTwoCustomers", Path.class)
                    .invoke(null, Repository.file("specs/amberflo-onboard.yml"));
            assertEquals(List.of("\"first\"", "\"second\""), outputs);
        }
    }

    @Test
    void everyLinkToAFileLeadsToOne() throws IOException {
        Matcher link = Pattern.compile("]\\(([^)#:]+)\\)").matcher(readme());
        int links = 0;
        while (link.find()) {
            assertTrue(Files.exists(Repository.file(link.group(1))), link.group(1));
            links++;
        }
        assertTrue(links > 3);
    }

    private static String readme() throws IOException {
        return Files.readString(Repository.file("README.md"));
    }
}
