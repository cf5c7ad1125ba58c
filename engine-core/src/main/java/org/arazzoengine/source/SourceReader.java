package org.arazzoengine.source;

import java.net.URI;
import java.util.ArrayList;
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

    /**
     * A source that is not at its place.
     *
     * @param reference its URL
     * @param place where that leads; empty when it leads nowhere
     */
    record Missing(SourceDescription source, URI reference, Optional<URI> place, SourceLoadException reason) {}

    private final BundleReader bundle;
    private final OpenDocument document;
    private final SourceLoader loader;
    private final Findings findings;
    private final List<Missing> missing = new ArrayList<>();
    /** Whether a relative URL has led to something: then what they count from is right. */
    private boolean useful;

    SourceReader(BundleReader bundle, OpenDocument document, SourceLoader loader, Findings findings) {
        this.bundle = bundle;
        this.document = document;
        this.loader = loader;
        this.findings = findings;
    }

    /** Whether it would have to be asked for on the web. */
    boolean isFar(SourceDescription source) {
        return References.read(source.url())
                .map(reference -> References.resolve(document.base(), reference))
                .filter(SourcePolicy::isWeb)
                .isPresent();
    }

    /** Reads {@code source} from where its URL leads; where there is nothing, {@link #elsewhere} looks further. */
    void read(SourceDescription source) {
        Optional<URI> reference =
                References.read(source.url()).filter(url -> !source.url().isEmpty());
        if (reference.isEmpty()) {
            // That the URL is none is a finding about the document, which its reader makes.
            return;
        }
        URI place = References.resolve(document.base(), reference.get());
        if (!place.isAbsolute()) {
            missing.add(new Missing(source, reference.get(), Optional.empty(), withoutBase(source)));
            return;
        }
        try {
            readFrom(source, place);
            useful |= isRelative(reference.get());
        } catch (SourceLoadException reason) {
            missing.add(new Missing(source, reference.get(), Optional.of(place), reason));
        }
    }

    /** From what is known by that name, else from there. */
    private void readFrom(SourceDescription source, URI place) throws SourceLoadException {
        Optional<OpenDocument> known = bundle.known(place);
        if (known.isPresent()) {
            link(source, known.get(), place);
            return;
        }
        Optional<Retrieved> described = bundle.description(place);
        accept(source, described.isPresent() ? described.get() : loader.retrieve(place), place);
    }

    private static boolean isRelative(URI reference) {
        return !reference.isAbsolute() && reference.getRawAuthority() == null;
    }

    /** Whether nothing is missing so far. */
    boolean hasAll() {
        return missing.isEmpty();
    }

    /** Looks for what was not found where a tolerance leads; answers what is nowhere. */
    List<Missing> elsewhere() {
        return missing.stream().filter(source -> !elsewhere(source)).toList();
    }

    private boolean elsewhere(Missing gone) {
        boolean relative = isRelative(gone.reference());
        SourcePlaces places =
                new SourcePlaces(document, loader, relative && document.self().isPresent() && !useful);
        for (SourcePlaces.Place other : places.of(gone)) {
            try {
                readFrom(gone.source(), other.location());
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

    private SourceLoadException withoutBase(SourceDescription source) {
        String relative = "'" + source.url() + "' is relative, and ";
        return document.self().isPresent()
                ? new SourceLoadException(
                        Problem.SOURCE_NOT_FOUND,
                        relative + "'$self', " + document.base() + ", is nothing that it could count from",
                        "Give '$self' a URL with a path, or the source an absolute URL.")
                : new SourceLoadException(
                        Problem.SOURCE_NOT_FOUND,
                        relative + "the document has no place and no '$self' to count from",
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
        read.value().ifPresent(found -> {
            add(source, found);
            found.self().filter(self -> isBelieved(self, text)).ifPresent(self -> bundle.describe(self, text));
        });
        workflows.flatMap(tree -> bundle.document(text, tree)).ifPresent(target -> reached(source, target, wanted));
    }

    /** What a host sends is nothing of another one, and no file of this machine. */
    private static boolean isBelieved(URI self, Retrieved text) {
        return SourcePolicy.isFile(text.location())
                || SourcePolicy.isWeb(self)
                        && self.getRawAuthority()
                                .equalsIgnoreCase(String.valueOf(text.location().getRawAuthority()));
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
