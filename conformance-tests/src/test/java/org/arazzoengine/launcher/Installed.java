package org.arazzoengine.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.arazzoengine.requirement.Repository;

/** The distribution that the build made, unpacked, and run as its own process. */
final class Installed {

    /** What a process printed and answered. */
    record Result(int exitCode, String out, String err) {}

    private Installed() {}

    /** Unpacks the distribution into {@code folder}; skips the test where it was not built or there is no shell. */
    static Path unpack(Path folder) throws Exception {
        Path archive = Path.of(jar().toString().replaceFirst("\\.jar$", ".tar.gz"));
        assumeTrue(Files.exists(Path.of("/bin/sh")), "no shell here");
        assumeTrue(Files.exists(archive), "not packaged yet: run mvn verify");
        Result unpacked = run(folder, Map.of(), List.of("tar", "-xzf", archive.toString(), "-C", folder.toString()));
        assertEquals(0, unpacked.exitCode(), unpacked.err());
        Path home = folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
        // Where people install things there are spaces.
        return Files.move(
                home, Files.createDirectories(folder.resolve("in a folder")).resolve("arazzo"));
    }

    /** The jar that holds everything; skips the test where it was not built. */
    static Path jar() {
        String jar = System.getProperty(
                "arazzo.jar",
                Repository.file("engine-cli/target/arazzo-0.1.0.jar").toString());
        assumeTrue(Files.exists(Path.of(jar)), "not packaged yet: run mvn verify");
        return Path.of(jar);
    }

    /** Runs {@code command} in {@code folder} with these variables on top of the test's own, at most two minutes. */
    static Result run(Path folder, Map<String, String> variables, List<String> command) throws Exception {
        Path out = Files.createTempFile("arazzo", ".out");
        Path err = Files.createTempFile("arazzo", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(variables);
            Process process = builder.start();
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), () -> "still running: " + command);
            return new Result(process.exitValue(), read(out), read(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
