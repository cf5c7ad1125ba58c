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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;

/** Reads files, within a {@link SourcePolicy}, and nothing else. Immutable, safe for several threads. */
public final class FileSourceLoader implements SourceLoader {

    /** The longest file that is read, in bytes. */
    public static final int MAX_BYTES = SourcePolicy.MAX_BYTES;

    private static final Pattern DRIVE = Pattern.compile("/[A-Za-z]:/");

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
        refuseDrive(location, file);
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
                noFile(location),
                "Save it beside the document and name it by a relative URL.");
    }

    private static String noFile(URI location) {
        if (SourcePolicy.isWeb(location)) {
            return "'" + References.shown(location) + "' is a URL, and only files are read here";
        }
        return "http".equalsIgnoreCase(location.getScheme()) || "https".equalsIgnoreCase(location.getScheme())
                ? "the URL '" + location + "' names no host"
                : "'" + References.shown(location) + "' is neither a file nor an http(s) URL";
    }

    /** Where there are no drives the path would be one from the top, which means something else. */
    private void refuseDrive(URI location, Path file) throws SourceLoadException {
        boolean drive = DRIVE.matcher(location.getPath()).lookingAt();
        if (drive && file.getFileSystem().getSeparator().equals("/") && !policy.isNamedByUser(file)) {
            throw new SourceLoadException(
                    Problem.LOCATION_NOT_SUPPORTED,
                    "'" + location.getPath().substring(1) + "' is a path of Windows, which this machine does not have",
                    "Write a relative URL with slashes, which is read everywhere.");
        }
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
