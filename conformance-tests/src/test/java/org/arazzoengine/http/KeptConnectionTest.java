package org.arazzoengine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.util.Timeout;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.HttpAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several calls, one after the other and at once. */
class KeptConnectionTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @RegisterExtension
    static final WireMockExtension WIREMOCK = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options()
                    .dynamicPort()
                    .bindAddress("127.0.0.1")
                    .containerThreads(64))
            .build();

    private final HttpExchanges exchanges = new HttpExchanges();

    @AfterEach
    void stop() {
        exchanges.close();
    }

    private void callTwice(RawServer server) throws Exception {
        assertEquals(Body.of("ok"), exchanges.send(Calls.get(server.url("/1"))).body());
        assertEquals(Body.of("ok"), exchanges.send(Calls.get(server.url("/2"))).body());
    }

    @Test
    void theNextCallUsesTheSameConnection() throws Exception {
        try (RawServer server = RawServer.running(connection -> {
            connection.request();
            connection.answer(OK);
            connection.request();
            connection.answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n");
            connection.request();
            connection.answer("HTTP/1.1 204 No Content\r\n\r\n");
            connection.request();
            connection.answer(OK);
        })) {
            callTwice(server);
            assertEquals(204, exchanges.send(Calls.get(server.url("/3"))).status());
            assertEquals(200, exchanges.send(Calls.get(server.url("/4"))).status());
            assertEquals(1, server.connections());
        }
    }

    @Test
    void aConnectionThatTheServerClosedMeanwhileIsReplaced() throws Exception {
        try (RawServer server = RawServer.answering(OK, OK)) {
            assertEquals(200, exchanges.send(Calls.get(server.url("/1"))).status());
            server.awaitClosed();
            assertEquals(
                    200,
                    exchanges
                            .send(Calls.call("POST", server.url("/2"), Body.of("once")))
                            .status());
            assertEquals(2, server.connections());
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void aConnectionOnWhichTheServerSpokeUnaskedIsReplaced() throws Exception {
        CyclicBarrier answered = new CyclicBarrier(2);
        CyclicBarrier spoken = new CyclicBarrier(2);
        try (RawServer server = RawServer.running(
                connection -> {
                    connection.request();
                    connection.answer(OK);
                    await(answered);
                    connection.answer("HTTP/1.1 408 Request Timeout\r\n\r\n");
                    await(spoken);
                    connection.awaitEnd();
                },
                connection -> {
                    connection.request();
                    connection.answer(OK);
                })) {
            assertEquals(200, exchanges.send(Calls.get(server.url("/1"))).status());
            await(answered);
            await(spoken);
            assertEquals(200, exchanges.send(Calls.get(server.url("/2"))).status());
            assertEquals(2, server.connections());
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void aConnectionIsNotKeptAgainstTheServersWill() throws Exception {
        String last = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";
        RawServer.Script script = connection -> {
            connection.request();
            connection.answer(last);
            connection.awaitEnd();
        };
        try (RawServer server = RawServer.running(script, script)) {
            callTwice(server);
            server.awaitClosed();
            assertEquals(2, server.connections());
        }
    }

    @Test
    void aConnectionIsNotKeptAgainstTheCallersWill() throws Exception {
        RawServer.Script script = connection -> {
            connection.request();
            connection.answer(OK);
            connection.awaitEnd();
        };
        try (RawServer server = RawServer.running(script)) {
            assertEquals(
                    200,
                    exchanges
                            .send(Calls.call("GET", server.url("/"), Body.EMPTY, "Connection", "close"))
                            .status());
            server.awaitClosed();
        }
    }

    @Test
    void aFailedExchangeDoesNotSpoilTheNext() throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ntwelve bytes", OK)) {
            Calls.failure(exchanges, Calls.get(server.url("/1")));
            assertEquals(200, exchanges.send(Calls.get(server.url("/2"))).status());
        }
    }

    @Test
    void manyThreadsCallAtOnceAndEachGetsItsOwnAnswer() throws Exception {
        int threads = 32;
        for (int i = 0; i < threads; i++) {
            WIREMOCK.stubFor(WireMock.post("/" + i)
                    .withRequestBody(WireMock.equalTo("asked " + i))
                    .willReturn(WireMock.ok("answered " + i)));
        }
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                answers.add(pool.submit(() -> callTenTimes(number, start)));
            }
            for (int i = 0; i < threads; i++) {
                assertEquals(("answered " + i).repeat(10), answers.get(i).get(60, TimeUnit.SECONDS));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private String callTenTimes(int number, CyclicBarrier start) throws Exception {
        URI url = URI.create(WIREMOCK.baseUrl() + "/" + number);
        start.await(10, TimeUnit.SECONDS);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            HttpAnswer answer = exchanges.send(Calls.call("POST", url, Body.of("asked " + number)));
            text.append(new String(answer.body().bytes()));
        }
        return text.toString();
    }

    @Test
    void aCallBeyondTheMostConnectionsWaitsForAFreeOne() throws Exception {
        Peer peer = Peer.of(URI.create("http://127.0.0.1:1/"));
        Timeout wait = Timeout.ofMilliseconds(50);
        Deque<Lease> leases = new ArrayDeque<>();
        try (Connections connections = new Connections(SystemDefaultDnsResolver.INSTANCE)) {
            for (int i = 0; i < Connections.MAX_PER_HOST; i++) {
                leases.add(connections.lease(peer, wait));
            }
            TimeoutException late = assertThrows(TimeoutException.class, () -> connections.lease(peer, wait));
            ExchangeException failure = new Faults(peer, Duration.ofMillis(50)).noFreeConnection(late);
            assertEquals(Problem.CONNECT_TIMEOUT, failure.problem());
            assertEquals(
                    "no connection to 127.0.0.1:1 became free within 50 ms: 256 calls are under way", failure.reason());

            leases.remove().close();
            connections.lease(peer, wait).close();
            leases.forEach(Lease::close);
        }
        assertFalse(leases.isEmpty());
    }

    @Test
    void aCallAfterCloseIsAMistake() {
        exchanges.close();

        assertThrows(IllegalStateException.class, () -> exchanges.send(Calls.get(URI.create(WIREMOCK.baseUrl()))));
    }
}
