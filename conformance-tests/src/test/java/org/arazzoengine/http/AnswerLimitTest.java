package org.arazzoengine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.HttpAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are longer than a call allows. */
class AnswerLimitTest {

    private final HttpExchanges exchanges = new HttpExchanges();

    @AfterEach
    void stop() {
        exchanges.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000\r\n\r\n", "\r\n"})
    void aBodyAsLongAsTheLimitIsTaken(String framing) throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\n" + framing + "x".repeat(1_000))) {
            assertEquals(
                    1_000,
                    exchanges
                            .send(Calls.limited(Calls.get(server.url("/")), 1_000))
                            .body()
                            .size());
        }
    }

    @Test
    void aBodyMayBeLongerThanAnyBuffer() throws Exception {
        String body = "0123456789abcdef".repeat(65_536);
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\n\r\n" + body)) {
            byte[] bytes = exchanges.send(Calls.get(server.url("/"))).body().bytes();

            assertEquals(Calls.MEBIBYTE, bytes.length);
            assertEquals('f', bytes[bytes.length - 1]);
        }
    }

    @Test
    void anAnnouncedLengthBeyondTheLimitIsRefusedBeforeAnythingIsRead() throws Exception {
        try (RawServer server = RawServer.running(connection -> {
            connection.request();
            connection.answer("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n");
            connection.awaitEnd();
        })) {
            ExchangeException failure = Calls.failure(exchanges, Calls.limited(Calls.get(server.url("/")), 1_000));

            assertEquals(Problem.ANSWER_TOO_LARGE, failure.problem());
            assertEquals(
                    "the answer of " + server.place() + " is too large: 1001 bytes were announced, the limit is 1000",
                    failure.reason());
            server.awaitClosed();
        }
    }

    @Test
    void aLengthThatNoMemoryHoldsIsRefusedEvenWithoutALimit() throws Exception {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: " + Long.MAX_VALUE + "\r\n\r\n")) {
            ExchangeException failure =
                    Calls.failure(exchanges, Calls.limited(Calls.get(server.url("/")), Long.MAX_VALUE));

            assertEquals(Problem.ANSWER_TOO_LARGE, failure.problem());
        }
    }

    @Test
    void anEndlessBodyIsGivenUpAtTheLimitAndItsConnectionDropped() throws Exception {
        AtomicLong written = new AtomicLong();
        try (RawServer server = RawServer.running(connection -> {
            connection.request();
            connection.answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (written.get() < 1_000 * Calls.MEBIBYTE) {
                connection.answer("400\r\n" + "x".repeat(1_024) + "\r\n");
                written.addAndGet(1_024);
            }
        })) {
            ExchangeException failure = Calls.failure(exchanges, Calls.limited(Calls.get(server.url("/")), 100_000));

            assertEquals(Problem.ANSWER_TOO_LARGE, failure.problem());
            assertEquals(
                    "the answer of " + server.place() + " is too large: it has more than 100000 bytes, the limit",
                    failure.reason());
            server.awaitClosed();
            assertTrue(written.get() < 100 * Calls.MEBIBYTE, "the server could go on: " + written);
        }
    }

    @ParameterizedTest
    @CsvSource({"999, 1", "1, 65000"})
    void manyAndLongHeadersAreTaken(int lines, int length) throws Exception {
        String header = "X-A: " + "1".repeat(length) + "\r\n";
        try (RawServer server = RawServer.answering("HTTP/1.1 204 No Content\r\n" + header.repeat(lines) + "\r\n")) {
            HttpAnswer answer = exchanges.send(Calls.get(server.url("/")));

            assertEquals(lines, answer.headers().lines().size());
            assertEquals(length, answer.headers().values("X-A").get(0).length());
        }
    }

    @ParameterizedTest
    @CsvSource({"1001, 1", "1, 66000"})
    void headersWithoutEndAreRefused(int lines, int length) throws Exception {
        String header = "X-A: " + "1".repeat(length) + "\r\n";
        try (RawServer server = RawServer.answering("HTTP/1.1 204 No Content\r\n" + header.repeat(lines) + "\r\n")) {
            ExchangeException failure = Calls.failure(exchanges, Calls.get(server.url("/")));

            assertEquals(Problem.TRANSPORT, failure.problem());
            assertEquals(
                    "the answer of " + server.place()
                            + " has more than 1000 headers, or one longer than 65536 characters",
                    failure.reason());
        }
    }
}
