package org.arazzoengine.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.SourceDescription;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.tree.LocatedTree;

/** Reads the sources of one document. Used by one thread. */
final class SourceReader {

    /** A source that is at none of its places. */
    record Missing(SourceDescription source, Optional<URI> place, SourceLoadException reason) {}

    private final BundleReader bundle;
    private final OpenDocument document;
    private final SourceLoader loader;
    private final Findings findings;

    SourceReader(BundleReader bundle, OpenDocument document, SourceLoader loader, Findings findings) {
        this.bundle = bundle;
        this.document = document;
        this.loader = loader;
        this.findings = findings;
    }

    /** Reads {@code source} from where its URL, or else a tolerance, leads; answers why there is nothing. */
    Optional<Missing> read(SourceDescription source) {
        Optional<URI> reference =
                References.read(source.url()).filter(url -> !source.url().isEmpty());
        if (reference.isEmpty()) {
            // That the URL is none is a finding about the document, which its reader makes.
            return Optional.empty();
        }
        URI place = References.resolve(document.base(), reference.get());
        if (!place.isAbsolute()) {
            return Optional.of(new Missing(source, Optional.empty(), withoutBase(source)));
        }
        Optional<OpenDocument> known = bundle.known(place);
        if (known.isPresent()) {
            link(source, known.get(), place);
            return Optional.empty();
        }
        try {
            accept(source, loader.retrieve(place), place);
            return Optional.empty();
        } catch (SourceLoadException reason) {
            return elsewhere(source, reference.get(), place, reason)
                    ? Optional.empty()
                    : Optional.of(new Missing(source, Optional.of(place), reason));
        }
    }

    private boolean elsewhere(SourceDescription source, URI reference, URI place, SourceLoadException reason) {
        for (SourcePlaces.Place other : new SourcePlaces(document, loader).of(source, reference, place, reason)) {
            try {
                Optional<OpenDocument> known = bundle.known(other.location());
                if (known.isPresent()) {
                    link(source, known.get(), other.location());
                } else {
                    accept(source, loader.retrieve(other.location()), other.location());
                }
                findings.add(other.warning());
                return true;
            } catch (SourceLoadException notThere) {
                // Then at the next place; why the first one failed is what counts.
                continue;
            }
        }
        return false;
    }

    /** Reads {@code source} from {@code place}, which the user gave, in place of its URL. */
    void readGiven(SourceDescription source, URI place, SourceLoader named) {
        try {
            accept(source, named.retrieve(place), place);
        } catch (SourceLoadException e) {
            findings.error(
                    e.problem(),
                    source.urlAt(),
                    "the source '" + source.name() + "' cannot be read from where --source says it is: "
                            + e.getMessage(),
                    e.hint());
        }
    }

    private static SourceLoadException withoutBase(SourceDescription source) {
        return new SourceLoadException(
                Problem.SOURCE_NOT_FOUND,
                "'" + source.url() + "' is relative, and the document has no place and no '$self' to count from",
                "Give the document a base, or the source an absolute URL.");
    }

    private void accept(SourceDescription source, Retrieved text, URI wanted) throws SourceLoadException {
        Checked<OpenSource> read =
                OpenSource.read(source.name(), text.bytes(), text.base(), loader.from(text.location(), List.of()));
        if (read.value().isEmpty() && !Descriptions.areMeant(text.bytes())) {
            throw noDescription(text);
        }
        Optional<LocatedTree> workflows = read.value().flatMap(OpenSource::workflows);
        read.findings().stream()
                // Workflows of other documents are read here.
                .filter(finding -> workflows.isEmpty() || finding.problem() != Problem.NOT_SUPPORTED)
                .forEach(findings::add);
        read.value().ifPresent(found -> add(source, found));
        workflows.flatMap(tree -> bundle.document(text, tree)).ifPresent(target -> reached(source, target, wanted));
    }

    /** Not a word of what is in it: it may be anything that a stranger's document wanted to see. */
    private static SourceLoadException noDescription(Retrieved text) {
        return new SourceLoadException(
                Problem.SOURCE_INVALID,
                References.shown(text.location())
                        + text.mediaType().map(type -> " (" + type + ")").orElse("")
                        + " is no API description: expected YAML or JSON with one of the fields"
                        + " 'openapi', 'swagger', 'asyncapi' and 'arazzo'",
                "");
    }

    private void link(SourceDescription source, OpenDocument target, URI wanted) {
        add(source, OpenSource.of(source.name(), target.document()));
        reached(source, target, wanted);
    }

    private void reached(SourceDescription source, OpenDocument target, URI wanted) {
        document.link(source.name(), target);
        if (target.self().isPresent() && !target.identity().equals(References.identity(wanted))) {
            findings.add(Finding.info(
                            Problem.NOTE_NOT_BY_IDENTITY,
                            source.urlAt(),
                            "the source '" + source.name() + "' was found by its place; it calls itself "
                                    + target.identity(),
                            "Not every tool finds it by another name than its '$self'.")
                    .breaking("AZ-SELF-06"));
        }
    }

    private void add(SourceDescription source, OpenSource read) {
        document.add(read);
        String actual = read.rootField().equals("swagger") ? "openapi" : read.rootField();
        String place = source.at().pointer() + "/type";
        if (source.type().isEmpty()) {
            findings.add(Finding.info(
                    Problem.NOTE_SOURCE_TYPE,
                    source.at(),
                    "the source '" + source.name() + "' has no 'type'; it is " + actual + " by its content",
                    "Write: type: " + actual));
        } else if (List.of("openapi", "asyncapi", "arazzo")
                        .contains(source.type().get())
                && !source.type().get().equals(actual)) {
            findings.add(Finding.error(
                            Problem.SOURCE_TYPE,
                            BundleReader.place(document, place),
                            "expected the source '" + source.name() + "' to be "
                                    + source.type().get() + " as its 'type' says, found " + actual,
                            "Write: type: " + actual)
                    .fixedBy(new Edit.Replace(place, actual)));
        }
    }
}
