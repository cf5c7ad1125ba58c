package org.arazzoengine.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A server on loopback that answers every request alike, as cheaply as it can, in a process of its own: its processor
 * time is not that of what is measured.
 */
public final class AnsweringServer implements AutoCloseable {

    private static final byte[] ANSWER = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + Chain.ANSWER.length() + "\r\n\r\n" + Chain.ANSWER)
            .getBytes(StandardCharsets.US_ASCII);

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final Process process;
    private final int port;

    private AnsweringServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static AnsweringServer start() {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            AnsweringServer.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new AnsweringServer(
                    process, Integer.parseInt(process.inputReader().readLine()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] args) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress())) {
            System.out.println(listener.getLocalPort());
            while (true) {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                Thread thread = new Thread(() -> serve(socket));
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (int length = head(in); length >= 0; length = head(in)) {
                in.skipNBytes(length);
                out.write(ANSWER);
            }
        } catch (IOException closed) {
            // the client has what it wanted
        }
    }

    /** Reads to the empty line; answers the length of the body, or less than zero at the end. */
    private static int head(InputStream in) throws IOException {
        int length = 0;
        int known = 0;
        boolean counting = false;
        int atLine = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                if (atLine == 0) {
                    return length;
                }
                atLine = 0;
                known = 0;
                counting = false;
            } else if (next != '\r') {
                if (counting && next >= '0' && next <= '9') {
                    length = 10 * length + next - '0';
                }
                known = atLine == known && known < LENGTH.length && (next | 0x20) == (LENGTH[known] | 0x20)
                        ? known + 1
                        : known;
                counting |= known == LENGTH.length && next == ':';
                atLine++;
            }
        }
        return -1;
    }
}
