package org.arazzoengine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.ExchangeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that break off, never come, or are none. */
class BrokenAnswerTest {

    private static final Duration HASTY = Duration.ofMillis(250);

    @RegisterExtension
    static final WireMockExtension WIREMOCK = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final HttpExchanges exchanges = new HttpExchanges();

    @AfterEach
    void stop() {
        exchanges.close();
    }

    private void assertFailure(Problem problem, String reason, RawServer.Script script) throws Exception {
        try (RawServer server = RawServer.running(script)) {
            ExchangeException failure = Calls.failure(exchanges, Calls.hasty(Calls.get(server.url("/")), HASTY));

            assertEquals(reason.replace("HOST", server.place()), failure.reason());
            assertEquals(problem, failure.problem());
            assertFalse(failure.hint().isEmpty());
        }
    }

    private void assertFailure(Problem problem, String reason, String answer) throws Exception {
        assertFailure(problem, reason, connection -> {
            connection.request();
            connection.answer(answer);
        });
    }

    @Test
    void aBodyShorterThanAnnouncedIsCutOff() throws Exception {
        assertFailure(
                Problem.ANSWER_CUT_OFF,
                "the answer of HOST was cut off: 100 bytes were announced, 12 arrived",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ntwelve bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "'5\r\nhello\r\nA\r\n1234567', 12",
        "'5\r\nhello\r\n', 5",
        "'5\r\nhello', 5",
        "'5\r\n', 0",
        "'', 0",
    })
    void aChunkedBodyWithoutItsLastChunkIsCutOff(String chunks, int arrived) throws Exception {
        assertFailure(
                Problem.ANSWER_CUT_OFF,
                "the answer of HOST was cut off: " + arrived + " bytes arrived, its end did not",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Type: text/pl",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK"
            })
    void anAnswerWithoutTheEndOfItsHeadersIsCutOff(String head) throws Exception {
        assertFailure(Problem.ANSWER_CUT_OFF, "the answer of HOST was cut off in its headers", head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 102 Processing\r\n\r\n"})
    void aConnectionClosedWithoutAnAnswerIsLost(String before) throws Exception {
        assertFailure(Problem.CONNECTION_LOST, "HOST closed the connection without an answer", before);
    }

    @Test
    void aConnectionResetBeforeTheAnswerIsLost() throws Exception {
        assertFailure(
                Problem.CONNECTION_LOST,
                "the connection to HOST was lost before an answer came (Connection reset)",
                connection -> {
                    connection.request();
                    connection.reset();
                });
    }

    @Test
    void aConnectionResetInTheMiddleOfTheAnswerIsLost() throws Exception {
        try (RawServer server = RawServer.running(connection -> {
            connection.request();
            connection.answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ntwelve bytes");
            connection.reset();
        })) {
            ExchangeException failure = Calls.failure(exchanges, Calls.get(server.url("/")));

            // The reset may overtake what was sent before it.
            assertEquals(Problem.CONNECTION_LOST, failure.problem());
            assertTrue(failure.reason().startsWith("the connection to " + server.place() + " was lost "));
        }
    }

    @Test
    void anAnswerThatDoesNotComeIsGivenUpAfterTheTimeout() throws Exception {
        assertFailure(Problem.ANSWER_TIMEOUT, "HOST did not answer within 250 ms", connection -> {
            connection.request();
            connection.awaitEnd();
        });
    }

    @Test
    void anAnswerThatStopsIsGivenUpAfterTheTimeout() throws Exception {
        assertFailure(
                Problem.ANSWER_TIMEOUT,
                "the answer of HOST stopped for 250 ms: 100 bytes were announced, 12 arrived",
                connection -> {
                    connection.request();
                    connection.answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ntwelve bytes");
                    connection.awaitEnd();
                });
    }

    @Test
    void wholeSecondsAreCalledSeconds() throws Exception {
        URI url = URI.create("http://127.0.0.1:1/");
        Faults faults = new Faults(Peer.of(url), Duration.ofSeconds(90));

        assertEquals(
                "127.0.0.1:1 did not answer within 90 s",
                faults.waiting(new java.net.SocketTimeoutException()).reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.9\r\n",
                "\u0015\u0003\u0003\u0000\u0002\u0002\u0046",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/2.0 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon s3cret\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n"
            })
    void whatIsNotHttpIsNoAnswer(String bytes) throws Exception {
        assertFailure(Problem.TRANSPORT, "the answer of HOST is not valid HTTP", bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY_RESPONSE, CONNECTION_LOST",
        "CONNECTION_RESET_BY_PEER, CONNECTION_LOST",
        "RANDOM_DATA_THEN_CLOSE, TRANSPORT",
        "MALFORMED_RESPONSE_CHUNK, TRANSPORT"
    })
    void theFaultsOfWireMockAreToldApart(Fault fault, Problem problem) {
        WIREMOCK.stubFor(WireMock.get(WireMock.urlPathEqualTo("/"))
                .willReturn(WireMock.aResponse().withFault(fault)));
        URI url = URI.create(WIREMOCK.baseUrl() + "/");

        assertEquals(problem, Calls.failure(exchanges, Calls.get(url)).problem());
    }
}
