package org.arazzoengine.requirement;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in. */
public final class Repository {

    private Repository() {}

    /** Its root folder. */
    public static Path root() {
        String given = System.getProperty("arazzo.root");
        Path root = given != null ? Path.of(given) : Path.of("").toAbsolutePath();
        return Files.isDirectory(root.resolve("specs")) ? root : root.getParent();
    }

    /** {@code path} below the root. */
    public static Path file(String path) {
        return root().resolve(path);
    }
}
