package org.arazzoengine.finding;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A place in a document.
 *
 * @param document where the document was read from
 * @param pointer JSON Pointer (RFC 6901) to the place; empty = the whole document
 * @param line from 1
 * @param column in characters, from 1
 */
public record Location(URI document, String pointer, int line, int column) {

    /** The document as a whole, which is its first character: editors and code scanners want a place they can open. */
    public static Location of(URI document) {
        return new Location(document, "", 1, 1);
    }

    /** {@code file:line:column}; the document as a path when it is a file, relative to {@code base} when below it. */
    public String toString(Path base) {
        return name(base) + ":" + line + ":" + column;
    }

    /** {@code line 3, column 5 of arazzo.yaml}, for places that a sentence is about: the same wherever the document is. */
    public String inWords() {
        String path = document.getPath() == null ? "" : document.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return "line " + line + ", column " + column + " of " + (name.isEmpty() ? document : name);
    }

    /** The document's name for people: a path, relative to {@code base} when it lies below it, or its URI. */
    public String name(Path base) {
        return path().map(path -> path.startsWith(base) ? base.relativize(path) : path)
                .map(Path::toString)
                .orElseGet(document::toString);
    }

    /** The file of this machine that the document is; empty when it is none, whatever its URI looks like. */
    private Optional<Path> path() {
        try {
            return "file".equalsIgnoreCase(document.getScheme()) ? Optional.of(Path.of(document)) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException noPath) {
            return Optional.empty();
        }
    }
}
