package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.FileSourceLoader;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;

/**
 * A file with the context of an evaluation, JSON or YAML, or {@code -}.
 *
 * @param written as typed
 */
record ContextArgument(String written) {

    /** The object that the file holds; an empty file is an empty object. */
    Checked<JsonNode> read(InputStream in) {
        Path path;
        try {
            path = Path.of(written.equals("-") ? "standard-input.yaml" : written)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            return failed(Problem.FILE_NOT_FOUND, Path.of("."), "'" + written + "' is no file name");
        }
        try {
            byte[] bytes = bytes(path, in);
            return bytes.length > FileSourceLoader.MAX_BYTES
                    ? failed(
                            Problem.TOO_LARGE,
                            path,
                            "the context has more than " + FileSourceLoader.MAX_BYTES + " bytes")
                    : object(TreeReader.read(bytes, path.toUri()), path);
        } catch (NoSuchFileException e) {
            return failed(Problem.FILE_NOT_FOUND, path, "there is no such file");
        } catch (IOException e) {
            return failed(Problem.UNREADABLE, path, "the context cannot be read: " + e.getMessage());
        }
    }

    private byte[] bytes(Path path, InputStream in) throws IOException {
        if (written.equals("-")) {
            return in.readNBytes(FileSourceLoader.MAX_BYTES + 1);
        }
        try (InputStream file = Files.newInputStream(path)) {
            return file.readNBytes(FileSourceLoader.MAX_BYTES + 1);
        }
    }

    private static Checked<JsonNode> object(Checked<LocatedTree> read, Path path) {
        if (read.value().isEmpty()) {
            return new Checked<>(Optional.empty(), read.findings());
        }
        LocatedTree tree = read.value().get();
        if (tree.root().isNull()) {
            return Checked.of(JsonNodeFactory.instance.objectNode(), new Findings());
        }
        if (!tree.root().isObject()) {
            return failed(
                    Problem.ROOT_NOT_AN_OBJECT,
                    path,
                    "expected an object with members such as statusCode, response and inputs");
        }
        Findings findings = new Findings();
        findings.addAll(read.findings());
        for (ContextShape.Unseen unseen : ContextShape.unseen(tree.root())) {
            Problem problem = unseen.isMember() ? Problem.UNKNOWN_FIELD : Problem.WRONG_TYPE;
            findings.warning(problem, tree.at(unseen.pointer()), unseen.message(), unseen.hint());
        }
        return Checked.of(tree.root(), findings);
    }

    private static Checked<JsonNode> failed(Problem problem, Path path, String message) {
        return Checked.failed(Finding.error(problem, Location.of(path.toUri()), message));
    }
}
