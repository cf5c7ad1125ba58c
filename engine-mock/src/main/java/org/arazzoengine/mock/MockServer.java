package org.arazzoengine.mock;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.request.Percent;

/**
 * Answers in place of the APIs that a plan calls, on a free port of this machine's loopback address: with the status
 * that the steps' success criteria ask for (T12), and what the description says of the body, examples first. Values that
 * the request sent come back under the same names. What no step calls is answered with a problem (RFC 9457): 404 for an
 * unknown path, 405 for another method.
 *
 * <p>Its threads never keep the JVM alive. Safe for several threads.
 */
public final class MockServer implements AutoCloseable {

    static {
        // Read by the JDK's server once, when its first class is loaded; without it every kept connection stalls 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Connections that may wait while the operating system hands others over. */
    private static final int BACKLOG = 1_024;

    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final MockHandler handler = new MockHandler();

    private MockServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * A server that runs and answers nothing yet.
     *
     * @throws UncheckedIOException when no port of 127.0.0.1 can be had
     */
    public static MockServer start() {
        AtomicInteger count = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "arazzo-mock-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), BACKLOG);
            MockServer mock = new MockServer(server, threads);
            server.createContext("/", mock.handler);
            server.setExecutor(threads);
            // The server's own thread is a daemon when the one that starts it is.
            CompletableFuture.runAsync(server::start, threads).join();
            return mock;
        } catch (IOException e) {
            threads.shutdownNow();
            throw new UncheckedIOException("the mock found no free port on 127.0.0.1", e);
        }
    }

    /** Where the source called {@code sourceName} is answered for, without a slash at the end; never changes. */
    public String baseUrl(String sourceName) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + Percent.encode(sourceName);
    }

    /** Answers from now on for the operations that the steps of {@code plan} call, and for no others. */
    public void serve(Plan plan) {
        handler.serve(Routes.of(plan));
    }

    /** Stops at once and frees the port; requests in flight are cut off. Closing twice does no harm. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
