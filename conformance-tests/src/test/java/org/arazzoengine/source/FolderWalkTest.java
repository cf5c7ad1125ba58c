package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {

    @TempDir
    private Path root;

    @Test
    void aFolderThatFailsWhileItIsReadHasNoFiles() throws IOException {
        Files.createDirectory(root.resolve("broken"));
        Files.writeString(root.resolve("api.yaml"), "x");
        FileListing listing = FolderWalk.below(
                root,
                folder -> folder.equals(root)
                        ? Files.list(folder)
                        : Stream.generate(() -> {
                            throw new UncheckedIOException(new IOException("input/output error"));
                        }));
        assertEquals(List.of(root.resolve("api.yaml").toUri()), listing.files());
        assertTrue(listing.complete());
    }
}
