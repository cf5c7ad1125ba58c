package org.arazzoengine.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on loopback that answers with raw bytes, right or wrong ones: each connection is served by the next script,
 * one after the other, and closed when its script ends. Text stands for bytes as ISO 8859-1.
 */
final class RawServer implements AutoCloseable {

    /** What happens on one connection. */
    interface Script {
        void serve(Connection connection) throws IOException;
    }

    /** One connection from the server's side. */
    record Connection(Socket socket, RawServer server) {

        /** Reads a request, with a body as long as its Content-Length says, and keeps it. */
        void request() throws IOException {
            StringBuilder text = new StringBuilder();
            InputStream input = socket.getInputStream();
            while (text.indexOf("\r\n\r\n") < 0) {
                text.append(next(input));
            }
            for (int left = length(text.toString()); left > 0; left--) {
                text.append(next(input));
            }
            server.requests.add(text.toString());
        }

        void answer(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        /** Ends when the client closes the connection. */
        void awaitEnd() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                // what comes does not matter
            }
        }

        /** Closes without the usual farewell: the client sees a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        private static char next(InputStream input) throws IOException {
            int next = input.read();
            if (next < 0) {
                throw new IOException("the client closed the connection");
            }
            return (char) next;
        }

        private static int length(String head) {
            return head.lines()
                    .filter(line -> line.startsWith("Content-Length: "))
                    .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
                    .findFirst()
                    .orElse(0);
        }
    }

    private final ServerSocket listener;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();

    private RawServer(ServerSocket listener, List<Script> scripts) {
        this.listener = listener;
        Thread thread = new Thread(() -> scripts.forEach(this::serveNext), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    static RawServer running(Script... scripts) throws IOException {
        return on(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), scripts);
    }

    static RawServer on(ServerSocket listener, Script... scripts) {
        return new RawServer(listener, List.of(scripts));
    }

    /** Reads one request a connection, writes the next answer and closes. */
    static RawServer answering(String... answers) throws IOException {
        return running(List.of(answers).stream().map(RawServer::once).toArray(Script[]::new));
    }

    private static Script once(String answer) {
        return connection -> {
            connection.request();
            connection.answer(answer);
        };
    }

    /** Host and port as in messages. */
    String place() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    URI url(String target) {
        return URI.create("http://" + place() + target);
    }

    /** The requests that were read so far, whole. */
    List<String> requests() {
        return requests;
    }

    int connections() {
        return connections.get();
    }

    /** Waits until the server has closed its next connection. */
    void awaitClosed() throws InterruptedException {
        if (ended.poll(10, TimeUnit.SECONDS) == null) {
            throw new AssertionError("no connection ended");
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serveNext(Script script) {
        try (Socket socket = listener.accept()) {
            connections.incrementAndGet();
            script.serve(new Connection(socket, this));
        } catch (IOException clientGone) {
            // Some scripts provoke it; what the client saw of it is what a test asserts.
        }
        ended.add(connections.get());
    }
}
