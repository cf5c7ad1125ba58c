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
 * The lines that findings are about. A finding lies in a document that has been read within its policy, so its file is
 * read again, and only when there is something to show. Not safe for several threads.
 */
final class Quotations {

    private final Map<URI, Optional<SourceLines>> known = new LinkedHashMap<>();

    /** Tells the text of a document that is no file. */
    void add(URI document, byte[] bytes) {
        known.put(document, SourceLines.of(bytes));
    }

    Optional<SourceLines> of(Finding finding) {
        return known.computeIfAbsent(finding.at().document(), Quotations::read);
    }

    private static Optional<SourceLines> read(URI document) {
        if (!"file".equals(document.getScheme())) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(Path.of(document))) {
            return SourceLines.of(in.readNBytes(FileSourceLoader.MAX_BYTES));
        } catch (IOException | RuntimeException unreadable) {
            // The lines are a courtesy; the place itself is already shown.
            return Optional.empty();
        }
    }
}
