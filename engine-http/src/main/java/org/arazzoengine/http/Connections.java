package org.arazzoengine.http;

import java.nio.channels.SocketChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.LaxConnPool;
import org.apache.hc.core5.pool.PoolEntry;
import org.apache.hc.core5.util.Timeout;

/**
 * Open connections, kept for the next call to the same host. Safe for several threads.
 *
 * <p>These are the parts HttpClient's own connection manager is made of, put together for two things it cannot do: an
 * idle connection is checked without waiting a millisecond for it, and a thread that waits can be interrupted, because
 * sockets of channels can, unlike plain ones. Fewer classes are loaded for a short run, too.
 */
final class Connections implements AutoCloseable {

    /** Of one host; a further call waits. The pool is the one without a lock around it, so it has no limit in total. */
    static final int MAX_PER_HOST = 256;

    static final int MAX_HEADERS = 1_000;
    static final int MAX_HEADER_LENGTH = 65_536;

    /** Limits there must be; HttpClient's own, 100 and 8192, are less than servers with long tokens and policies send. */
    private static final Http1Config HEAD_LIMITS = Http1Config.custom()
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxLineLength(MAX_HEADER_LENGTH)
            .build();

    /** What is not ASCII in a header is UTF-8 nowadays; HttpClient's default would send a question mark for it. */
    private static final CharCodingConfig HEADER_TEXT = CharCodingConfig.custom()
            .setCharset(StandardCharsets.UTF_8)
            .setMalformedInputAction(CodingErrorAction.REPLACE)
            .setUnmappableInputAction(CodingErrorAction.REPLACE)
            .build();

    private final LaxConnPool<HttpHost, ManagedHttpClientConnection> pool = new LaxConnPool<>(MAX_PER_HOST);
    private final LazyTls tls = new LazyTls();
    private final HttpClientConnectionOperator operator;
    private final ManagedHttpClientConnectionFactory factory = ManagedHttpClientConnectionFactory.builder()
            .http1Config(HEAD_LIMITS)
            .charCodingConfig(HEADER_TEXT)
            .responseParserFactory(config -> new WholeHeadParser(HEAD_LIMITS))
            .build();

    /** @param names finds the addresses that are connected to */
    Connections(DnsResolver names) {
        operator = new DefaultHttpClientConnectionOperator(
                proxy -> SocketChannel.open().socket(), null, names, scheme -> scheme.equals("https") ? tls : null);
    }

    /**
     * A place for one exchange with {@code peer}, to be closed after it; the connection in it may still have to be made.
     *
     * @throws TimeoutException when {@link #MAX_PER_HOST} calls kept their places for all of {@code wait}
     */
    Lease lease(Peer peer, Timeout wait) throws TimeoutException, InterruptedException {
        Future<PoolEntry<HttpHost, ManagedHttpClientConnection>> place = pool.lease(peer.host(), null, wait, null);
        try {
            return new Lease(pool, place.get(wait.toMilliseconds(), TimeUnit.MILLISECONDS), operator, factory);
        } catch (InterruptedException interrupted) {
            giveUp(place);
            throw interrupted;
        } catch (ExecutionException late) {
            throw new TimeoutException();
        } catch (CancellationException closed) {
            throw new IllegalStateException("closed while a call waited for a connection", closed);
        }
    }

    /** A place that was granted at the last moment goes back. */
    private void giveUp(Future<PoolEntry<HttpHost, ManagedHttpClientConnection>> place) throws InterruptedException {
        if (!place.cancel(true) && !place.isCancelled()) {
            try {
                pool.release(place.get(), true);
            } catch (ExecutionException notGranted) {
                // nothing to give back
            }
        }
    }

    /** Closes every connection, also those in use. */
    @Override
    public void close() {
        pool.close(CloseMode.GRACEFUL);
    }
}
