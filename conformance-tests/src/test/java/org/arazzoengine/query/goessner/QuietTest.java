package org.arazzoengine.query.goessner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.arazzoengine.json.JsonReader;
import org.junit.jupiter.api.Test;

/** Jayway logs through SLF4J; a Java of its own shows all that it prints, from its first class on. */
class QuietTest {

    /** Run by the test. */
    static final class Selection {

        private Selection() {}

        public static void main(String[] arguments) throws Exception {
            System.out.println(GoessnerPath.compile("$..[?(@.a == 1 && !@.b || @.c == $.d)].a")
                    .select(JsonReader.read("[{\"a\": 1}]"), 1_000));
        }
    }

    @Test
    void nothingIsPrintedWhenTheCommandLineKeepsItsLogSilent() throws Exception {
        Process java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Selection.class.getName()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("[1]" + System.lineSeparator(), printed);
        assertEquals(0, java.waitFor());
    }
}
