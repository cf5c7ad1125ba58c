package org.arazzoengine.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.LaxConnPool;
import org.apache.hc.core5.pool.PoolEntry;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The use of one connection for one exchange, by one thread. Unless the exchange was finished, closing it aborts. */
final class Lease implements AutoCloseable {

    /**
     * A connection idle for longer is replaced: servers close idle ones after two seconds or more, and a request that
     * is on its way at that very moment would be lost.
     */
    private static final TimeValue MAX_IDLE = TimeValue.ofSeconds(1);

    private final LaxConnPool<HttpHost, ManagedHttpClientConnection> pool;
    private final PoolEntry<HttpHost, ManagedHttpClientConnection> entry;
    private final HttpClientConnectionOperator operator;
    private final HttpConnectionFactory<ManagedHttpClientConnection> factory;
    private boolean reusable;
    private CloseMode ending = CloseMode.IMMEDIATE;

    Lease(
            LaxConnPool<HttpHost, ManagedHttpClientConnection> pool,
            PoolEntry<HttpHost, ManagedHttpClientConnection> entry,
            HttpClientConnectionOperator operator,
            HttpConnectionFactory<ManagedHttpClientConnection> factory) {
        this.pool = pool;
        this.entry = entry;
        this.operator = operator;
        this.factory = factory;
    }

    /** A connection that is open: a kept one that the server has not closed meanwhile, or a new one. */
    ManagedHttpClientConnection connect(HttpCoreContext context, Timeout timeout) throws IOException {
        ManagedHttpClientConnection kept = entry.getConnection();
        ManagedHttpClientConnection connection =
                kept != null && isQuiet(kept.getSocket()) ? kept : reconnect(context, timeout);
        connection.setSocketTimeout(timeout);
        return connection;
    }

    private ManagedHttpClientConnection reconnect(HttpCoreContext context, Timeout timeout) throws IOException {
        // The only moment at which connections to hosts that are never called again are noticed.
        pool.closeExpired();
        entry.discardConnection(CloseMode.IMMEDIATE);
        ManagedHttpClientConnection connection = factory.createConnection(null);
        entry.assignConnection(connection);
        operator.connect(connection, entry.getRoute(), null, null, timeout, SocketConfig.DEFAULT, null, context);
        return connection;
    }

    /** The answer was read to its end; {@code keep} says that another call may follow on the connection. */
    void finish(boolean keep) {
        reusable = keep;
        ending = CloseMode.GRACEFUL;
    }

    @Override
    public void close() {
        // A pool that was closed meanwhile takes nothing back.
        if (reusable && !pool.isShutdown()) {
            entry.updateExpiry(MAX_IDLE);
        } else {
            entry.discardConnection(ending);
        }
        pool.release(entry, reusable);
    }

    /**
     * Whether there is nothing to read: neither the end of the connection nor bytes that nobody asked for.
     *
     * @param socket null when the connection was closed on this side
     */
    private static boolean isQuiet(@Nullable Socket socket) {
        if (socket == null) {
            return false;
        }
        try {
            SocketChannel channel = socket.getChannel();
            channel.configureBlocking(false);
            boolean quiet = channel.read(ByteBuffer.allocate(1)) == 0;
            channel.configureBlocking(true);
            return quiet;
        } catch (IOException broken) {
            return false;
        }
    }
}
