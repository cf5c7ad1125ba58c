package org.arazzoengine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server on loopback that takes requests and answers none, but those for {@code /busy}: these with 503. */
final class Silence implements AutoCloseable {

    private final ServerSocket listener;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

    Silence() {
        try {
            listener = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "silence");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                connections.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // over
        }
    }

    private void serve(Socket socket) {
        try {
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                head.append((char) next);
                if (head.indexOf("\r\n\r\n") >= 0) {
                    String line = head.substring(0, head.indexOf("\r\n"));
                    head.setLength(0);
                    if (line.contains("/busy")) {
                        socket.getOutputStream()
                                .write("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                    }
                    requests.add(line);
                }
            }
        } catch (IOException closed) {
            // over
        }
    }

    /** Waits for the next request; answers its first line. */
    String request() throws InterruptedException {
        String request = requests.poll(60, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request came in a minute");
        }
        return request;
    }

    /** Writes a document whose workflows call this server; answers its file. */
    Path document(Path folder) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.0.3
                info: {title: A, version: '1'}
                servers: [{url: "http://127.0.0.1:%d"}]
                paths:
                  /silent:
                    get:
                      operationId: silent
                      parameters: [{name: id, in: query, schema: {type: string}}]
                      responses: {'200': {description: ok}}
                  /busy:
                    get: {operationId: busy, responses: {'200': {description: ok}}}
                """.formatted(listener.getLocalPort()));
        return Files.writeString(folder.resolve("arazzo.yaml"), """
                arazzo: 1.0.1
                info: {title: T, version: '1'}
                sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
                workflows:
                  - workflowId: calling
                    inputs: {type: object, properties: {id: {type: string}}}
                    steps: [{stepId: s, operationId: silent, parameters: [{name: id, in: query, value: $inputs.id}]}]
                  - workflowId: waiting
                    steps:
                      - stepId: b
                        operationId: busy
                        onFailure: [{name: again, type: retry, retryAfter: 3600, retryLimit: 3}]
                  - workflowId: nested
                    steps: [{stepId: outer, workflowId: calling}]
                  - workflowId: nestedWaiting
                    steps: [{stepId: outer, workflowId: waiting}]
                """);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
