package org.arazzoengine.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.arazzoengine.document.SourceDescription;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/** Where a source may be that is not where its URL says: docs/spec/tolerances.md, T28, T18 and T25, in this order. */
final class SourcePlaces {

    /** A place to look at, and what is said when it is the one. */
    record Place(URI location, Finding warning) {}

    private final OpenDocument document;
    private final SourceLoader loader;
    private final boolean renamed;

    /** @param renamed whether the URL counts from a {@code $self} that leads to no source */
    SourcePlaces(OpenDocument document, SourceLoader loader, boolean renamed) {
        this.document = document;
        this.loader = loader;
        this.renamed = renamed;
    }

    /** The places for {@code missing}; each found when it is asked for. */
    Iterable<Place> of(SourceReader.Missing missing) {
        SourceDescription source = missing.source();
        URI reference = missing.reference();
        URI place = missing.place().orElse(reference);
        boolean relative = !reference.isAbsolute() && reference.getRawAuthority() == null;
        boolean gone = missing.reason().problem() == Problem.FILE_NOT_FOUND && SourcePolicy.isFile(place);
        boolean local = SourcePolicy.isFile(document.retrieved().location());
        List<Supplier<List<Place>>> ways = new ArrayList<>();
        if (renamed) {
            ways.add(() -> besideTheDocument(reference));
        }
        if (relative && local && (renamed || gone) && !reference.getRawPath().startsWith("/")) {
            ways.add(() -> inParentFolders(source, reference));
        }
        if (local && (gone || renamed)) {
            ways.add(() -> ofTheSameName(source, place));
        }
        Stream<Place> places = ways.stream().flatMap(way -> way.get().stream());
        Iterator<Place> iterator = places.iterator();
        return () -> iterator;
    }

    private List<Place> besideTheDocument(URI reference) {
        Finding warning = Finding.warning(
                Problem.TOLERANCE_SELF,
                BundleReader.place(document, "/$self"),
                "'$self' is what relative URLs count from, and nothing is found at " + document.base()
                        + "; they count from where the document was read",
                "Correct '$self', or publish the sources there.");
        return List.of(new Place(References.resolve(document.retrieved().base(), reference), warning));
    }

    private List<Place> inParentFolders(SourceDescription source, URI reference) {
        List<Place> places = new ArrayList<>();
        URI folder = References.resolve(document.retrieved().location(), URI.create("."));
        for (URI above = up(folder); !above.equals(folder); above = up(folder)) {
            folder = above;
            URI found = References.resolve(folder, reference);
            places.add(new Place(
                    found,
                    warning(
                            Problem.TOLERANCE_PARENT_FOLDER,
                            source,
                            found,
                            "which counts from the folder of the document; it was found from " + folder.getPath())));
        }
        return places;
    }

    private static URI up(URI folder) {
        return References.resolve(folder, URI.create(".."));
    }

    private List<Place> ofTheSameName(SourceDescription source, URI place) {
        FileListing listing = loader.files();
        List<URI> same = MissingSource.named(References.fileName(place), listing);
        if (!listing.complete() || same.size() != 1) {
            return List.of();
        }
        URI found = same.get(0);
        return List.of(new Place(
                found,
                warning(
                        Problem.TOLERANCE_MOVED_SOURCE,
                        source,
                        found,
                        "where there is no such file; the only one of that name, " + found.getPath() + ", was taken")));
    }

    private Finding warning(Problem problem, SourceDescription source, URI found, String what) {
        Finding warning = Finding.warning(
                problem,
                source.urlAt(),
                "the source '" + source.name() + "' is not at '" + source.url() + "', " + what,
                "");
        if (document.self().isPresent()) {
            return warning;
        }
        String right = References.relative(document.retrieved().location(), found);
        return warning.saying(warning.message(), "Write: url: " + right)
                .fixedBy(new Edit.Replace(source.urlAt().pointer(), right));
    }
}
