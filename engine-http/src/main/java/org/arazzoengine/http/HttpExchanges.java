package org.arazzoengine.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.Timeout;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.Exchanges;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.HttpCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls over HTTP/1.1 with HttpClient 5. A call is sent as it is: no redirect is followed, nothing is sent a second
 * time, no cookie is kept, no compression is asked for or undone. Added are Host, Content-Length where there is or may be
 * a body, and {@code User-Agent: arazzo-engine/VERSION}; Host and User-Agent of the call win.
 *
 * <p>Connections are kept for a second for the next call to the same scheme, host and port; 256 calls to one of these
 * may be under way at once, further ones wait. The timeout of a call holds for a free
 * connection, for each address of the host, for each read of the headers, and for the answer as a whole.
 *
 * <p>Interrupting a thread that waits in {@link #send} closes the connection it waits for and ends the wait at once; the
 * one exception is the lookup of a host name, which Java does not let go.
 *
 * <p>Safe for use by several threads. What is logged names method, host, port, status and milliseconds, nothing else.
 */
public final class HttpExchanges implements Exchanges, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpExchanges.class);

    private final Connections connections;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();

    /** Cheap: what a first connection, and a first one over TLS, need is made when it is needed. */
    public HttpExchanges() {
        this(SystemDefaultDnsResolver.INSTANCE);
    }

    /** @param names finds the addresses that are connected to */
    HttpExchanges(DnsResolver names) {
        connections = new Connections(names);
    }

    /**
     * {@inheritDoc}
     *
     * @throws ExchangeException as in {@link Exchanges}; its message never has user-info, path, query or header values
     * @throws IllegalStateException after {@link #close}
     */
    @Override
    public HttpAnswer send(HttpCall call) throws ExchangeException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Peer peer = Peer.of(call.url());
        ClassicHttpRequest request = Outgoing.request(call, peer);
        Faults faults = new Faults(peer, call.timeout());
        Timeout wait = wait(call.timeout());
        long start = System.nanoTime();
        try (Lease lease = connections.lease(peer, wait)) {
            long deadline = start + call.timeout().toNanos();
            HttpAnswer answer = send(request, call.maxAnswerBytes(), lease, wait, faults, start, deadline);
            LOG.debug(
                    "{} {} {} {} ms",
                    call.method(),
                    peer,
                    answer.status(),
                    answer.elapsed().toMillis());
            return answer;
        } catch (TimeoutException occupied) {
            throw faults.noFreeConnection(occupied);
        }
    }

    /** Ends calls under way with an {@link ExchangeException} and closes every connection. */
    @Override
    public void close() {
        connections.close();
    }

    private HttpAnswer send(
            ClassicHttpRequest request, long limit, Lease lease, Timeout wait, Faults faults, long start, long deadline)
            throws ExchangeException, InterruptedException {
        HttpCoreContext context = HttpCoreContext.create();
        HttpClientConnection connection = connect(lease, context, wait, faults);
        ClassicHttpResponse response = head(request, connection, context, faults);
        Body body = Incoming.body(response.getEntity(), limit, deadline, faults);
        lease.finish(connection.isConsistent()
                && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context));
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new HttpAnswer(response.getCode(), Incoming.headers(response), body, elapsed);
    }

    private static HttpClientConnection connect(Lease lease, HttpCoreContext context, Timeout wait, Faults faults)
            throws ExchangeException, InterruptedException {
        try {
            return lease.connect(context, wait);
        } catch (IOException broken) {
            throw faults.connecting(broken);
        }
    }

    private ClassicHttpResponse head(
            ClassicHttpRequest request, HttpClientConnection connection, HttpCoreContext context, Faults faults)
            throws ExchangeException, InterruptedException {
        try {
            return executor.execute(request, connection, context);
        } catch (IOException | HttpException broken) {
            throw faults.waiting(broken);
        }
    }

    /** At least a millisecond: zero would mean to wait for ever. */
    private static Timeout wait(Duration timeout) {
        return Timeout.ofMilliseconds(Math.max(1, timeout.toMillis()));
    }
}
