package org.arazzoengine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.HttpCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes that go out. */
class SentRequestTest {

    private static final String AGENT = "User-Agent: arazzo-engine/"
            + Optional.ofNullable(HttpExchanges.class.getPackage().getImplementationVersion())
                    .orElse("dev")
            + "\r\n";

    private final HttpExchanges exchanges = new HttpExchanges();
    private RawServer server;

    @BeforeEach
    void start() throws IOException {
        server = RawServer.answering("HTTP/1.1 204 No Content\r\n\r\n");
    }

    @AfterEach
    void stop() throws IOException {
        exchanges.close();
        server.close();
    }

    private String sent(HttpCall call) throws Exception {
        assertEquals(204, exchanges.send(call).status());
        return server.requests().get(0);
    }

    private String head(String requestLine) {
        return requestLine + " HTTP/1.1\r\nHost: " + server.place() + "\r\n";
    }

    @Test
    void headersAreSentInTheirOrderAndNothingElseIsAdded() throws Exception {
        String sent = sent(
                Calls.call("GET", server.url("/pets"), Body.EMPTY, "X-B", "2", "accept", "*/*", "X-A", "", "X-B", "1"));

        assertEquals(head("GET /pets") + "X-B: 2\r\naccept: */*\r\nX-A: \r\nX-B: 1\r\n" + AGENT + "\r\n", sent);
    }

    @Test
    void aBodyIsSentWithItsContentTypeAsWritten() throws Exception {
        HttpCall call = Calls.call(
                "POST",
                server.url("/pets"),
                Body.of("{\"name\":\"ı\"}"),
                "Content-Type",
                "application/json;charset=UTF-8");

        String expected = "Content-Type: application/json;charset=UTF-8\r\n" + AGENT + "Content-Length: 13\r\n\r\n"
                + "{\"name\":\"\u00c4\u00b1\"}";
        assertEquals(head("POST /pets") + expected, sent(call));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH"})
    void aMethodThatUsuallyHasABodySaysThatThereIsNone(String method) throws Exception {
        String sent = sent(Calls.call(method, server.url("/"), Body.EMPTY));

        assertEquals(head(method + " /") + AGENT + "Content-Length: 0\r\n\r\n", sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "DELETE", "OPTIONS", "QUERY", "PROPFIND", "x-lower"})
    void anyOtherMethodWithoutABodySaysNothingOfOne(String method) throws Exception {
        String sent = sent(Calls.call(method, server.url("/"), Body.EMPTY));

        assertEquals(head(method + " /") + AGENT + "\r\n", sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "QUERY"})
    void anyMethodMayHaveABody(String method) throws Exception {
        String sent = sent(Calls.call(method, server.url("/"), Body.of("a=b")));

        assertEquals(head(method + " /") + AGENT + "Content-Length: 3\r\n\r\na=b", sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a%2Fb%2fc/%7Ex/%41?q=%2F+%20%26",
                "/./a/../b//c/;v=1/@:!$&'()*+,=",
                "//double",
                "/?",
                "/?a=&&b=c=d?e/f",
                "/%E2%82%AC"
            })
    void theTargetIsSentAsItIsWritten(String target) throws Exception {
        assertEquals(head("GET " + target) + AGENT + "\r\n", sent(Calls.get(server.url(target))));
    }

    @Test
    void anEmptyPathIsTheRoot() throws Exception {
        assertEquals(head("GET /?a=b") + AGENT + "\r\n", sent(Calls.get(server.url("?a=b"))));
    }

    @Test
    void aFragmentAndUserInfoStayAtHome() throws Exception {
        URI url = URI.create("http://user:pass@" + server.place() + "/a#part");

        assertEquals(head("GET /a") + AGENT + "\r\n", sent(Calls.get(url)));
    }

    @Test
    void aPathThatIsNotAsciiIsEncoded() throws Exception {
        assertEquals(head("GET /%C3%BC?q=%E2%82%AC") + AGENT + "\r\n", sent(Calls.get(server.url("/\u00fc?q=\u20ac"))));
    }

    @Test
    void aHeaderValueThatIsNotAsciiIsSentAsUtf8() throws Exception {
        String sent = sent(Calls.call("GET", server.url("/"), Body.EMPTY, "X-Name", "\u00fc"));

        assertEquals(head("GET /") + "X-Name: \u00c3\u00bc\r\n" + AGENT + "\r\n", sent);
    }

    @Test
    void aGivenUserAgentAndHostWin() throws Exception {
        String sent =
                sent(Calls.call("GET", server.url("/"), Body.EMPTY, "user-agent", "mine", "HOST", "other.example"));

        assertEquals("GET / HTTP/1.1\r\nuser-agent: mine\r\nHOST: other.example\r\n\r\n", sent);
    }

    @Test
    void aGivenLengthIsReplacedByTheRealOne() throws Exception {
        HttpCall call = Calls.call(
                "POST", server.url("/"), Body.of("abc"), "content-length", "5", "Transfer-Encoding", "chunked");

        assertEquals(head("POST /") + AGENT + "Content-Length: 3\r\n\r\nabc", sent(call));
    }

    @Test
    void everyByteOfABodyArrives() throws Exception {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        String sent = sent(Calls.call("PUT", server.url("/"), Body.of(bytes)));

        String body = sent.substring(sent.indexOf("\r\n\r\n") + 4);
        assertEquals(256, body.length());
        assertTrue(body.chars().allMatch(c -> c == body.indexOf(c)), "each byte at its own place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-A: 1\r\nX-Evil", "X A", "X:", "", "\u00dc"})
    void aHeaderNameThatWouldBreakTheRequestIsRefused(String name) {
        ExchangeException failure = Calls.failure(exchanges, Calls.call("GET", server.url("/"), Body.EMPTY, name, "1"));

        assertEquals(Problem.TRANSPORT, failure.problem());
        assertEquals(
                "the request to " + server.place()
                        + " cannot be sent: the name of a header has a character that is not allowed there",
                failure.reason());
        assertEquals(List.of(), server.requests());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\r\nX-Evil: 2", "1\n", "\u0000", "\u007f"})
    void aHeaderValueThatWouldBreakTheRequestIsRefused(String value) {
        ExchangeException failure =
                Calls.failure(exchanges, Calls.call("GET", server.url("/"), Body.EMPTY, "X-A", value));

        assertEquals(Problem.TRANSPORT, failure.problem());
        assertEquals(
                "the request to " + server.place()
                        + " cannot be sent: the value of the header X-A has a line break or control character",
                failure.reason());
        assertEquals(List.of(), server.requests());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /evil HTTP/1.1\r\nX:", "", "G\u0130T"})
    void aMethodThatWouldBreakTheRequestIsRefused(String method) {
        ExchangeException failure = Calls.failure(exchanges, Calls.call(method, server.url("/"), Body.EMPTY));

        assertEquals(
                "the request to " + server.place() + " cannot be sent: its method is no HTTP method", failure.reason());
        assertEquals(List.of(), server.requests());
    }
}
