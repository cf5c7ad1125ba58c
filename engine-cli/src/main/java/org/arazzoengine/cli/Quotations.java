package org.arazzoengine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.report.SourceLines;
import org.arazzoengine.source.FileSourceLoader;

/**
 * The lines and documents that findings are about. A finding lies in a document that has been read within its policy, so its file is
 * read again, and only when there is something to show. Not safe for several threads.
 */
final class Quotations {

    private final Map<URI, Optional<SourceLines>> known = new LinkedHashMap<>();
    private final Map<URI, byte[]> given = new LinkedHashMap<>();

    /** Tells the text of a document that is no file. */
    void add(URI document, byte[] bytes) {
        known.put(document, SourceLines.of(bytes));
        given.put(document, bytes);
    }

    /** The text of a document that was validated; empty when it cannot be read again. */
    Optional<byte[]> text(URI document) {
        return given.containsKey(document) ? Optional.of(given.get(document)) : bytes(document);
    }

    Optional<SourceLines> of(Finding finding) {
        return known.computeIfAbsent(finding.at().document(), Quotations::read);
    }

    private static Optional<SourceLines> read(URI document) {
        return bytes(document).flatMap(SourceLines::of);
    }

    private static Optional<byte[]> bytes(URI document) {
        if (!"file".equals(document.getScheme())) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(Path.of(document))) {
            return Optional.of(in.readNBytes(FileSourceLoader.MAX_BYTES));
        } catch (IOException | RuntimeException unreadable) {
            // The lines are a courtesy; the place itself is already shown.
            return Optional.empty();
        }
    }
}
