package org.arazzoengine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.SourcePolicy;

/**
 * What the user calls SPEC: a file, an http(s) URL, a folder that holds one, or {@code -}.
 *
 * @param written as typed
 */
record SpecArgument(String written) {

    private static final List<String> NAMES = List.of("arazzo.yaml", "arazzo.yml", "arazzo.json");

    /** What the document on standard input is called in findings. */
    static URI standardInput() {
        return Path.of("standard-input.yaml").toAbsolutePath().toUri();
    }

    /** The file that it is or that the folder holds, of a link the one it leads to; empty when there is none. */
    Optional<Path> file() {
        Optional<Path> named = path();
        Optional<Path> document = named.filter(Files::isDirectory).isPresent()
                ? named.flatMap(SpecArgument::inside)
                : named.filter(Files::isRegularFile);
        try {
            return document.isPresent() && Files.isSymbolicLink(document.get())
                    ? Optional.of(document.get().toRealPath())
                    : document;
        } catch (IOException e) {
            // Reading it says what is wrong with it.
            return Optional.empty();
        }
    }

    private static Optional<Path> inside(Path folder) {
        return NAMES.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    /** Reads the document and its sources. */
    Checked<DocumentBundle> load(InputStream in, SourceOptions options) {
        if (written.equals("-")) {
            return fromInput(in, options);
        }
        if (SourceOptions.isUrl(written)) {
            return fromUrl(options);
        }
        Optional<Path> path = path();
        if (path.isEmpty()) {
            return failed(Problem.FILE_NOT_FOUND, Path.of("."), "'" + written + "' is no file name", "");
        }
        return fromFile(path.get(), options);
    }

    private Checked<DocumentBundle> fromUrl(SourceOptions options) {
        try {
            URI url = new URI(written);
            return options.loader(url).load(url);
        } catch (URISyntaxException e) {
            return failed(
                    Problem.FILE_NOT_FOUND,
                    Path.of("").toAbsolutePath(),
                    "'" + written + "' is no URL: " + e.getReason(),
                    "Encode what may not stand in a URL, such as spaces (%20).");
        }
    }

    private Optional<Path> path() {
        try {
            return Optional.of(Path.of(written).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Checked<DocumentBundle> fromFile(Path path, SourceOptions options) {
        Path document = path;
        if (Files.isDirectory(path)) {
            Optional<Path> inside = inside(path);
            if (inside.isEmpty()) {
                return failed(
                        Problem.NO_DOCUMENT_IN_FOLDER,
                        path,
                        "the folder holds no " + String.join(", ", NAMES),
                        "Name the document itself.");
            }
            document = inside.get();
        }
        return options.loader(document.toUri()).load(document.toUri());
    }

    private static Checked<DocumentBundle> fromInput(InputStream in, SourceOptions options) {
        URI document = standardInput();
        try {
            byte[] bytes = in.readNBytes(SourcePolicy.MAX_BYTES + 1);
            if (bytes.length > SourcePolicy.MAX_BYTES) {
                return failed(
                        Problem.TOO_LARGE,
                        Path.of(document),
                        "standard input has more than " + SourcePolicy.MAX_BYTES + " bytes",
                        "");
            }
            return options.loader(document).read(bytes, document);
        } catch (IOException e) {
            return failed(
                    Problem.UNREADABLE, Path.of(document), "standard input cannot be read: " + e.getMessage(), "");
        }
    }

    private static Checked<DocumentBundle> failed(Problem problem, Path path, String message, String hint) {
        return Checked.failed(Finding.error(problem, Location.of(path.toUri()), message, hint));
    }
}
