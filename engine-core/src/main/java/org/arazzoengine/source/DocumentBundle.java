package org.arazzoengine.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.DocumentReader;
import org.arazzoengine.document.SourceDescription;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;

/**
 * A document and the sources it names, all read. Immutable.
 *
 * @param sources in document order; one that could not be read is absent, and an error says why
 */
public record DocumentBundle(ArazzoDocument document, List<SourceIndex> sources) {

    public DocumentBundle {
        sources = List.copyOf(sources);
    }

    /**
     * Reads the document in the file {@code document} and every source it names from the files around it ({@link
     * FileSourceLoader#around}). A link counts as the file it leads to.
     */
    public static Checked<DocumentBundle> load(Path document) {
        Path file = document.toAbsolutePath().normalize();
        try {
            Path base = Files.isSymbolicLink(file) && Files.isRegularFile(file) ? file.toRealPath() : file;
            return read(FileSourceLoader.named(base), base.toUri(), FileSourceLoader.around(base));
        } catch (SourceLoadException e) {
            return Checked.failed(e.toFinding(Location.of(file.toUri())));
        } catch (IOException e) {
            return Checked.failed(Finding.error(
                    Problem.UNREADABLE, Location.of(file.toUri()), "the link leads nowhere: " + e.getMessage()));
        }
    }

    /**
     * Reads {@code document} and every source it names through {@code loader}. The value is absent when the document
     * itself could not be read; sources that are wrong leave it present, with errors.
     */
    public static Checked<DocumentBundle> load(URI document, SourceLoader loader) {
        byte[] bytes;
        try {
            bytes = loader.load(document);
        } catch (SourceLoadException e) {
            return Checked.failed(e.toFinding(Location.of(document)));
        }
        return read(bytes, document, loader);
    }

    /** As {@link #load}, for a document whose bytes are at hand; {@code document} is what relative URLs count from. */
    public static Checked<DocumentBundle> read(byte[] bytes, URI document, SourceLoader loader) {
        Findings findings = new Findings();
        Checked<LocatedTree> tree = TreeReader.read(bytes, document);
        findings.addAll(tree.findings());
        if (tree.value().isEmpty()) {
            return Checked.failed(findings);
        }
        Checked<ArazzoDocument> read = DocumentReader.read(tree.value().get());
        findings.addAll(read.findings());
        if (read.value().isEmpty()) {
            return Checked.failed(findings);
        }
        List<SourceIndex> sources = new ArrayList<>();
        for (SourceDescription source : read.value().get().sources()) {
            Checked<SourceIndex> index = index(source, document, loader);
            findings.addAll(index.findings());
            index.value().ifPresent(sources::add);
        }
        return Checked.of(new DocumentBundle(read.value().get(), sources), findings);
    }

    private static Checked<SourceIndex> index(SourceDescription source, URI document, SourceLoader loader) {
        Findings findings = new Findings();
        try {
            URI location = document.resolve(source.url());
            return SourceIndex.read(source.name(), loader.load(location), location);
        } catch (IllegalArgumentException e) {
            findings.error(
                    Problem.SOURCE_NOT_FOUND,
                    source.urlAt(),
                    "expected a URL for the source '" + source.name() + "', found '" + source.url() + "'");
        } catch (SourceLoadException e) {
            Problem problem = e.problem() == Problem.FILE_NOT_FOUND ? Problem.SOURCE_NOT_FOUND : e.problem();
            findings.error(
                    problem,
                    source.urlAt(),
                    "the source '" + source.name() + "' cannot be read: " + e.getMessage(),
                    e.hint());
        }
        return Checked.failed(findings);
    }
}
