package org.arazzoengine.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** URI references by RFC 3986, where {@link URI} differs from it. Stateless. */
final class References {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\].*");
    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final String UNRESERVED_MARKS = "-._~";

    private References() {}

    /** What a document wrote as a URL: a reference, or a path as Windows writes it; empty when it is neither. */
    static Optional<URI> read(String written) {
        String slashes = written.replace('\\', '/');
        try {
            return Optional.of(new URI(DRIVE.matcher(written).matches() ? "file:///" + slashes : slashes));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** {@code reference} by {@code base} (RFC 3986 5.2); as it is when the base has no hierarchy. */
    static URI resolve(URI base, URI reference) {
        boolean bare = base.getRawAuthority() != null && base.getRawPath().isEmpty();
        URI from = bare ? URI.create(base.getScheme() + "://" + base.getRawAuthority() + "/") : base;
        URI resolved = from.resolve(reference);
        String path = resolved.getRawPath();
        if (path == null || !resolved.isAbsolute()) {
            return resolved;
        }
        return rebuilt(resolved, resolved.getScheme(), resolved.getRawAuthority(), withoutDots(path), true);
    }

    /** What stands for every spelling of {@code uri} (RFC 3986 6.2.2), without its fragment. */
    static URI identity(URI uri) {
        if (uri.getRawPath() == null || uri.getScheme() == null) {
            return uri;
        }
        String authority = uri.getRawAuthority();
        String host = authority == null ? null : lowerHost(authority);
        return rebuilt(
                uri,
                uri.getScheme().toLowerCase(Locale.ROOT),
                host == null ? null : encoding(host),
                withoutDots(encoding(uri.getRawPath())),
                false);
    }

    private static String lowerHost(String authority) {
        int at = authority.lastIndexOf('@') + 1;
        return authority.substring(0, at) + authority.substring(at).toLowerCase(Locale.ROOT);
    }

    private static URI rebuilt(URI uri, String scheme, String authority, String path, boolean fragment) {
        String query =
                uri.getRawQuery() == null ? "" : "?" + (fragment ? uri.getRawQuery() : encoding(uri.getRawQuery()));
        String rest = fragment && uri.getRawFragment() != null ? "#" + uri.getRawFragment() : "";
        boolean slashes = authority != null || scheme.equalsIgnoreCase("file");
        // Without an authority two slashes would make one of the path (RFC 3986 3.3).
        String before = slashes ? "//" + Optional.ofNullable(authority).orElse("") : path.startsWith("//") ? "/." : "";
        return URI.create(scheme + ":" + before + path + query + rest);
    }

    /** Capital digits, and letters, digits and the marks of RFC 3986 2.3 as themselves. */
    private static String encoding(String text) {
        Matcher encoded = ENCODED.matcher(text);
        return encoded.replaceAll(match -> {
            char c = (char) Integer.parseInt(match.group(1), 16);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED_MARKS.indexOf(c) >= 0);
            return plain
                    ? Matcher.quoteReplacement(String.valueOf(c))
                    : match.group().toUpperCase(Locale.ROOT);
        });
    }

    /** RFC 3986 5.2.4: {@link URI#normalize} keeps the dots that climb above the top. */
    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        List<String> kept = new ArrayList<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            boolean up = segments[i].equals("..");
            if (up && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            }
            if (!up && !segments[i].equals(".")) {
                kept.add(segments[i]);
            } else if (last) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    /** The reference that leads from the document at {@code document} to {@code target}, both files. */
    static String relative(URI document, URI target) {
        String[] from = document.getRawPath().split("/");
        String[] to = target.getRawPath().split("/");
        int same = 0;
        while (same < from.length - 1 && same < to.length - 1 && from[same].equals(to[same])) {
            same++;
        }
        String up = "../".repeat(from.length - 1 - same);
        String down = String.join("/", List.of(to).subList(same, to.length));
        return (up.isEmpty() ? "./" : up) + down;
    }

    static URI withoutFragment(URI uri) {
        String text = uri.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? uri : URI.create(text.substring(0, hash));
    }

    /** The last segment of the path, decoded; empty when it has none. */
    static String fileName(URI location) {
        String path = Optional.ofNullable(location.getPath()).orElse("");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code url} as messages show it: a file as its path, others without what may be secret. */
    static String shown(URI url) {
        if (SourcePolicy.isFile(url)) {
            return url.getPath();
        }
        if (url.getRawPath() == null || url.getRawAuthority() == null) {
            return url.toString();
        }
        String authority = url.getRawAuthority();
        return url.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + url.getRawPath();
    }
}
