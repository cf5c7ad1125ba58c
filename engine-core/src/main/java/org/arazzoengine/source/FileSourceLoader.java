package org.arazzoengine.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;

/** Reads files, within a {@link SourcePolicy}, and nothing else. Immutable, safe for several threads. */
public final class FileSourceLoader implements SourceLoader {

    /** The longest file that is read, in bytes. */
    public static final int MAX_BYTES = SourcePolicy.MAX_BYTES;

    private final SourcePolicy policy;

    public FileSourceLoader(SourcePolicy policy) {
        this.policy = policy;
    }

    /** A loader for what {@code document} may name, see {@link SourcePolicy#around}. */
    public static FileSourceLoader around(Path document) {
        return new FileSourceLoader(SourcePolicy.around(document));
    }

    /** A loader for files below {@code root}. */
    public static FileSourceLoader below(Path root) {
        return new FileSourceLoader(SourcePolicy.below(root));
    }

    @Override
    public SourceLoader from(URI document, Collection<URI> named) {
        return new FileSourceLoader(policy.from(document, named));
    }

    @Override
    public FileListing files() {
        return policy.root().map(FolderWalk::below).orElse(FileListing.NONE);
    }

    @Override
    public byte[] load(URI location) throws SourceLoadException {
        return retrieve(location).bytes();
    }

    /** A link counts as the file it leads to. */
    @Override
    public Retrieved retrieve(URI location) throws SourceLoadException {
        Path file = file(location);
        try {
            Path real = policy.checked(file);
            if (Files.isDirectory(real)) {
                throw new SourceLoadException(
                        Problem.UNREADABLE, "expected a file, found the folder " + file, "Name the file in it.");
            }
            if (!policy.isNamedByUser(file) && !Files.isRegularFile(real)) {
                // A pipe or device may never end, or do something when it is read.
                throw new SourceLoadException(Problem.UNREADABLE, file + " is no regular file", "");
            }
            URI found = (Files.isSymbolicLink(file) && Files.isRegularFile(real) ? real : file).toUri();
            return new Retrieved(read(real), found, found, Optional.empty());
        } catch (NoSuchFileException e) {
            throw notFound(file);
        } catch (IOException e) {
            throw new SourceLoadException(
                    Problem.UNREADABLE, "the file " + file + " cannot be read: " + reason(e), "Check its permissions.");
        }
    }

    private static Path file(URI location) throws SourceLoadException {
        try {
            if (SourcePolicy.isFile(location)) {
                return Path.of(References.withoutFragment(location)).normalize();
            }
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new SourceLoadException(
                    Problem.LOCATION_NOT_SUPPORTED, "'" + location + "' is no file of this machine", "");
        }
        throw new SourceLoadException(
                Problem.LOCATION_NOT_SUPPORTED,
                "'" + References.shown(location) + "' is not a file, and only files are read here",
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
            } catch (IOException | UncheckedIOException unreadable) {
                names.clear();
            }
        }
        String hint = NearMiss.of(String.valueOf(file.getFileName()), names)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("");
        return new SourceLoadException(Problem.FILE_NOT_FOUND, "there is no file " + file, hint);
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
