package org.arazzoengine.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.finding.Problem;

/**
 * What documents, which come from strangers, may make the engine read (described for users in SECURITY.md).
 *
 * <ul>
 *   <li>Files below the root only, links followed before the check; none at all for a document that came over http(s).
 *   <li>Hosts that the documents name as sources, and those the user allows. An address that is not on the internet
 *       needs to be named by a local document or by the user; one of the link, or of a cloud's own services, needs to be
 *       allowed by its name.
 *   <li>Redirects stay on their host and never go from https to http.
 *   <li>Sizes, numbers and waiting are bounded.
 * </ul>
 *
 * <p>What the user names, on the command line or to the API, is read wherever it lies. Immutable, safe for several
 * threads.
 */
public final class SourcePolicy {

    /** The longest file or answer that is read, in bytes, compressed or not. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    /** How many files and URLs are read for one document with everything it leads to. */
    public static final int MAX_LOADS = 1_000;

    /** How many bytes all of these may have together. */
    public static final long MAX_BYTES_IN_ALL = 512L * 1024 * 1024;

    /** How long connecting to a host may take, and again an answer. */
    public static final Duration MAX_WAIT = Duration.ofSeconds(30);

    /** How long the URLs for one document with everything it leads to may take together, when the last one is asked. */
    public static final Duration MAX_WAIT_IN_ALL = Duration.ofMinutes(5);

    /** Links that lead to links; as many as Linux follows. */
    private static final int MAX_LINKS = 40;

    /** Who named a host, the least trusted first: an address needs the one of the rank of its reach, or a higher. */
    private enum Namer {
        REMOTE_DOCUMENT,
        LOCAL_DOCUMENT_OR_USER,
        ALLOWED
    }

    private final Optional<Path> root;
    private final boolean remote;
    private final Set<Path> files;
    private final Map<String, Namer> hosts;

    private SourcePolicy(Optional<Path> root, boolean remote, Set<Path> files, Map<String, Namer> hosts) {
        this.root = root;
        this.remote = remote;
        this.files = files;
        this.hosts = hosts;
    }

