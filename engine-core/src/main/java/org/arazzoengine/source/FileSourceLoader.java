package org.arazzoengine.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;

/**
 * Reads files below one folder, the root, and nothing else: documents come from strangers. Links are resolved before
 * the check. Immutable, safe for several threads.
 */
public final class FileSourceLoader implements SourceLoader {

    /** The longest file that is read, in bytes. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private final Path root;

    private FileSourceLoader(Path root) {
        this.root = root;
    }

    /**
     * A loader for what {@code document} may name: files below the nearest folder upwards that holds {@code .git},
     * else below two folders above the document's own (fewer where that would be the whole file system).
     */
    public static FileSourceLoader around(Path document) {
        Path file = document.toAbsolutePath().normalize();
        Path folder = file.getParent() == null ? file : file.getParent();
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return new FileSourceLoader(above);
            }
        }
        return new FileSourceLoader(climb(folder, 2));
    }

    /** Up to {@code levels} folders above {@code folder}, but never the whole file system. */
    private static Path climb(Path folder, int levels) {
        Path parent = folder.getParent();
        boolean top = levels == 0 || parent == null || parent.getParent() == null;
        return top ? folder : climb(parent, levels - 1);
    }

    /** A loader for files below {@code root}. */
    public static FileSourceLoader below(Path root) {
        return new FileSourceLoader(root.toAbsolutePath().normalize());
    }

    /**
     * The bytes of a file that the user named, wherever it is: the policy is for what documents name.
     *
     * @throws SourceLoadException when there is none or it cannot be read
     */
    static byte[] named(Path file) throws SourceLoadException {
        try {
            return read(file);
        } catch (NoSuchFileException e) {
            throw notFound(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public byte[] load(URI location) throws SourceLoadException {
        Path file = file(location);
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(root.toRealPath())) {
                throw outside(real);
            }
            if (Files.isDirectory(real)) {
                throw new SourceLoadException(
                        Problem.UNREADABLE, "expected a file, found the folder " + file, "Name the file in it.");
            }
            return read(real);
        } catch (NoSuchFileException e) {
            throw file.startsWith(root) ? notFound(file) : outside(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static SourceLoadException unreadable(Path file, IOException e) {
        return new SourceLoadException(
                Problem.UNREADABLE, "the file " + file + " cannot be read: " + reason(e), "Check its permissions.");
    }

    private static Path file(URI location) throws SourceLoadException {
        try {
            if ("file".equalsIgnoreCase(location.getScheme())) {
                return Path.of(location).normalize();
            }
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new SourceLoadException(
                    Problem.LOCATION_NOT_SUPPORTED, "'" + location + "' is no file of this machine", "");
        }
        throw new SourceLoadException(
                Problem.LOCATION_NOT_SUPPORTED,
                "'" + location + "' is not a file, and this version reads sources from files only",
                "Save it beside the document and name it by a relative URL.");
    }

    private static byte[] read(Path file) throws IOException, SourceLoadException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new SourceLoadException(
                        Problem.TOO_LARGE, "the file " + file + " has more than " + MAX_BYTES + " bytes", "");
            }
            return bytes;
        }
    }

    private static SourceLoadException notFound(Path file) {
        Path folder = file.getParent();
        List<String> names = new ArrayList<>();
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(path -> path.getFileName().toString())
                        .filter(name -> !name.equals(String.valueOf(file.getFileName())))
                        .sorted()
                        .forEach(names::add);
            } catch (IOException unreadable) {
                names.clear();
            }
        }
        String hint = NearMiss.of(String.valueOf(file.getFileName()), names)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("");
        return new SourceLoadException(Problem.FILE_NOT_FOUND, "there is no file " + file, hint);
    }

    private SourceLoadException outside(Path file) {
        return new SourceLoadException(
                Problem.OUTSIDE_ROOT,
                "the file " + file + " lies outside " + root + ", below which this document may read files",
                "Move it below that folder.");
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
