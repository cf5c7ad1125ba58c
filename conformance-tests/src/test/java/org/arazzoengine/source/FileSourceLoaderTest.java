package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertEquals(Problem.OUTSIDE_ROOT, refusal(URI.create("file:///etc/hostname/below-a-file")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"folder/secret", "folder/secre", "folder/secret/x", "folder/none/x", "dangling", "dangling/x"})
    @Requirement("AZ-SEC-05")
    void throughALinkOutOfTheRootNothingIsTold(String name) throws Exception {
        Files.createSymbolicLink(document.resolveSibling("folder"), temporary);
        Files.createSymbolicLink(document.resolveSibling("dangling"), Path.of("folder/none"));
        SourceLoadException refused = assertThrows(
                SourceLoadException.class,
                () -> load(document.resolveSibling(name).toUri()));
        assertEquals(Problem.OUTSIDE_ROOT, refused.problem());
        assertEquals("Move it below that folder, or allow another one with --root DIR.", refused.hint());
    }

    @Test
    void aPathOfAMillionFoldersIsSoonKnownToLeadNowhere() {
        String path = "a/".repeat(1_000_000);
        assertEquals(
                Problem.FILE_NOT_FOUND,
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> refusal(document.toUri().resolve(path))));
    }

    @Test
    void aLinkWithinTheRootThatLeadsNowhereIsNoFile() throws Exception {
        Path link = Files.createSymbolicLink(document.resolveSibling("link"), Path.of("../gone.yaml"));
        assertEquals(Problem.FILE_NOT_FOUND, refusal(link.toUri()));
        Path circle = Files.createSymbolicLink(document.resolveSibling("circle"), Path.of("circle"));
        assertEquals(Problem.UNREADABLE, refusal(circle.toUri()));
    }

    @Test
    @Requirement("AZ-SEC-05")
    void onlyFilesAreRead() {
        assertEquals(Problem.LOCATION_NOT_SUPPORTED, refusal(URI.create("http://127.0.0.1/api.yaml")));
        assertEquals(Problem.LOCATION_NOT_SUPPORTED, refusal(URI.create("jar:file:/x.jar!/api.yaml")));
        assertEquals(Problem.UNREADABLE, refusal(document.getParent().toUri()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://x.example/a.yaml | 'ftp://x.example/a.yaml' is neither a file nor an http(s) URL",
                "http:///ok             | the URL 'http:///ok' names no host",
                "http://x.example/a     | 'http://x.example/a' is a URL, and only files are read here",
            })
    void whatIsNeitherAFileNorAUrlIsSaid(URI location, String message) {
        SourceLoadException refused = assertThrows(
                SourceLoadException.class, () -> new FileSourceLoader(SourcePolicy.around(document)).load(location));
        assertEquals(Problem.LOCATION_NOT_SUPPORTED, refused.problem());
        assertEquals(message, refused.getMessage());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPathOfWindowsIsReadOnWindowsOnly() {
        for (String written : List.of("C:\\apis\\pet.yaml", "c:/apis/pet.yaml")) {
            URI location = References.read(written).orElseThrow();
            SourceLoadException refused = assertThrows(
                    SourceLoadException.class,
                    () -> new FileSourceLoader(SourcePolicy.around(document)).load(location));
            assertEquals(Problem.LOCATION_NOT_SUPPORTED, refused.problem());
            assertEquals(
                    "'" + written.replace('\\', '/') + "' is a path of Windows, which this machine does not have",
                    refused.getMessage());
        }
    }

    @Test
    void bytesAreReadAsTheyAre() throws Exception {
        byte[] bytes = {(byte) 0xFF, 0, 13, 10};
        Path file = Files.write(document.resolveSibling("bytes"), bytes);
        assertArrayEquals(bytes, FileSourceLoader.around(document).load(file.toUri()));
    }

    @Test
    void devicesAreNotReadUnlessTheUserNamesThem() throws Exception {
        SourcePolicy everything = SourcePolicy.below(Path.of("/"));
        URI device = URI.create("file:///dev/zero");
        SourceLoadException refused =
                assertThrows(SourceLoadException.class, () -> new FileSourceLoader(everything).load(device));
        assertEquals("/dev/zero is no regular file", refused.getMessage());
        FileSourceLoader named =
                new FileSourceLoader(SourcePolicy.withoutFiles().naming(List.of(device)));
        assertEquals(
                Problem.TOO_LARGE,
                assertThrows(SourceLoadException.class, () -> named.load(device))
                        .problem());
    }

    @Test
    void aFileThatTheUserNamesIsReadWhereverItIs() throws Exception {
        URI secret = temporary.resolve("secret").toUri();
        FileSourceLoader loader =
                new FileSourceLoader(SourcePolicy.around(document).naming(List.of(secret)));
        assertArrayEquals("secret".getBytes(StandardCharsets.UTF_8), loader.load(secret));
        SourceLoader remote = loader.from(URI.create("https://e.com/a.yaml"), List.of());
        assertEquals(
                Problem.OUTSIDE_ROOT,
                assertThrows(SourceLoadException.class, () -> remote.load(secret))
                        .problem());
    }

    @Test
    void oneDocumentLeadsToABoundedNumberOfFiles() throws Exception {
        PolicySourceLoader loader = new PolicySourceLoader(SourcePolicy.around(document), FileSourceLoader::new);
        for (int i = 0; i < SourcePolicy.MAX_LOADS; i++) {
            loader.from(document.toUri(), List.of()).load(document.toUri());
        }
        SourceLoadException refused = assertThrows(SourceLoadException.class, () -> loader.load(document.toUri()));
        assertEquals("the document leads to more than 1000 files and URLs", refused.getMessage());
    }

    @Test
    void filesAreListedNearestFirstWithoutWhatOthersMade() throws Exception {
        for (String name : List.of("a/b/x.yaml", "z.yaml", "node_modules/n.yaml", "target/t.yaml", ".hidden/h.yaml")) {
            Path file = temporary.resolve("outer/project").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
        Files.createSymbolicLink(temporary.resolve("outer/project/link"), temporary);
        FileListing listing =
                FileSourceLoader.below(temporary.resolve("outer/project")).files();
        assertEquals(
                List.of("api.yaml", "z.yaml", "x.yaml", "arazzo.yaml"),
                listing.files().stream().map(References::fileName).toList());
        assertEquals(true, listing.complete());
    }

    @Test
    void theFilesAreListedOnceForADocumentAndAllItLeadsTo() {
        PolicySourceLoader loader = new PolicySourceLoader(SourcePolicy.around(document), FileSourceLoader::new);
        FileListing listing = loader.from(document.toUri(), List.of()).files();
        assertEquals(2, listing.files().size());
        assertSame(listing, loader.files());
        assertSame(
                FileListing.NONE,
                loader.from(URI.create("https://e.com/a.yaml"), List.of()).files());
    }

    @Test
    @Requirement("AZ-SEC-05")
    void oneDocumentLeadsToABoundedNumberOfBytes() throws Exception {
        byte[] large = new byte[SourcePolicy.MAX_BYTES];
        URI url = URI.create("https://e.com/a.yaml");
        SourceLoader loader = new PolicySourceLoader(
                        SourcePolicy.withoutFiles().naming(List.of(url)), policy -> location -> large)
                .from(document.toUri(), List.of());
        for (long read = 0; read < SourcePolicy.MAX_BYTES_IN_ALL; read += large.length) {
            loader.load(url);
        }
        SourceLoadException refused = assertThrows(SourceLoadException.class, () -> loader.load(url));
        assertEquals(Problem.TOO_LARGE, refused.problem());
        assertEquals("the document leads to more than 536870912 bytes in all", refused.getMessage());
    }

    @Test
    @Requirement("AZ-SEC-05")
    void oneDocumentLeadsToABoundedTimeOfWaiting() throws Exception {
        URI url = URI.create("https://e.com/a.yaml?token=s3cret");
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
        PolicySourceLoader loader = new PolicySourceLoader(
                SourcePolicy.around(document).naming(List.of(url)),
                policy -> location -> {
                    now.addAndGet(SourcePolicy.MAX_WAIT.toNanos());
                    throw new SourceLoadException(Problem.UNREADABLE, "late", "");
                },
                now::get);
        for (int i = 0; i < 11; i++) {
            assertEquals(
                    "late",
                    assertThrows(
                                    SourceLoadException.class,
                                    () -> loader.from(url, List.of()).load(url))
                            .getMessage());
        }
        SourceLoadException refused = assertThrows(SourceLoadException.class, () -> loader.load(url));
        assertEquals(
                "https://e.com/a.yaml was not asked: other URLs that the document leads to took more than 300 seconds",
                refused.getMessage());
        assertEquals("arazzo".length(), loader.load(document.toUri()).length, "files are read all the same");
    }
}
