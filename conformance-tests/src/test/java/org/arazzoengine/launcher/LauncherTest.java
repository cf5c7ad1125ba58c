package org.arazzoengine.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.requirement.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installed command and the jar, as processes of their own. */
class LauncherTest {

    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    Path folder;

    private Installed.Result arazzo(Path home, String... args) throws Exception {
        return arazzo(Map.of("JAVA_HOME", JAVA_HOME), home.resolve("bin/arazzo"), args);
    }

    private Installed.Result arazzo(Map<String, String> variables, Path script, String... args) throws Exception {
        return Installed.run(
                folder,
                variables,
                Stream.concat(Stream.of(script.toString()), Stream.of(args)).toList());
    }

    private static List<String> archives(Path home) throws Exception {
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("classes-") && !name.endsWith(".size"))
                    .toList();
        }
    }

    @Test
    void theJarAloneRunsTheWorkflow() throws Exception {
        Path copy = Files.copy(Installed.jar(), folder.resolve("alone.jar"));
        Installed.Result result = Installed.run(
                folder,
                Map.of(),
                List.of(
                        JAVA_HOME + "/bin/java",
                        "-jar",
                        copy.toString(),
                        "run",
                        Repository.file("specs/amberflo-onboard.yml").toString(),
                        "--mock",
                        "--json"));
        assertEquals(0, result.exitCode(), result.err());
        assertEquals("success", JsonReader.read(result.out()).path("status").asText());
        assertEquals("0.1.0", JsonReader.read(result.out()).path("engine").asText());
    }

    @Test
    void aClosedInputIsAnEmptyOne() throws Exception {
        Path home = Installed.unpack(folder);
        String batch = "'" + home.resolve("bin/arazzo") + "' eval --batch - <&-";
        Installed.Result result =
                Installed.run(folder, Map.of("JAVA_HOME", JAVA_HOME), List.of("/bin/sh", "-c", batch));
        assertEquals(0, result.exitCode(), result.err());
        assertEquals("", result.out());
    }

    @Test
    void theCommandWorksThroughALinkFromAnyFolderAndPrintsNothingOfItsOwn() throws Exception {
        Path home = Installed.unpack(folder);
        Path link = Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("a b")).resolve("arazzo"), home.resolve("bin/arazzo"));
        String spec = home.resolve("specs/amberflo-onboard.yml").toString();
        for (int run = 1; run <= 2; run++) {
            Installed.Result result = arazzo(Map.of("JAVA_HOME", JAVA_HOME), link, "run", spec, "--mock", "--json");
            assertEquals(0, result.exitCode(), result.err());
            assertEquals("success", JsonReader.read(result.out()).path("status").asText());
            assertTrue(
                    result.err().startsWith("in a folder/arazzo/specs/amberflo-onboard.yml:73:18: "),
                    "only the engine's own words: " + result.err());
        }
        assertEquals(1, archives(home).size());
    }

    @Test
    void anArchiveThatDoesNotFitIsIgnoredSilently() throws Exception {
        Path home = Installed.unpack(folder);
        assertEquals(0, arazzo(home, "--version").exitCode());
        Path archive = home.resolve("lib").resolve(archives(home).get(0));
        byte[] whole = Files.readAllBytes(archive);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        byte[] other = new byte[whole.length];
        for (byte[] unfit : new byte[][] {"no archive at all".getBytes(StandardCharsets.UTF_8), half, other}) {
            Files.delete(archive);
            Files.write(archive, unfit);
            Installed.Result result = arazzo(home, "--version");
            assertEquals(0, result.exitCode(), result.err());
            assertTrue(result.out().matches("arazzo 0\\.1\\.0 \\(Java \\d+\\)\n"), result.out());
            assertEquals("", result.err());
        }
    }

    @Test
    void theArchiveIsWrittenOnce() throws Exception {
        Path home = Installed.unpack(folder);
        arazzo(home, "--version");
        Path archive = home.resolve("lib").resolve(archives(home).get(0));
        Object first = Files.getAttribute(archive, "unix:ino");
        arazzo(home, "--version");
        assertEquals(first, Files.getAttribute(archive, "unix:ino"));
    }

    @Test
    void anotherJarIsNeverRunFromTheOldArchive() throws Exception {
        Path home = Installed.unpack(folder);
        arazzo(home, "--version");
        Path archive = home.resolve("lib").resolve(archives(home).get(0));
        Object first = Files.getAttribute(archive, "unix:ino");
        // As an update does it: the same name, the same old date, other bytes.
        Files.copy(
                Installed.jar(),
                home.resolve("lib/arazzo.jar"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        assertEquals(0, arazzo(home, "--version").exitCode());
        assertFalse(first.equals(Files.getAttribute(archive, "unix:ino")), "the archive was not made anew");
    }

    @Test
    void aReadOnlyInstallationWorks() throws Exception {
        Path home = Installed.unpack(folder);
        Files.setPosixFilePermissions(home.resolve("lib"), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Path cache = folder.resolve("cache");
            Installed.Result result = arazzo(
                    Map.of("JAVA_HOME", JAVA_HOME, "XDG_CACHE_HOME", cache.toString()),
                    home.resolve("bin/arazzo"),
                    "--version");
            assertEquals(0, result.exitCode(), result.err());
            assertEquals("", result.err());
        } finally {
            Files.setPosixFilePermissions(home.resolve("lib"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aSignalEndsTheRequestAndTheReportOfWhatRanIsStillWritten() throws Exception {
        for (Map.Entry<String, Integer> signal : Map.of("INT", 130, "TERM", 143).entrySet()) {
            try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
                String server = "http://127.0.0.1:" + silent.getLocalPort();
                Path out = folder.resolve("out-" + signal.getKey());
                Process process = new ProcessBuilder(
                                JAVA_HOME + "/bin/java",
                                "-jar",
                                Installed.jar().toString(),
                                "run",
                                Repository.file("specs/amberflo-onboard.yml").toString(),
                                "-I",
                                Repository.file("specs/amberflo-onboard.inputs.yaml")
                                        .toString(),
                                "-S",
                                "billingApi=" + server,
                                "--json")
                        .redirectOutput(out.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                silent.accept().getInputStream().read();
                Installed.run(folder, Map.of(), List.of("kill", "-" + signal.getKey(), "" + process.pid()));
                assertTrue(process.waitFor(1, TimeUnit.MINUTES));
                assertEquals(signal.getValue(), process.exitValue());
                assertEquals(
                        "AZ530",
                        JsonReader.read(Files.readString(out))
                                .at("/workflows/0/error/code")
                                .asText());
            }
        }
    }

    @Test
    void aJavaThatIsTooOldOrNoneIsNamedInOneMessage() throws Exception {
        Path home = Installed.unpack(folder);
        Path old = Files.createDirectories(folder.resolve("jdk-11/bin")).getParent();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Files.createFile(
                old.resolve("bin/java"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Installed.Result tooOld = arazzo(Map.of("JAVA_HOME", old.toString()), home.resolve("bin/arazzo"), "--version");
        assertEquals(2, tooOld.exitCode());
        assertEquals("arazzo: JAVA_HOME is Java 11.0.2 at " + old + "; the engine needs 17 or newer.\n", tooOld.err());
        Installed.Result none = arazzo(Map.of("JAVA_HOME", folder.toString()), home.resolve("bin/arazzo"), "--version");
        assertEquals(2, none.exitCode());
        assertEquals(1, none.err().lines().count(), none.err());
    }
}
