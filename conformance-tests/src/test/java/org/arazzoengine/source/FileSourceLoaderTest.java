package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document may make the engine read. */
class FileSourceLoaderTest {

    @TempDir
    Path temporary;

    private Path document;

    @BeforeEach
    void layOutFolders() throws IOException {
        temporary = temporary.toRealPath();
        Files.createDirectories(temporary.resolve("outer/project/apis/deep"));
        document = Files.writeString(temporary.resolve("outer/project/apis/deep/arazzo.yaml"), "arazzo");
        Files.writeString(temporary.resolve("outer/project/api.yaml"), "project");
        Files.writeString(temporary.resolve("outer/api.yaml"), "outer");
        Files.writeString(temporary.resolve("secret"), "secret");
    }

    private String load(URI location) throws SourceLoadException {
        return new String(FileSourceLoader.around(document).load(location), StandardCharsets.UTF_8);
    }

    private Problem refusal(URI location) {
        return assertThrows(SourceLoadException.class, () -> load(location)).problem();
    }

    @Test
    void withoutARepositoryTwoFoldersAboveTheDocumentsOwnAreTheRoot() throws Exception {
        assertEquals("project", load(document.toUri().resolve("../../api.yaml")));
        assertEquals(Problem.OUTSIDE_ROOT, refusal(document.toUri().resolve("../../../api.yaml")));
    }

    @Test
    void theNearestFolderWithAGitFolderIsTheRoot() throws Exception {
        Files.createDirectory(temporary.resolve("outer/.git"));
        assertEquals("outer", load(document.toUri().resolve("../../../api.yaml")));
        assertEquals(Problem.OUTSIDE_ROOT, refusal(temporary.resolve("secret").toUri()));
    }

    @Test
    @Requirement("AZ-SEC-05")
    void aLinkOutOfTheRootIsNotFollowed() throws Exception {
        Path link = Files.createSymbolicLink(document.resolveSibling("link.yaml"), temporary.resolve("secret"));
        assertEquals(Problem.OUTSIDE_ROOT, refusal(link.toUri()));
    }

    @Test
    void whatIsOutsideIsRefusedWhetherItExistsOrNot() {
        assertEquals(Problem.OUTSIDE_ROOT, refusal(URI.create("file:///etc/hostname")));
        assertEquals(Problem.OUTSIDE_ROOT, refusal(URI.create("file:///etc/no-such-file")));
    }

    @Test
    @Requirement("AZ-SEC-05")
    void onlyFilesAreRead() {
        assertEquals(Problem.LOCATION_NOT_SUPPORTED, refusal(URI.create("http://127.0.0.1/api.yaml")));
        assertEquals(Problem.LOCATION_NOT_SUPPORTED, refusal(URI.create("jar:file:/x.jar!/api.yaml")));
        assertEquals(Problem.UNREADABLE, refusal(document.getParent().toUri()));
    }

    @Test
    void bytesAreReadAsTheyAre() throws Exception {
        byte[] bytes = {(byte) 0xFF, 0, 13, 10};
        Path file = Files.write(document.resolveSibling("bytes"), bytes);
        assertArrayEquals(bytes, FileSourceLoader.around(document).load(file.toUri()));
    }
}
