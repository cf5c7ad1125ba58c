package org.arazzoengine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.HttpCall;
import org.arazzoengine.source.SourceLoadException;
import org.arazzoengine.source.SourcePolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls over TLS. The key stores are made by make-keys.sh beside them. */
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final HttpExchanges exchanges = new HttpExchanges();
    private SSLContext before;

    @BeforeEach
    void trustTheAuthorityOfTheTests() throws Exception {
        before = SSLContext.getDefault();
        SSLContext.setDefault(context(null, trust()));
    }

    @AfterEach
    void stop() {
        SSLContext.setDefault(before);
        exchanges.close();
    }

    private static KeyStore store(String name) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = TlsTest.class.getResourceAsStream("/http/" + name + ".p12")) {
            store.load(file, PASSWORD);
        }
        return store;
    }

    private static TrustManager[] trust() throws Exception {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store("trust"));
        return factory.getTrustManagers();
    }

    private static SSLContext context(KeyManager[] keys, TrustManager[] trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
        return context;
    }

    private static RawServer server(String certificate, RawServer.Script... scripts) throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store(certificate), PASSWORD);
        ServerSocket listener = context(factory.getKeyManagers(), null)
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return RawServer.on(listener, scripts);
    }

    private static HttpCall https(RawServer server) {
        return Calls.get(URI.create("https://" + server.place() + "/"));
    }

    @Test
    void aTrustedServerAnswersAndItsConnectionIsKept() throws Exception {
        try (RawServer server = server("good", connection -> {
            connection.request();
            connection.answer(OK);
            connection.request();
            connection.answer(OK);
        })) {
            assertEquals(Body.of("ok"), exchanges.send(https(server)).body());
            assertEquals(Body.of("ok"), exchanges.send(https(server)).body());
            assertEquals(1, server.connections());
        }
    }

    @Test
    void aConnectionThatTheServerClosedMeanwhileIsReplaced() throws Exception {
        RawServer.Script once = connection -> {
            connection.request();
            connection.answer(OK);
        };
        try (RawServer server = server("good", once, once)) {
            assertEquals(Body.of("ok"), exchanges.send(https(server)).body());
            server.awaitClosed();
            assertEquals(Body.of("ok"), exchanges.send(https(server)).body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "expired, the certificate of HOST has expired",
        "other-name, the certificate of HOST is not for the name 127.0.0.1",
    })
    void aCertificateThatIsNotValidIsRefused(String certificate, String reason) throws Exception {
        try (RawServer server = server(certificate, RawServer.Connection::request)) {
            ExchangeException failure = Calls.failure(exchanges, https(server));

            assertEquals(reason.replace("HOST", server.place()), failure.reason());
            assertEquals(Problem.TLS, failure.problem());
        }
    }

    @Test
    void aCertificateOfAnUnknownIssuerIsRefused() throws Exception {
        SSLContext.setDefault(before);
        try (RawServer server = server("good", RawServer.Connection::request)) {
            ExchangeException failure = Calls.failure(exchanges, https(server));

            assertEquals("the certificate of " + server.place() + " is not trusted", failure.reason());
            assertEquals(Problem.TLS, failure.problem());
            assertTrue(failure.hint().contains("javax.net.ssl.trustStore"));
        }
    }

    @Test
    void aServerThatDoesNotSpeakTlsIsToldApart() throws Exception {
        try (RawServer server = RawServer.running(connection -> {
            connection.answer("HTTP/1.1 400 Bad Request\r\n\r\n");
            connection.awaitEnd();
        })) {
            ExchangeException failure = Calls.failure(exchanges, https(server));

            assertEquals(server.place() + " does not speak TLS", failure.reason());
            assertEquals(Problem.TLS, failure.problem());
            assertFalse(failure.hint().isEmpty());
        }
    }

    @Test
    void aServerThatClosesDuringTheHandshakeIsNamed() throws Exception {
        try (RawServer server = RawServer.running(
                connection -> connection.socket().getInputStream().read())) {
            ExchangeException failure = Calls.failure(exchanges, https(server));

            assertTrue(failure.reason().contains(server.place()), failure.reason());
            assertEquals(Problem.TLS, failure.problem());
        }
    }

    @Test
    void aHandshakeThatIsNotAnsweredIsGivenUpAfterTheTimeout() throws Exception {
        try (RawServer server = RawServer.running(RawServer.Connection::awaitEnd)) {
            ExchangeException failure = Calls.failure(exchanges, Calls.hasty(https(server), Duration.ofMillis(250)));

            assertEquals("connecting to " + server.place() + " took longer than 250 ms", failure.reason());
            assertEquals(Problem.CONNECT_TIMEOUT, failure.problem());
        }
    }

    @Test
    void anAnswerThatIsCutOffUnderTlsIsNoAnswer() throws Exception {
        try (RawServer server = server("good", connection -> {
            connection.request();
            connection.answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ntwelve bytes");
        })) {
            ExchangeException failure = Calls.failure(exchanges, https(server));

            assertEquals(
                    "the answer of " + server.place() + " was cut off: 100 bytes were announced, 12 arrived",
                    failure.reason());
        }
    }

    @Test
    void httpSpokenToATlsPortIsToldApart() throws Exception {
        try (RawServer server = server("good", RawServer.Connection::request)) {
            ExchangeException failure = Calls.failure(exchanges, Calls.get(server.url("/")));

            assertEquals("the answer of " + server.place() + " is not valid HTTP", failure.reason());
            assertTrue(failure.hint().contains("https"));
        }
    }

    @Test
    void aSourceIsNotReadOverHttpBecauseAnAnswerOverHttpsSaysSo() throws Exception {
        try (RawServer server = server("good", connection -> {
            connection.request();
            connection.answer("HTTP/1.1 302 Found\r\nLocation: http://"
                    + connection.server().place() + "/api.yaml\r\nContent-Length: 0\r\n\r\n");
        })) {
            URI url = URI.create("https://" + server.place() + "/api.yaml");
            SourcePolicy policy = SourcePolicy.withoutFiles().naming(List.of(url));
            SourceLoadException refused =
                    assertThrows(SourceLoadException.class, () -> new HttpSourceLoader(policy).load(url));
            assertEquals(Problem.HOST_NOT_ALLOWED, refused.problem());
            assertEquals(url + " leads to http, where redirects are not followed", refused.getMessage());
            assertEquals(1, server.connections());
        }
    }
}
