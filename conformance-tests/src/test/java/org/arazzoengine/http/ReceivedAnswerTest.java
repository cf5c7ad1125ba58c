package org.arazzoengine.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.HttpAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are whole. */
class ReceivedAnswerTest {

    private final HttpExchanges exchanges = new HttpExchanges();

    @AfterEach
    void stop() {
        exchanges.close();
    }

    private HttpAnswer answer(String method, String bytes) throws Exception {
        try (RawServer server = RawServer.answering(bytes)) {
            return exchanges.send(Calls.call(method, server.url("/"), Body.EMPTY));
        }
    }

    private static String text(HttpAnswer answer) {
        return new String(answer.body().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void headersKeepTheirOrderTheirNamesAndTheirDuplicates() throws Exception {
        HttpAnswer answer = answer(
                "GET",
                "HTTP/1.1 200 OK\r\nSet-Cookie: b=2\r\nx-a:  1 \r\nset-cookie: a=1\r\nContent-Length: 2\r\n\r\nok");

        assertEquals(
                Calls.headers("Set-Cookie", "b=2", "x-a", "1", "set-cookie", "a=1", "Content-Length", "2"),
                answer.headers());
        assertEquals("ok", text(answer));
    }

    @Test
    void everyByteOfABodyIsKept() throws Exception {
        String bytes = IntStream.range(0, 256).mapToObj(Character::toString).collect(Collectors.joining());
        HttpAnswer answer = answer("GET", "HTTP/1.1 200 OK\r\nContent-Length: 256\r\n\r\n" + bytes);

        assertArrayEquals(
                bytes.getBytes(StandardCharsets.ISO_8859_1), answer.body().bytes());
    }

    @Test
    void chunksAreJoined() throws Exception {
        HttpAnswer answer = answer(
                "GET",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nX-T: 1\r\n\r\n");

        assertEquals("abc0123456789", text(answer));
    }

    @Test
    void aBodyWithoutALengthEndsWithTheConnection() throws Exception {
        assertEquals("to the end", text(answer("GET", "HTTP/1.0 200 OK\r\n\r\nto the end")));
    }

    @Test
    void anAnswerToHeadHasNoBodyWhateverItsLengthSays() throws Exception {
        HttpAnswer answer = answer("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");

        assertEquals(Body.EMPTY, answer.body());
        assertEquals(List.of("5"), answer.headers().values("content-length"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 299, 301, 302, 307, 308, 304, 401, 404, 407, 429, 500, 503, 599})
    void everyStatusIsAnAnswerAndNothingIsSentAgain(int status) throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.1 " + status
                + "\r\nLocation: /other\r\nRetry-After: 0\r\nWWW-Authenticate: Basic realm=x\r\n"
                + "Content-Length: 0\r\n\r\n")) {
            HttpAnswer answer = exchanges.send(Calls.get(server.url("/")));

            assertEquals(status, answer.status());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void interimAnswersArePassedOver() throws Exception {
        HttpAnswer answer = answer(
                "GET", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

        assertEquals(200, answer.status());
        assertEquals("ok", text(answer));
        assertEquals(Calls.headers("Content-Length", "2"), answer.headers());
    }

    @Test
    void compressedBytesAreNotTouched() throws Exception {
        HttpAnswer answer = answer(
                "GET", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\u001f\u008b\b\u0000");

        assertArrayEquals(new byte[] {0x1f, (byte) 0x8b, 8, 0}, answer.body().bytes());
        assertEquals(List.of("gzip"), answer.headers().values("Content-Encoding"));
    }

    @Test
    void aHeaderThatIsNotAsciiIsReadAsUtf8() throws Exception {
        HttpAnswer answer = answer("GET", "HTTP/1.1 200 OK\r\nX-Name: \u00c3\u00bc\r\nContent-Length: 0\r\n\r\n");

        assertEquals(List.of("\u00fc"), answer.headers().values("X-Name"));
    }

    @Test
    void aCookieOfOneAnswerIsNotSentWithTheNextCall() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nSet-Cookie: session=1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        try (RawServer server = RawServer.answering(answer, answer)) {
            exchanges.send(Calls.get(server.url("/")));
            exchanges.send(Calls.get(server.url("/")));

            assertEquals(server.requests().get(0), server.requests().get(1));
        }
    }

    @Test
    void theElapsedTimeIsThatOfTheCall() throws Exception {
        long start = System.nanoTime();
        HttpAnswer answer = answer("GET", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        Duration whole = Duration.ofNanos(System.nanoTime() - start);

        assertTrue(answer.elapsed().compareTo(Duration.ZERO) > 0);
        assertTrue(answer.elapsed().compareTo(whole) <= 0);
    }
}
