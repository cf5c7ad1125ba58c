package org.arazzoengine.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.HttpCall;
import org.arazzoengine.source.Retrieved;
import org.arazzoengine.source.SourceLoadException;
import org.arazzoengine.source.SourceLoader;
import org.arazzoengine.source.SourcePolicy;

/**
 * Reads http(s) URLs within a {@link SourcePolicy}. Any media type is taken, since the content says what it is: those
 * of Arazzo documents (Arazzo 1.1.0, IANA Considerations) are asked for first. Of a multipart/related message its root
 * is read, and Content-Location is its base (Appendix B). No credentials are sent, nothing is kept.
 *
 * <p>Immutable, safe for several threads; each read takes a thread of its own for as long as it lasts, because a lookup
 * of a name cannot be interrupted.
 */
public final class HttpSourceLoader implements SourceLoader {

    private static final int MAX_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final String DOWNLOAD = "Download it, and name the file instead.";
    private static final Headers ASKED = Headers.NONE
            .with(
                    "Accept",
                    "application/vnd.oai.workflows+json, application/vnd.oai.workflows+yaml,"
                            + " application/vnd.oai.workflows, application/vnd.oai.arazzo+json,"
                            + " application/vnd.oai.openapi+json, application/vnd.oai.openapi, application/json,"
                            + " application/yaml, multipart/related;q=0.9, */*;q=0.8")
            .with("Accept-Encoding", "gzip");

    private final SourcePolicy policy;
    private final Duration wait;
    private final DnsResolver names;

    public HttpSourceLoader(SourcePolicy policy) {
        this(policy, SourcePolicy.MAX_WAIT, SystemDefaultDnsResolver.INSTANCE);
    }

    /** @param wait for all of a read, redirects included */
    HttpSourceLoader(SourcePolicy policy, Duration wait, DnsResolver names) {
        this.policy = policy;
        this.wait = wait;
        this.names = names;
    }

    @Override
    public SourceLoader from(URI document, Collection<URI> named) {
        return new HttpSourceLoader(policy.from(document, named), wait, names);
    }

    @Override
    public byte[] load(URI location) throws SourceLoadException {
        return retrieve(location).bytes();
    }

    @Override
    public Retrieved retrieve(URI location) throws SourceLoadException {
        FutureTask<Retrieved> task = new FutureTask<>(() -> follow(location));
        Thread thread = new Thread(task, "arazzo-source");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw fault(location, "was not read within " + wait.toMillis() + " ms", DOWNLOAD);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw fault(location, "was not read to its end: the thread was interrupted", "");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SourceLoadException reason) {
                throw reason;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private Retrieved follow(URI location) throws SourceLoadException, InterruptedException {
        URI url = location;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            policy.checkHost(url);
            HttpAnswer answer = ask(url);
            Optional<String> target = answer.headers().value("Location");
            if (!REDIRECTS.contains(answer.status()) || target.isEmpty()) {
                return read(url, answer);
            }
            URI next = target(url, target.get());
            policy.checkRedirect(url, next);
            url = next;
        }
        throw fault(location, "leads from one URL to the next, more than " + MAX_REDIRECTS + " times", DOWNLOAD);
    }

    private static URI target(URI url, String location) throws SourceLoadException {
        try {
            return url.resolve(location);
        } catch (IllegalArgumentException e) {
            throw fault(url, "redirects to something that is no URL", DOWNLOAD);
        }
    }

    private HttpAnswer ask(URI url) throws SourceLoadException, InterruptedException {
        try (HttpExchanges exchanges = new HttpExchanges(new CheckedNames(policy, url, names))) {
            return exchanges.send(new HttpCall("GET", url, ASKED, Body.EMPTY, wait, SourcePolicy.MAX_BYTES));
        } catch (ExchangeException e) {
            if (e.getCause() instanceof CheckedNames.Refused refused) {
                throw refused.reason();
            }
            boolean large = e.problem() == Problem.ANSWER_TOO_LARGE;
            // A file would be too large as well.
            throw new SourceLoadException(
                    large ? Problem.TOO_LARGE : Problem.UNREADABLE, e.reason(), large ? "" : DOWNLOAD);
        }
    }

    private static Retrieved read(URI url, HttpAnswer answer) throws SourceLoadException {
        if (answer.status() != 200) {
            boolean gone = answer.status() == 404 || answer.status() == 410;
            throw new SourceLoadException(
                    gone ? Problem.FILE_NOT_FOUND : Problem.UNREADABLE,
                    shown(url) + " answers with the status " + answer.status(),
                    gone ? "" : DOWNLOAD);
        }
        byte[] bytes = decoded(url, answer);
        Optional<String> type = answer.headers().value("Content-Type");
        return MultipartRelated.boundary(type.orElse(""))
                .map(boundary -> MultipartRelated.root(bytes, boundary, url))
                .orElseGet(() -> new Retrieved(bytes, url, url, type));
    }

    private static byte[] decoded(URI url, HttpAnswer answer) throws SourceLoadException {
        String encoding =
                answer.headers().value("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
        byte[] bytes = answer.body().bytes();
        if (encoding.equals("identity")) {
            return bytes;
        }
        if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
            throw fault(url, "is encoded as '" + encoding + "', which was not asked for", DOWNLOAD);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(SourcePolicy.MAX_BYTES + 1);
            if (plain.length > SourcePolicy.MAX_BYTES) {
                throw new SourceLoadException(
                        Problem.TOO_LARGE,
                        shown(url) + " has more than " + SourcePolicy.MAX_BYTES + " bytes when it is unpacked",
                        "");
            }
            return plain;
        } catch (IOException broken) {
            throw fault(url, "is called gzip and is none, or not all of it", DOWNLOAD);
        }
    }

    /** Without user-info, query and fragment, which may be secret. */
    private static String shown(URI url) {
        String authority = String.valueOf(url.getRawAuthority());
        return url.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + url.getRawPath();
    }

    private static SourceLoadException fault(URI url, String what, String hint) {
        return new SourceLoadException(Problem.UNREADABLE, shown(url) + " " + what, hint);
    }
}
