package org.arazzoengine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.FileSourceLoader;

/**
 * What the user calls SPEC: a file, a folder that holds one, or {@code -}.
 *
 * @param written as typed
 */
record SpecArgument(String written) {

    private static final List<String> NAMES = List.of("arazzo.yaml", "arazzo.yml", "arazzo.json");

    /** Reads the document and its sources. */
    Checked<DocumentBundle> load(InputStream in) {
        if (written.equals("-")) {
            return fromInput(in);
        }
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return Checked.failed(Finding.error(
                    Problem.LOCATION_NOT_SUPPORTED,
                    Location.of(URI.create("urn:command-line")),
                    "'" + written + "' is a URL, and this version of the engine reads documents from files only",
                    "Download it with its sources and name the file."));
        }
        Optional<Path> path = path();
        if (path.isEmpty()) {
            return failed(Problem.FILE_NOT_FOUND, Path.of("."), "'" + written + "' is no file name", "");
        }
        return fromFile(path.get());
    }

    private Optional<Path> path() {
        try {
            return Optional.of(Path.of(written).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Checked<DocumentBundle> fromFile(Path path) {
        Path document = path;
        if (Files.isDirectory(path)) {
            Optional<Path> inside = NAMES.stream()
                    .map(path::resolve)
                    .filter(Files::isRegularFile)
                    .findFirst();
            if (inside.isEmpty()) {
                return failed(
                        Problem.NO_DOCUMENT_IN_FOLDER,
                        path,
                        "the folder holds no " + String.join(", ", NAMES),
                        "Name the document itself.");
            }
            document = inside.get();
        }
        return DocumentBundle.load(document);
    }

    private static Checked<DocumentBundle> fromInput(InputStream in) {
        Path document = Path.of("standard-input.yaml").toAbsolutePath();
        try {
            byte[] bytes = in.readNBytes(FileSourceLoader.MAX_BYTES);
            return DocumentBundle.read(bytes, document.toUri(), FileSourceLoader.around(document));
        } catch (IOException e) {
            return failed(Problem.UNREADABLE, document, "standard input cannot be read: " + e.getMessage(), "");
        }
    }

    private static Checked<DocumentBundle> failed(Problem problem, Path path, String message, String hint) {
        return Checked.failed(Finding.error(problem, Location.of(path.toUri()), message, hint));
    }
}
