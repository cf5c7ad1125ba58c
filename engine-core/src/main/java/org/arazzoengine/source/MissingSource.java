package org.arazzoengine.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/** What is said about a source that is nowhere to be found (docs/spec/tolerances.md, T25). Stateless. */
final class MissingSource {

    private static final int MAX_NAMED = 5;
    private static final Pattern DESCRIPTION = Pattern.compile("(?i).+\\.(ya?ml|json)");

    private MissingSource() {}

    /** The files of {@code listing} that are called {@code name}. */
    static List<URI> named(String name, FileListing listing) {
        return listing.files().stream()
                .filter(file -> References.fileName(file).equals(name))
                .toList();
    }

    /** @param wanted by the document, of all its sources */
    static Finding finding(
            SourceReader.Missing missing, OpenDocument document, WantedOperations wanted, SourceLoader loader) {
        SourceLoadException reason = missing.reason();
        Problem problem = reason.problem() == Problem.FILE_NOT_FOUND ? Problem.SOURCE_NOT_FOUND : reason.problem();
        Finding finding = Finding.error(
                problem,
                missing.source().urlAt(),
                "the source '" + missing.source().name() + "' cannot be read: " + reason.getMessage(),
                hint(missing));
        boolean gone = problem == Problem.SOURCE_NOT_FOUND
                && missing.place().filter(SourcePolicy::isFile).isPresent()
                && SourcePolicy.isFile(document.retrieved().location());
        return gone
                ? withSuggestion(finding, missing, wanted.of(missing.source().name()), loader)
                : finding;
    }

    /** What is not read from a URL can be given as a file without a change of the document. */
    private static String hint(SourceReader.Missing missing) {
        String hint = missing.reason().hint();
        boolean web = missing.place().filter(SourcePolicy::isWeb).isPresent();
        return web && missing.reason().problem() == Problem.UNREADABLE
                ? (hint + " --source " + missing.source().name() + "=FILE does it for one run.").strip()
                : hint;
    }

    private static Finding withSuggestion(
            Finding finding, SourceReader.Missing missing, Set<String> wanted, SourceLoader loader) {
        FileListing listing = loader.files();
        URI place = missing.place().orElseThrow();
        List<URI> same = named(References.fileName(place), listing);
        Set<URI> files = new LinkedHashSet<>(same);
        if (!wanted.isEmpty()) {
            files.addAll(nearest(place, listing));
        }
        OperationSearch.Found found = OperationSearch.among(files, wanted, loader);
        if (!found.files().isEmpty()) {
            return finding.saying(
                    finding.message() + "; " + found.operations() + " of the " + wanted.size()
                            + " operations that steps name are in " + words(found.files())
                            + (found.others().isEmpty() ? "" : ", and as many in " + words(found.others())),
                    advice(finding, found.others().isEmpty()) + "--source "
                            + option(missing.source().name(), found.files()));
        }
        return same.size() > 1
                ? finding.saying(
                        finding.message() + "; " + same.size() + " files of that name are " + words(same),
                        "If one of them is it: --source "
                                + option(missing.source().name(), same.subList(0, 1)))
                : finding;
    }

    private static String advice(Finding finding, boolean only) {
        return (finding.hint().isEmpty() ? "" : finding.hint() + " ")
                + (only ? "If that is it: " : "If one of them is it: ");
    }

    private record Near(URI file, int distance) {}

    /** The files that may hold descriptions; how far each is, is reckoned once and not at every comparison. */
    private static List<URI> nearest(URI place, FileListing listing) {
        return listing.files().stream()
                .filter(file -> DESCRIPTION.matcher(References.fileName(file)).matches())
                .map(file -> new Near(file, distance(place, file)))
                .sorted(Comparator.comparingInt(Near::distance))
                .map(Near::file)
                .toList();
    }

    /** How many folders lie between two files. */
    private static int distance(URI from, URI to) {
        return References.relative(from, to).split("/").length;
    }

    private static String words(List<URI> files) {
        String named = files.stream().limit(MAX_NAMED).map(URI::getPath).collect(Collectors.joining(" and "));
        return files.size() <= MAX_NAMED ? named : named + " and " + (files.size() - MAX_NAMED) + " more";
    }

    private static String option(String name, List<URI> files) {
        String argument = name + "="
                + files.stream().map(file -> Path.of(file).toString()).collect(Collectors.joining(","));
        boolean plain = argument.matches("[A-Za-z0-9_./=,:@%+-]+");
        return plain ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