    /**
     * Files below the nearest folder upwards from {@code document} that holds {@code .git}, else below two folders
     * above the document's own (fewer where that would be the whole file system).
     */
    public static SourcePolicy around(Path document) {
        Path file = document.toAbsolutePath().normalize();
        Path folder = file.getParent() == null ? file : file.getParent();
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return below(above);
            }
        }
        return below(climb(folder, 2));
    }

    /** As {@link #around(Path)} when {@code document} is a file of this machine; else no files. */
    public static SourcePolicy around(URI document) {
        return path(document).map(SourcePolicy::around).orElseGet(SourcePolicy::withoutFiles);
    }

    /** Empty when {@code location} is no file of this machine, whatever its scheme says. */
    private static Optional<Path> path(URI location) {
        try {
            return isFile(location) ? Optional.of(Path.of(location).normalize()) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException noPath) {
            return Optional.empty();
        }
    }

    /** Up to {@code levels} folders above {@code folder}, but never the whole file system. */
    private static Path climb(Path folder, int levels) {
        Path parent = folder.getParent();
        boolean top = levels == 0 || parent == null || parent.getParent() == null;
        return top ? folder : climb(parent, levels - 1);
    }

    /** Files below {@code root}. */
    public static SourcePolicy below(Path root) {
        return new SourcePolicy(Optional.of(root.toAbsolutePath().normalize()), false, Set.of(), Map.of());
    }

    /** No file but those that the user names. */
    public static SourcePolicy withoutFiles() {
        return new SourcePolicy(Optional.empty(), false, Set.of(), Map.of());
    }

    /** This, and every address of {@code names}, hosts without port. */
    public SourcePolicy allowing(Collection<String> names) {
        Map<String, Namer> more = new LinkedHashMap<>(hosts);
        names.forEach(name -> more.put(bare(name), Namer.ALLOWED));
        return new SourcePolicy(root, remote, files, more);
    }

    /** This, and what the user named: the files {@code locations} themselves, the hosts of those that are URLs. */
    public SourcePolicy naming(Collection<URI> locations) {
        Set<Path> more = new LinkedHashSet<>(files);
        locations.stream().map(SourcePolicy::path).flatMap(Optional::stream).forEach(more::add);
        return new SourcePolicy(root, remote, more, with(locations, Namer.LOCAL_DOCUMENT_OR_USER));
    }

    /** This, as it is for a document read from {@code document} that names the sources {@code named}. */
    public SourcePolicy from(URI document, Collection<URI> named) {
        boolean far = remote || !isFile(document);
        return new SourcePolicy(
                root,
                far,
                far ? Set.of() : files,
                with(named, far ? Namer.REMOTE_DOCUMENT : Namer.LOCAL_DOCUMENT_OR_USER));
    }

    private Map<String, Namer> with(Collection<URI> locations, Namer namer) {
        Map<String, Namer> more = new LinkedHashMap<>(hosts);
        for (URI location : locations) {
            if (isWeb(location)) {
                more.merge(host(location), namer, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
        return more;
    }

    /** The folder below which files may be read, if any. */
    public Optional<Path> root() {
        return remote ? Optional.empty() : root;
    }

    boolean isNamedByUser(Path file) {
        return files.contains(file);
    }

    /** {@code file}, which must exist, with every link in it followed, when it may be read. */
    Path checked(Path file) throws IOException, SourceLoadException {
        if (files.contains(file)) {
            return file.toRealPath();
        }
        if (remote) {
            throw new SourceLoadException(
                    Problem.OUTSIDE_ROOT,
                    "a document that was read over http or https may not name files of this machine",
                    "Download it, and name it as a file.");
        }
        if (root.isEmpty()) {
            throw outside(file);
        }
        Path top = root.get().toRealPath();
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(top)) {
                throw outside(real);
            }
            return real;
        } catch (IOException e) {
            // What there is outside, and what is wrong with it, is nobody's business.
            if (existing(file, MAX_LINKS).startsWith(top)) {
                throw e;
            }
            throw outside(file);
        }
    }

    /**
     * The innermost folder that there is on the way to {@code file}, which cannot be reached, with links followed. Looked
     * for from the top: a path may have a million names.
     */
    private static Path existing(Path file, int links) throws IOException {
        Path there = file.getRoot();
        for (Path name : file) {
            Path next = there.resolve(name);
            if (links > 0 && Files.isSymbolicLink(next) && !Files.exists(next)) {
                Path target = there.toRealPath().resolve(Files.readSymbolicLink(next));
                return existing(target.normalize(), links - 1);
            }
            if (!Files.exists(next)) {
                break;
            }
            there = next;
        }
        return there.toRealPath();
    }

    private SourceLoadException outside(Path file) {
        return new SourceLoadException(
                Problem.OUTSIDE_ROOT,
                root.map(folder -> "the file " + file + " lies outside " + folder
                                + ", below which this document may read files")
                        .orElse("the file " + file + " may not be read: no folder is open to documents"),
                "Move it below that folder, or allow another one with --root DIR.");
    }

    /** Passes when the host of {@code url} may be asked at all. */
    public void checkHost(URI url) throws SourceLoadException {
        if (!hosts.containsKey(host(url))) {
            throw new SourceLoadException(
                    Problem.HOST_NOT_ALLOWED,
                    "the host '" + host(url) + "' may not be asked: no source of the document is there",
                    "--allow-host " + host(url) + " allows it.");
        }
    }

    /**
     * Passes when {@code url} may be read from a machine with this address.
     *
     * @param address the one that is really connected to, 4 or 16 bytes
     */
    public void checkAddress(URI url, byte[] address) throws SourceLoadException {
        AddressReach reach = AddressReach.of(address);
        Namer namer = hosts.getOrDefault(host(url), Namer.REMOTE_DOCUMENT);
        if (namer.ordinal() < reach.ordinal()) {
            throw new SourceLoadException(
                    Problem.HOST_NOT_ALLOWED,
                    "the host '" + host(url) + "' has "
                            + (reach == AddressReach.LINK_LOCAL
                                    ? "a link-local address or one of a cloud's own services, which documents may not name"
                                    : "a private address, which a document from elsewhere may not name"),
                    "--allow-host " + host(url) + " allows it.");
        }
    }

    /** Passes when an answer from {@code from} may lead to {@code to}. */
    public void checkRedirect(URI from, URI to) throws SourceLoadException {
        boolean downgrade = isScheme(from, "https") && !isScheme(to, "https");
        boolean samePort = from.getPort() == to.getPort();
        if (!isWeb(to) || !host(from).equals(host(to)) || downgrade || !samePort) {
            throw new SourceLoadException(
                    Problem.HOST_NOT_ALLOWED,
                    References.shown(from) + " leads to "
                            + (downgrade && isWeb(to) ? "http" : "another host or port, at '" + host(to) + "'")
                            + ", where redirects are not followed",
                    "Name the URL that it leads to, if you trust it.");
        }
    }

    static boolean isFile(URI location) {
        return isScheme(location, "file");
    }

    static boolean isWeb(URI location) {
        return (isScheme(location, "http") || isScheme(location, "https"))
                && !host(location).isEmpty();
    }

    private static boolean isScheme(URI location, String scheme) {
        return scheme.equalsIgnoreCase(location.getScheme());
    }

    /** Reads the authority itself: to {@link URI#getHost} a name with an underscore is none. */
    private static String host(URI url) {
        String raw = Optional.ofNullable(url.getRawAuthority()).orElse("");
        String authority = raw.substring(raw.lastIndexOf('@') + 1);
        int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        return bare(colon < 0 ? authority : authority.substring(0, colon));
    }

    private static String bare(String host) {
        String name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return name.toLowerCase(Locale.ROOT);
    }
}
