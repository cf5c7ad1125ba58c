package org.arazzoengine.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.document.SourceDescription;
import org.arazzoengine.http.HttpSourceLoader;
import org.arazzoengine.source.BundleLoader;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.PolicySourceLoader;
import org.arazzoengine.source.SourcePolicy;
import org.arazzoengine.source.SuppliedDocument;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Where documents and their sources may come from.
 *
 * @param sources places by the name of a source, in place of its URL
 * @param written the same as typed
 * @param root the folder below which files may be read, if the user says so
 * @param hosts that may be asked whatever their address
 * @param none whether no source is read at all
 * @param supplied documents that were named together with the one that is read
 */
record SourceOptions(
        Map<String, List<URI>> sources,
        List<String> written,
        Optional<Path> root,
        List<String> hosts,
        boolean none,
        List<SuppliedDocument> supplied) {

    /** Adds the options to a command that reads documents. */
    static void addTo(CommandSpec spec) {
        spec.addOption(list(
                "--source",
                "NAME=PATH[,PATH...]",
                "Take the source of that name from there: a file or URL, several when its description was split."));
        spec.addOption(OptionSpec.builder("--root")
                .paramLabel("DIR")
                .type(String.class)
                .description("Documents may name files below this folder only; default: the nearest folder upwards that"
                        + " holds .git, else two folders above the document's own.")
                .build());
        spec.addOption(list(
                "--allow-host",
                "HOST",
                "Documents may name URLs on this host, even if its address is private; may be given several times."));
    }

    private static OptionSpec list(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(description)
                .build();
    }

    static SourceOptions of(ParseResult parsed) throws UsageException {
        List<String> none = List.of();
        Map<String, List<URI>> sources = new LinkedHashMap<>();
        for (String given : parsed.matchedOptionValue("--source", none)) {
            int equals = given.indexOf('=');
            if (equals < 1 || equals == given.length() - 1) {
                throw new UsageException("expected --source NAME=PATH or NAME=PATH,PATH, found '" + given + "'");
            }
            sources.computeIfAbsent(given.substring(0, equals), name -> new ArrayList<>())
                    .addAll(places(given.substring(equals + 1)));
        }
        Optional<Path> root = Optional.empty();
        if (parsed.hasMatchedOption("--root")) {
            root = Optional.of(folder(parsed.matchedOptionValue("--root", "")));
        }
        List<String> hosts = parsed.matchedOptionValue("--allow-host", none);
        for (String host : hosts) {
            if (!host.matches("\\[?[\\w.:-]+]?") || host.matches("[^:]*:[0-9]*")) {
                throw new UsageException(
                        "expected --allow-host HOST, a name or address without port, found '" + host + "'");
            }
        }
        return new SourceOptions(sources, parsed.matchedOptionValue("--source", none), root, hosts, false, List.of());
    }

    /** These, with no source read at all. */
    SourceOptions leftOut() {
        return new SourceOptions(sources, written, root, hosts, true, supplied);
    }

    /** These, with {@code documents} found by what they call themselves. */
    SourceOptions supplying(List<SuppliedDocument> documents) {
        return new SourceOptions(sources, written, root, hosts, none, documents);
    }

    private static List<URI> places(String argument) throws UsageException {
        List<URI> places = new ArrayList<>();
        for (String place : argument.split(",")) {
            places.add(place(place));
        }
        return places;
    }

    private static URI place(String written) throws UsageException {
        try {
            return isUrl(written)
                    ? URI.create(written)
                    : Path.of(written).toAbsolutePath().normalize().toUri();
        } catch (IllegalArgumentException e) {
            throw new UsageException("expected a file or URL in --source, found '" + written + "'");
        }
    }

    private static Path folder(String written) throws UsageException {
        try {
            Path folder = Path.of(written).toAbsolutePath().normalize();
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException noPath) {
            // Said below.
        }
        throw new UsageException("expected a folder for --root, found '" + written + "'");
    }

    static boolean isUrl(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** A source that no document has is wrong usage. */
    void checkNames(DocumentBundle bundle) throws UsageException {
        List<String> names = bundle.documents().stream()
                .flatMap(document -> document.document().sources().stream())
                .map(SourceDescription::name)
                .distinct()
                .toList();
        RunCommand.known("source", sources.keySet(), names);
    }

    /** These options as a shell wants them, each with a blank before it. */
    String typed() {
        StringBuilder typed = new StringBuilder();
        written.forEach(source -> typed.append(" --source ").append(ShellWord.quote(source)));
        root.ifPresent(folder -> typed.append(" --root ").append(ShellWord.quote(folder.toString())));
        hosts.forEach(host -> typed.append(" --allow-host ").append(ShellWord.quote(host)));
        return typed.toString();
    }

    /** What reads {@code document} and all it leads to. */
    BundleLoader loader(URI document) {
        SourcePolicy policy = root.map(SourcePolicy::below).orElseGet(() -> SourcePolicy.around(document));
        List<URI> named = new ArrayList<>(List.of(document));
        sources.values().forEach(named::addAll);
        BundleLoader loader = new BundleLoader(new PolicySourceLoader(
                policy.allowing(hosts).naming(named), webPolicy -> new HttpSourceLoader(webPolicy)));
        for (Map.Entry<String, List<URI>> source : sources.entrySet()) {
            loader = loader.source(source.getKey(), source.getValue());
        }
        return none ? loader.withoutSources() : loader.supplying(supplied);
    }
}
