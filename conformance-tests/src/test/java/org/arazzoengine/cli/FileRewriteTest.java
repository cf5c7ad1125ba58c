package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRewriteTest {

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileThatWasChangedMeanwhileIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "theirs");
        UsageException refused =
                assertThrows(UsageException.class, () -> FileRewrite.write(file, bytes("mine"), bytes("new")));
        assertTrue(String.valueOf(refused.getMessage()).contains("was changed meanwhile"), refused.getMessage());
        assertEquals("theirs", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aFileThatIsGoneIsSaid() {
        Path file = folder.resolve("gone.yaml");
        UsageException refused =
                assertThrows(UsageException.class, () -> FileRewrite.write(file, bytes("a"), bytes("b")));
        assertTrue(
                String.valueOf(refused.getMessage()).endsWith("cannot be written: there is no such file"),
                refused.getMessage());
    }
}
