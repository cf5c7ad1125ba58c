package org.arazzoengine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.HttpCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Before anything is sent. */
class ConnectingTest {

    private final HttpExchanges exchanges = new HttpExchanges();

    @AfterEach
    void stop() {
        exchanges.close();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void aRefusedConnectionNamesHostAndPort(String host) throws Exception {
        int port = freePort();
        ExchangeException failure =
                Calls.failure(exchanges, Calls.get(URI.create("http://" + host + ":" + port + "/path")));

        assertEquals(Problem.CONNECTION_REFUSED, failure.problem());
        assertEquals("nothing listens at " + host + ":" + port + " (connection refused)", failure.reason());
        assertFalse(failure.hint().isEmpty());
    }

    @Test
    void aHostThatDoesNotExistIsNamed() {
        ExchangeException failure =
                Calls.failure(exchanges, Calls.get(URI.create("http://api.example.invalid/v1/pets")));

        assertEquals(Problem.HOST_UNKNOWN, failure.problem());
        assertEquals("the name api.example.invalid cannot be resolved", failure.reason());
        assertFalse(failure.hint().isEmpty());
    }

    @Test
    void aHostNameWithAnUnderscoreIsOne() {
        ExchangeException failure =
                Calls.failure(exchanges, Calls.get(URI.create("http://pet_store.invalid:8080/v1/pets")));

        assertEquals("the name pet_store.invalid cannot be resolved", failure.reason());
    }

    @Test
    void aServerThatDoesNotAcceptIsGivenUpAfterTheTimeout() throws Exception {
        try (FullServer full = new FullServer()) {
            HttpCall call = Calls.hasty(Calls.get(full.url()), Duration.ofMillis(250));
            ExchangeException failure = Calls.failure(exchanges, call);

            assertEquals(Problem.CONNECT_TIMEOUT, failure.problem());
            assertEquals(
                    "connecting to 127.0.0.1:" + full.url().getPort() + " took longer than 250 ms", failure.reason());
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "ftp://127.0.0.1/a, a URL with the scheme 'ftp' cannot be called",
                "/relative, a URL with the scheme '' cannot be called",
                "mailto:a@b, a URL with the scheme 'mailto' cannot be called",
                "http:///path, a URL without a host cannot be called",
                "http://user@:80/, a URL without a host cannot be called",
                "http://h:65536/, a URL whose port is no number from 0 to 65535 cannot be called",
                "http://h_h:x/, a URL whose port is no number from 0 to 65535 cannot be called",
            })
    void aUrlThatCannotBeCalledIsRefused(String url, String reason) {
        HttpCall call = Calls.get(URI.create(url));
        ExchangeException failure = assertThrows(ExchangeException.class, () -> exchanges.send(call));

        assertEquals(Problem.TRANSPORT, failure.problem());
        assertEquals(reason, failure.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "http://Host.Example/a, Host.Example:80, Host.Example",
        "HTTPS://host:/, host:443, host:",
        "https://u:p@host:8443/?a@b, host:8443, host:8443",
        "http://[::1]:8080/, [::1]:8080, [::1]:8080",
        "http://[::1]/, [::1]:80, [::1]",
    })
    void hostAndPortAreReadFromTheUrl(String url, String place, String hostHeader) throws Exception {
        Peer peer = Peer.of(URI.create(url));

        assertEquals(place, peer.toString());
        assertEquals(
                hostHeader,
                Outgoing.request(Calls.call("GET", URI.create(url), Body.EMPTY), peer)
                        .getFirstHeader("Host")
                        .getValue());
    }
}
